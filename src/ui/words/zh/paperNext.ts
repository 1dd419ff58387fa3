/** The next step on paper in owners' votes, in Chinese. */
import type { PaperStep } from '../../state/papers/nextPaperStep.ts';

export const paperNext = {
  next: {
    ISSUE: '制发表决票：填交票地点，一次制发全部票权的票。',
    ISSUE_IF_ASKED: '以手机投票为主；有人要纸票时，在这里制发。',
    DELIVER: '打印后送到业主手里，逐户登记；邮寄的按票号登记。',
    WAIT_OPEN: '纸票都送到了，等投票开始；到时间会自动开始。',
    READ_IN: '把收回的票录完：每批由两人各录一遍，不一致的再看一遍。',
    COLLECT: '收回填好的票：上门收，或开投票箱后登记票号。',
    WAIT_CLOSE: '票都收回、录完了，等投票截止。',
    ANSWER_OBJECTIONS: '答复业主对纸票的异议，见本页“业主异议”。',
    COUNT: '纸票都核对完了，可以计票。',
    DONE: '这次表决的纸票已经办完。'
  } satisfies Record<PaperStep, string> as Record<PaperStep, string>,
  go: { doors: '去上门登记', batches: '去录入', count: '去计票', vote: '看这次表决' }
};
