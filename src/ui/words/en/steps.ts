/** The six steps and their rail, in English. */
import type { steps as source } from '../zh/steps.ts';

export const steps = {
  title: 'Progress in six steps',
  names: {
    PROPOSE: 'Propose',
    DISCUSS: 'Discuss',
    DRAFT: 'Draft',
    PUBLICIZE: 'Publicize',
    REVIEW: 'Review',
    VOTE: 'Vote'
  },
  what: {
    PROPOSE: 'Anyone may propose; with enough support it is taken up',
    DISCUSS: 'The four parties and those concerned sit down, for several rounds if need be',
    DRAFT: 'What was agreed becomes a plan, with “no change” among the options',
    PUBLICIZE: 'The plan is posted for all to read; every objection is answered',
    REVIEW: 'Experts check it and send it back if it will not do',
    VOTE: 'Those entitled vote; the count is made in the open and posted'
  },
  position: (step: number) => `Step ${step} of 6`,
  now: 'now',
  done: 'done',
  ahead: 'to come',
  waived: 'not part of this procedure',
  allDone: 'All six steps are done'
} satisfies typeof source;
