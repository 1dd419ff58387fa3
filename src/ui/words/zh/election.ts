/** Nominations and candidates, in Chinese. */
import type { Nomination, NominationSort } from '#domain/election/records.ts';

export const election = {
  title: '候选人',
  none: '还没有提名',
  noneHint: '表决通知发出以前可以提名；通知里的候选人就是这里同意参选的人。',
  sorts: { SELF: '自荐', JOINT: '联名推荐', ORGANISATION: '组织推荐' } satisfies Record<NominationSort, string>,
  states: {
    NOMINATED: '待本人答复',
    STANDING: '参选',
    DECLINED: '本人不同意',
    REFUSED: '审查不通过',
    WITHDRAWN: '已退出'
  } satisfies Record<Nomination['state'], string>,
  jointly: (count: number) => `${count} 人联名`,
  contested: (candidates: number, seats: number) => `${candidates} 位候选人，最多可以选 ${seats} 席（差额选举，候选人须多于席位）`,
  number: '序号',
  name: '姓名',
  sort: '方式',
  nominators: '推荐人',
  state: '状态',
  statement: '自我介绍',
  actions: { enter: '登记提名', accept: '登记同意参选', decline: '登记不同意', refuse: '审查不通过', withdraw: '登记退出' },
  fields: { nominators: '推荐人或组织，一行一个', which: '哪一位', reason: '理由' }
};
