/** States of a matter and of what hangs on it, in English. */
import type { states as source } from '../zh/states.ts';
import { pollStates } from './pollStates.ts';

export const states = {
  matter: {
    PROPOSED: 'Proposed',
    TRIAGED: 'Taken up',
    DELIBERATING: 'In discussion',
    DRAFTING: 'Being drafted',
    PUBLICIZING: 'Draft posted',
    REVIEWING: 'In review',
    VOTE_NOTICED: 'Vote announced',
    VOTING: 'Voting',
    COUNTED: 'Counted',
    RESULT_PUBLICIZING: 'Result posted',
    IN_FORCE: 'In force',
    EXECUTING: 'Being carried out',
    EVALUATING: 'Being evaluated',
    CLOSED: 'Archived',
    REJECTED: 'Not taken up',
    MERGED: 'Merged',
    TRANSFERRED: 'Transferred',
    WITHDRAWN: 'Withdrawn',
    SUSPENDED: 'Suspended',
    NO_QUORUM: 'No quorum',
    FAILED: 'Not passed',
    LAPSED: 'Lapsed',
    ESCALATED: 'Before a higher body',
    ANNULLED: 'Annulled'
  },
  meeting: {
    SCHEDULED: 'Scheduled',
    NOTICED: 'Announced',
    CHECK_IN: 'Check-in open',
    IN_SESSION: 'In session',
    RECESS: 'Recess',
    ADJOURNED: 'Adjourned',
    RECORD_CONFIRMED: 'Record confirmed',
    MINUTES_PUBLISHED: 'Minutes published',
    CANCELLED: 'Cancelled'
  },
  motion: {
    PENDING: 'Needs a second',
    SECONDED: 'Seconded',
    DEBATED: 'In debate',
    OPEN: 'Voting',
    CLOSED: 'Closed, to be declared',
    CARRIED: 'Carried',
    LOST: 'Lost',
    WITHDRAWN: 'Withdrawn',
    POSTPONED: 'Postponed'
  },
  publicity: {
    RUNNING: 'Posted',
    PAUSED: 'Paused',
    ENDED: 'Period over',
    CERTIFIED: 'Certified',
    WITHDRAWN: 'Taken down',
    SUPERSEDED: 'Replaced by a new version'
  },
  poll: pollStates,
  draft: { WORKING: 'Being written', COMPLETE: 'Complete', POSTED: 'Posted', SUPERSEDED: 'Old version' },
  task: {
    ASSIGNED: 'Assigned',
    ACCEPTED: 'Accepted',
    IN_PROGRESS: 'In progress',
    REPORTED: 'Reported done',
    ACCEPTED_AS_DONE: 'Done',
    REWORK: 'To be redone',
    STOPPED: 'Stopped'
  }
} satisfies typeof source;
