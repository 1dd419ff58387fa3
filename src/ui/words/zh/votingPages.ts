/** What pages beside the ballot say of a vote, in Chinese: lists, results, help at the desk; it does not travel to a phone that votes. */
import type { Poll } from '#domain/voting/records.ts';
import { voting as ballot } from './voting.ts';

export const voting = {
  ...ballot,
  /** With the course of a vote of weeks. */
  owners: {
    ...ballot.owners,
    participating: '参与',
    turnout: '参与情况',
    papers: '公告和结果文件',
    turnoutLead: '只数收到多少票，不看怎么投；以截止后的计票为准。',
    heads: '人数',
    areaUnit: '面积（㎡）',
    byBuilding: '各楼栋',
    building: '楼栋',
    extended: (from: string, to: string) => `投票期已延长：原定 ${from} 截止，改为 ${to} 截止`,
    publicCount: (when: string, place: string) => `公开计票：${when}，${place}。业主都可以到场看。`,
    roll: '看公示的表决名册'
  },
  /** On the page of an owners’ vote, outside the living part. */
  ownPaperEntered: (when: string) => `${when} 以纸票登记了您的表决`,
  ownPaperOut: '您有纸质表决票',
  ownPaperMore: '看纸票的登记情况',
  conducts: { IN_MEETING: '会上表决', WINDOW: '限期表决' } satisfies Record<Poll['conduct'], string>,
  methods: { YES_NO: '赞成、反对、弃权', MAJORITY_RUNOFF: '选一项', APPROVAL: '可选多项', ELECTION: '差额选举' } satisfies Record<
    Poll['method'],
    string
  >,
  received: '已收到',
  changed: (times: number) => `已改过 ${times} 次`,
  result: '表决结果',
  counts: '各项票数',
  byParty: '各方票数',
  party: '方',
  present: '在场',
  rollCount: '名册',
  ballots: '收到',
  notCast: '未投',
  voidItems: '无效',
  status: '状态',
  consensus: '四方一致（各方意见）',
  confirmed: '表决确认',
  declaredAt: (when: string) => `${when} 宣布`,
  statusQuo: '维持现状',
  withdrawn: '已撤下',
  assist: '协助他人投票',
  helperName: '协助人姓名',
  helperHint: '协助人只代按，选什么由您决定；姓名会记录下来。',
  mine: {
    open: '现在可以投票',
    voteNow: '去投票',
    seeMine: '看我投的票',
    votedAt: (when: string) => `${when} 已投票`,
    notVoted: '还没有投',
    coming: '将要开始的表决',
    past: '已经结束的表决',
    none: '现在没有要您投的票',
    noneHint: '有表决时，这里会出现一个大按钮。'
  }
};
