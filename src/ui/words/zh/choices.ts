/** Choices on a ballot, stances, and the words around the act of voting, in Chinese. */
import type { Stance } from '#domain/meeting/records.ts';

export const choices = {
  names: { FOR: '赞成', AGAINST: '反对', ABSTAIN: '弃权', FOLLOW_MAJORITY: '随多数', VOID: '无效票' },
  stances: { FOR: '支持', AGAINST: '反对', QUESTION: '提问' } satisfies Record<Stance, string> as Record<Stance, string>,
  positions: { AGREE: '同意', AGREE_WITH_RESERVATION: '同意，有保留', NO_POSITION: '不表态', OBJECT: '反对' },
  ballot: '表决票',
  pickOne: '请按一个选择',
  readBack: (choice: string, subject: string) => `您选的是：${choice}。表决事项：${subject}`,
  youChose: '您选的是',
  confirmCast: (choice: string) => `确认投“${choice}”`,
  chooseAgain: '重新选',
  notYetCast: '还没有投出，按“确认”才算',
  sending: '正在投出…请不要关闭',
  unsure: '尚未确认，正在重试。您的选择已存在这部手机上，只算一票。',
  cast: '已投票',
  castAt: (time: string) => `${time} 已记录`,
  receipt: '回执编号',
  mayChange: '截止前可以改',
  closed: '表决已截止'
};
