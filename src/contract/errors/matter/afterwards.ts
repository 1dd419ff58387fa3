/** Refusal codes of review, tasks and evaluation. */
import type { ErrorCatalogue } from '../errorText.ts';

export const afterwardsErrors = {
  'review.none': {
    zh: { what: '还没有法律专家通过审查。', todo: '请聘请法律专家审查，或由两委和监督委员决定免审。' },
    en: {
      what: 'No legal expert has passed this version.',
      todo: 'Appoint one, or have the review waived by the two committees and the supervisor.'
    }
  },
  'review.not-concluded': {
    zh: { what: '还有{open}位专家没有作出结论。', todo: '请等待结论，或解除该专家并说明理由。' },
    en: { what: '{open} appointed experts have not concluded.', todo: 'Wait for them, or release them with a reason.' }
  },
  'review.returned': {
    zh: { what: '专家已将这一版方案退回。', todo: '请修改方案并重新公示。' },
    en: { what: 'An expert has sent this version back.', todo: 'Change the draft and post it again.' }
  },
  'review.technical-missing': {
    zh: { what: '涉及工程的事项还需要技术专家审查。', todo: '请聘请技术专家。' },
    en: { what: 'Works need a technical review besides.', todo: 'Appoint a technical expert.' }
  },
  'review.conditions-open': {
    zh: { what: '还有{open}项审查条件没有并入。', todo: '请将条件作为更正说明并入。' },
    en: { what: '{open} conditions of the review are not merged.', todo: 'Merge them as corrections.' }
  },
  'review.not-an-expert': {
    zh: { what: '这个人目前不是{field}方面的在任专家。', todo: '请先在名册中登记专家职务和专业。' },
    en: { what: 'This person is not an expert for {field} today.', todo: 'Enter the post as expert with its field in the register first.' }
  },
  'review.not-independent': {
    zh: { what: '提出人不能审查自己的议题。', todo: '请另聘专家。' },
    en: { what: 'The proposer cannot review the matter.', todo: 'Appoint somebody else.' }
  },
  'review.already-appointed': {
    zh: { what: '这位专家已被聘请审查本版方案。', todo: '无需再做。' },
    en: { what: 'This expert is already appointed for this version.', todo: 'Nothing more to do.' }
  },
  'review.not-yours': {
    zh: { what: '这份审查不是由您负责。', todo: '请由受聘专家本人填写。' },
    en: { what: 'This review is not yours.', todo: 'The appointed expert fills it in.' }
  },
  'review.closed': {
    zh: { what: '这份审查已经结束。', todo: '请刷新页面查看。' },
    en: { what: 'This review is closed.', todo: 'Reload the page.' }
  },
  'review.conflict-not-stated': {
    zh: { what: '还没有作出无利害关系的声明。', todo: '请先声明，再作结论。' },
    en: { what: 'The statement on conflicts of interest is missing.', todo: 'State it first, then conclude.' }
  },
  'review.reasons-missing': {
    zh: { what: '退回方案必须写明理由。', todo: '请写明哪一条、为什么。' },
    en: { what: 'Sending a draft back needs reasons.', todo: 'Say which item and why.' }
  },
  'review.conditions-missing': {
    zh: { what: '附条件通过时没有写明条件。', todo: '请逐条写明条件。' },
    en: { what: 'Passing with conditions needs conditions.', todo: 'Write them down one by one.' }
  },
  'review.no-such-condition': {
    zh: { what: '没有这项待并入的条件。', todo: '请刷新页面查看。' },
    en: { what: 'There is no such condition to merge.', todo: 'Reload the page.' }
  },
  'followup.no-tasks': {
    zh: { what: '没有填写任务。', todo: '请至少填写一项任务。' },
    en: { what: 'No task was given.', todo: 'Enter at least one.' }
  },
  'followup.supervisor-missing': {
    zh: { what: '第{task}项任务没有监督人。', todo: '请填写监督人后再交办。' },
    en: { what: 'Task {task} has no supervisor.', todo: 'Name one, then assign it.' }
  },
  'followup.responsible-missing': {
    zh: { what: '第{task}项任务没有责任人。', todo: '请填写责任人后再交办。' },
    en: { what: 'Task {task} has nobody responsible.', todo: 'Name somebody, then assign it.' }
  },
  'followup.same-person': {
    zh: { what: '第{task}项任务的责任人和监督人是同一人。', todo: '请另选监督人。' },
    en: { what: 'In task {task} one person would supervise himself.', todo: 'Choose another supervisor.' }
  },
  'followup.due-in-the-past': {
    zh: { what: '第{task}项任务的期限已过。', todo: '请填写今天或以后的日期。' },
    en: { what: 'The deadline of task {task} is in the past.', todo: 'Enter today or a later day.' }
  },
  'followup.person-unknown': {
    zh: { what: '所选人员不在名册中。', todo: '请先在名册中登记。' },
    en: { what: 'A person named is not in the register.', todo: 'Enter the person first.' }
  },
  'followup.not-responsible': {
    zh: { what: '这项任务不由您负责。', todo: '请由责任人或责任方办理。' },
    en: { what: 'You are not responsible for this task.', todo: 'The responsible person or party does it.' }
  },
  'followup.not-supervisor': {
    zh: { what: '您不是监督人，或不能监督自己。', todo: '请由监督人办理。' },
    en: { what: 'You do not supervise this, or would supervise yourself.', todo: 'The supervisor does it.' }
  },
  'followup.task-state': {
    zh: { what: '任务现在的状态是{state}，不能做这一步。', todo: '请刷新页面查看。' },
    en: { what: 'The task is in state {state}; this is not possible now.', todo: 'Reload the page.' }
  },
  'followup.photo-missing': {
    zh: { what: '报告完成须附完成后的照片。', todo: '请拍照上传后再报告。' },
    en: { what: 'Reporting the end needs a photo of the result.', todo: 'Take one, then report.' }
  },
  'followup.file-unknown': {
    zh: { what: '没有找到所附的照片。', todo: '请重新上传。' },
    en: { what: 'A photo that was attached is not there.', todo: 'Upload it again.' }
  },
  'followup.evaluation-state': {
    zh: { what: '评估现在的状态是{state}。', todo: '请刷新页面查看。' },
    en: { what: 'The evaluation is in state {state}.', todo: 'Reload the page.' }
  },
  'followup.window-not-yet': {
    zh: { what: '评估还没有开始。', todo: '请等到评估开始。' },
    en: { what: 'The evaluation has not begun.', todo: 'Wait until it opens.' }
  },
  'followup.window-open': {
    zh: { what: '评估还在进行，不能办结。', todo: '请等评估截止后再办结。' },
    en: { what: 'The evaluation is still open.', todo: 'Close the matter after it ends.' }
  },
  'followup.window-not-open': {
    zh: { what: '现在不在评分时间内，没有记录。', todo: '请在公布的评分时间内再来。' },
    en: { what: 'Rating is not open now; nothing was recorded.', todo: 'Come back in the time announced.' }
  },
  'followup.no-household': {
    zh: { what: '您没有登记住户，不能评分。', todo: '请到工作台登记住户。' },
    en: { what: 'You are not entered with a household, so you cannot rate.', todo: 'Ask the desk to enter your household.' }
  },
  'followup.rated-already': {
    zh: { what: '本户已经评过分，每户一次。', todo: '无需再做，评分已记录。' },
    en: { what: 'Your household has rated already; it counts once.', todo: 'Nothing more to do, it is on record.' }
  },
  'followup.no-evaluation': {
    zh: { what: '还没有安排评估。', todo: '请先验收全部任务。' },
    en: { what: 'There is no evaluation yet.', todo: 'Accept all tasks first.' }
  },
  'followup.not-satisfied': {
    zh: { what: '满意率不足{needs}%（{satisfied}/{ratings}），不能办结。', todo: '请退回整改或再议。' },
    en: {
      what: 'Fewer than {needs} % are satisfied ({satisfied}/{ratings}); it cannot be closed.',
      todo: 'Send it back to the work or the talks.'
    }
  },
  'followup.note-missing': {
    zh: { what: '满意率未达{needs}%（{satisfied}/{ratings}），办结须附整改说明。', todo: '请填写整改说明。' },
    en: { what: 'Fewer than {needs} % are satisfied ({satisfied}/{ratings}): closing needs an improvement note.', todo: 'Write the note.' }
  },
  'followup.no-ground-to-reopen': {
    zh: { what: '没有退回的理由：评估未结束或满意率不低，也没有属实的差评。', todo: '请等评估结束，或核实差评。' },
    en: {
      what: 'There is no ground to reopen: not enough bad ratings, none confirmed.',
      todo: 'Wait for the end of the evaluation, or confirm a bad rating.'
    }
  }
} as const satisfies ErrorCatalogue;
