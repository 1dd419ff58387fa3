/** Decision rules by name and the words of a verdict, in English. */
import type { rules as source } from '../zh/rules.ts';

export const rules = {
  names: {
    DR0: 'Initiative',
    DR1: 'Consensus of the four parties',
    DR2: 'Majority of the joint meeting',
    DR3: 'Residents’ meeting',
    DR4: 'Council or representatives’ meeting',
    DR5: 'Owners, general matters',
    DR6: 'Owners, special matters',
    DR7: 'Owners of a building or staircase',
    DR8: 'Staircase unanimous, estate consenting',
    DR9: 'Owners’ committee',
    DR10: 'No objection in the posting period',
    DR11: 'Several options',
    DR12: 'Contested election',
    DR13: 'Rating',
    DR14: 'Sharing of costs',
    DR15: 'Survey',
    DR16: 'Ratification of an urgent measure'
  },
  outcomes: {
    PASSED: 'Passed',
    FAILED: 'Not passed',
    NO_QUORUM: 'No quorum: the vote is not valid',
    RUN_OFF: 'Not decided: run-off',
    STATUS_QUO: 'No change',
    HEARING: 'A hearing comes first',
    BY_ELECTION: 'Seats open: by-election',
    PENDING: 'Awaits ratification',
    LAPSED: 'Lapsed',
    EXPIRED: 'Expired'
  },
  tests: {
    PARTICIPATION: 'Participation',
    PARTIES_REPRESENTED: 'Parties represented',
    APPROVAL: 'For',
    NO_OBJECTION: 'Parties objecting',
    AGREEMENT: 'Parties agreeing (with reservations)',
    REQUESTED: 'Requested by',
    ALL_ANSWERED: 'Objections without an answer',
    BELOW_HEARING_THRESHOLD: 'Objections maintained',
    OBJECTORS_BELOW_THIRD: 'Objectors',
    WITHIN_DAYS: 'Days',
    UNIT_CONSENT: 'Consent of the staircase',
    ESTATE_CONSENT: 'Consent of the estate',
    AFFECTED_CONSENT: 'Consent of owners whose part is used',
    RANKED_ABOVE: 'More votes than the first not elected',
    ENOUGH_RATINGS: 'Enough answers',
    RED_LINE: 'Red list',
    BLACK_LINE: 'Black list'
  },
  bases: {
    heads: 'heads',
    area: 'area, m²',
    adults: 'adult residents',
    households: 'households',
    groups: 'residents’ groups',
    groupReps: 'group representatives',
    parties: 'parties',
    objections: 'objections',
    days: 'days',
    ballots: 'ballots',
    ratings: 'ratings',
    points: 'points (thousandths)'
  },
  sum: 'How it was worked out',
  holds: 'met',
  fails: 'not met',
  operators: { '>': 'more than', '>=': 'at least', '<': 'fewer than', '<=': 'at most', '==': 'equal to' },
  needs: {
    '>': (threshold: string) => `more than ${threshold} needed`,
    '>=': (threshold: string) => `${threshold} or more needed`,
    '<': (threshold: string) => `fewer than ${threshold} needed`,
    '<=': (threshold: string) => `${threshold} at most`,
    '==': (threshold: string) => `exactly ${threshold} needed`
  },
  needed: { ALL: 'All of these must be met', ANY: 'One of these is enough', EACH: 'Each line decides about its own candidate' },
  elected: (names: string) => (names === '' ? 'Nobody elected' : `Elected: ${names}`),
  winner: (option: string) => `Chosen: ${option}`,
  recount: 'Anyone can work this out again from the published figures'
} satisfies typeof source;
