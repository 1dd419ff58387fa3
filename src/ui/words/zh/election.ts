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
  fields: {
    nominators: '推荐人或组织，一行一个',
    which: '哪一位',
    reason: '理由',
    search: '先按姓名或房号查找被提名人',
    person: '登记的人员',
    personHint: '先在上面查找；选中后，当选时可以一次办理任职',
    nameHint: '选了登记的人员可以不填',
    body: '任职的机构',
    title: '职务名称',
    startsOn: '任期开始',
    endsOn: '任期届满',
    endsOnHint: '没有期限的不填'
  },
  office: '当选人任职',
  officeWarning: '当选的人将一次办好任职；已经任职的不变，登记中找不到的另行办理。',
  self: {
    label: '我要自荐',
    ask: '自荐参选：您的姓名会写进候选人名单，公开张贴。',
    submit: '自荐参选'
  },
  answer: {
    title: '请您答复的提名',
    standing: '您已参选',
    mine: '我参选的',
    nominated: (matter: string) => `有人提名您：${matter}`,
    accept: '同意参选',
    acceptNote: '同意后，您的姓名会写进候选人名单，公开张贴。',
    decline: '不同意',
    declineAsk: '不同意参选，名单里就不会有您。',
    withdraw: '退出',
    withdrawAsk: '退出后名单里就没有您了。'
  }
};
