/** Words of clocks and periods, in Chinese; the dates themselves are written by dates.ts. */

export const time = {
  ended: '已结束',
  endsIn: (left: string) => `还有${left}`,
  until: (end: string) => `至${end}`,
  overtime: (over: string) => `超时 ${over}`,
  remaining: '剩余时间',
  asOf: (age: string) => `这是 ${age}的画面`,
  justNow: '刚刚',
  ago: (age: string) => `${age}前`,
  period: (from: string, to: string) => `${from} 至 ${to}`
};
