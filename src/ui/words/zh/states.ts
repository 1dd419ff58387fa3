/** States of a matter and of what hangs on it, in Chinese. */
import type { MatterState } from '#domain/matter/records.ts';
import type { MeetingState, MotionState } from '#domain/meeting/records.ts';
import { pollStates } from './pollStates.ts';

export const states = {
  matter: {
    PROPOSED: '已提议',
    TRIAGED: '已受理',
    DELIBERATING: '讨论中',
    DRAFTING: '拟案中',
    PUBLICIZING: '方案公示中',
    REVIEWING: '审查中',
    VOTE_NOTICED: '已发表决通知',
    VOTING: '表决中',
    COUNTED: '已计票',
    RESULT_PUBLICIZING: '结果公示中',
    IN_FORCE: '决议已生效',
    EXECUTING: '执行中',
    EVALUATING: '评估中',
    CLOSED: '已归档',
    REJECTED: '不予受理',
    MERGED: '已并案',
    TRANSFERRED: '已转办',
    WITHDRAWN: '已撤回',
    SUSPENDED: '已中止',
    NO_QUORUM: '参与不足，未成立',
    FAILED: '未通过',
    LAPSED: '逾期失效',
    ESCALATED: '已提交上级议事',
    ANNULLED: '已撤销'
  } satisfies Record<MatterState, string> as Record<MatterState, string>,
  meeting: {
    SCHEDULED: '已排期',
    NOTICED: '已通知',
    CHECK_IN: '签到中',
    IN_SESSION: '开会中',
    RECESS: '休会中',
    ADJOURNED: '已散会',
    RECORD_CONFIRMED: '记录已确认',
    MINUTES_PUBLISHED: '纪要已公布',
    CANCELLED: '已取消'
  } satisfies Record<MeetingState, string> as Record<MeetingState, string>,
  motion: {
    PENDING: '待附议',
    SECONDED: '已附议',
    DEBATED: '辩论中',
    OPEN: '表决中',
    CLOSED: '已截止，待宣布',
    CARRIED: '通过',
    LOST: '未通过',
    WITHDRAWN: '已撤回',
    POSTPONED: '已搁置'
  } satisfies Record<MotionState, string> as Record<MotionState, string>,
  publicity: {
    RUNNING: '公示中',
    PAUSED: '公示暂停',
    ENDED: '公示期满',
    CERTIFIED: '已出具公示证明',
    WITHDRAWN: '已撤下',
    SUPERSEDED: '已由新版本取代'
  },
  poll: pollStates,
  draft: { WORKING: '起草中', COMPLETE: '已定稿', POSTED: '已公示', SUPERSEDED: '旧版本' },
  task: {
    ASSIGNED: '已交办',
    ACCEPTED: '已接受',
    IN_PROGRESS: '进行中',
    REPORTED: '已报完成，待验收',
    ACCEPTED_AS_DONE: '已办结',
    REWORK: '返工',
    STOPPED: '已停止'
  }
};
