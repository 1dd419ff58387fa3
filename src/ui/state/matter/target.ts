/** What a command of a matter is about: the matter itself, or the record that its name says. */

const SUBJECTS: Readonly<Record<string, string>> = {
  decision: 'decisionId',
  opinion: 'opinionId',
  objection: 'opinionId',
  hearing: 'publicityId',
  option: 'pollId',
  roll: 'pollId',
  document: 'documentId'
};
/** Commands whose subject differs from that of their area. */
const OWN: Readonly<Record<string, string>> = {
  'opinion.submit': 'publicityId',
  'publicity.add-proof': 'publicityId',
  'publicity.pause': 'publicityId',
  'publicity.resume': 'publicityId',
  'publicity.correct': 'publicityId',
  'publicity.confirm-end': 'publicityId',
  'publicity.certify': 'publicityId',
  'review.state-conflict': 'reviewId',
  'review.conclude': 'reviewId',
  'review.release': 'reviewId',
  'review.merge-condition': 'reviewId',
  'task.accept': 'taskId',
  'task.report': 'taskId',
  'task.accept-done': 'taskId',
  'task.rework': 'taskId',
  'poll.declare': 'pollId',
  'roll.answer': 'objectionId',
  'ballot.settle': 'pollId',
  'outbox.list': 'pollId',
  'poll.extend': 'pollId',
  'poll.announce-count': 'pollId',
  'poll.sign-count': 'pollId',
  'poll.open-run-off': 'pollId',
  'vote.remind': 'pollId',
  'poll.recount': 'pollId'
};

/** The payload's id of a command: `{matterId}`, or the id of the record it is about. */
export function targetFor(command: string, matterId: string, subjectId: string | null): Record<string, string> {
  const key = OWN[command] ?? SUBJECTS[command.split('.')[0] ?? ''];
  return key !== undefined && subjectId !== null ? { [key]: subjectId } : { matterId };
}
