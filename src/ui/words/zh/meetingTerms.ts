/** The common terms of meetings, in Chinese: what board, desk, phone and wall all say. */
import type { Scene } from '#domain/meeting/scene.ts';
import type { FloorRequest, Meeting, MeetingSort, Motion, Round, Seat } from '#domain/meeting/records.ts';

export const meetingTerms = {
  sorts: { ROUND: '协商会', HEARING: '听证会', VOTE: '表决会' } satisfies Record<MeetingSort, string> as Record<MeetingSort, string>,
  standings: {
    STANDING: '常任成员',
    STAKEHOLDER: '利害关系人',
    REPRESENTATIVE: '户代表',
    OBSERVER: '列席',
    CHAIR_ONLY: '主持（无表决权）'
  } satisfies Record<Seat['standing'], string> as Record<Seat['standing'], string>,
  motionSorts: {
    SUBSTANTIVE: '实质动议',
    DECIDING: '当场议决',
    RATIFY: '追认急办措施',
    PROCEDURAL: '程序动议',
    SURVEY: '开展问卷调查'
  } satisfies Record<Motion['sort'], string> as Record<Motion['sort'], string>,
  outcomes: {
    CONTINUE: '下次继续谈',
    SURVEY: '先做问卷调查',
    DRAFT: '可以拟方案了',
    CONSENSUS: '四方一致',
    NO_CONSENSUS: '没有谈成',
    INQUORATE: '人数不足，不计轮次',
    VOTE: '进入表决'
  } satisfies Record<NonNullable<Round['outcome']>, string> as Record<NonNullable<Round['outcome']>, string>,
  scenes: {
    WELCOME: '欢迎',
    CHECK_IN: '签到',
    AGENDA: '议程',
    SPEECH: '发言',
    MOTION: '动议',
    VOTE: '表决',
    RESULT: '结果',
    RECESS: '休会',
    END: '散会'
  } satisfies Record<Scene, string> as Record<Scene, string>,
  floorStates: { WAITING: '排队中', SPEAKING: '发言中', DONE: '已发言', WITHDRAWN: '已撤回' } satisfies Record<
    FloorRequest['state'],
    string
  >,
  checkInModes: { STATIC: '固定码（纸上或大屏）', ROTATING: '大屏上每分钟换一次的码' } satisfies Record<Meeting['checkInMode'], string>,

  startsAt: '时间',
  place: '地点',
  chair: '主持人',
  recorder: '记录人',
  agenda: '议程',
  agendaItem: (number: number) => `第 ${number} 项`,
  minutes: (count: number) => `${count} 分钟`,
  motionNumber: (number: number) => `动议 ${number}`,
  proposedBy: (name: string) => `动议人 ${name}`,
  secondedBy: (name: string) => `附议人 ${name}`,
  notSeconded: '等待附议',
  material: '会议材料',
  rules: '议事规则',
  presence: '到会情况'
};
