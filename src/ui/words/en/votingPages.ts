/** What pages beside the ballot say of a vote, in English: lists, results, help at the desk; it does not travel to a phone that votes. */
import type { voting as source } from '../zh/votingPages.ts';
import { voting as ballot } from './voting.ts';

export const voting = {
  ...ballot,
  /** With the course of a vote of weeks. */
  owners: {
    ...ballot.owners,
    participating: 'Taking part',
    turnout: 'Turnout',
    papers: 'Notices and results',
    turnoutLead: 'Only how many ballots are in, never how they were cast. What counts is the count after the close.',
    heads: 'Heads',
    areaUnit: 'Area (㎡)',
    byBuilding: 'By building',
    building: 'Building',
    extended: (from: string, to: string) => `The window was extended: it was to close ${from} and now closes ${to}`,
    publicCount: (when: string, place: string) => `Counted in public: ${when}, ${place}. Every owner may watch.`,
    roll: 'See the posted roll'
  },
  ownPaperEntered: (when: string) => `${when} a paper was entered in your name`,
  ownPaperOut: 'You have a printed ballot',
  ownPaperMore: 'What became of it',
  conducts: { IN_MEETING: 'In the meeting', WINDOW: 'Over some days' },
  methods: { YES_NO: 'For, against, abstain', MAJORITY_RUNOFF: 'Choose one', ELECTION: 'Election', APPROVAL: 'Choose any' },
  received: 'Received',
  changed: (times: number) => `changed ${times} ${times === 1 ? 'time' : 'times'}`,
  result: 'Result of the vote',
  counts: 'Votes',
  byParty: 'By party',
  party: 'Party',
  present: 'Present',
  rollCount: 'On the roll',
  ballots: 'Received',
  notCast: 'Not cast',
  voidItems: 'Void',
  status: 'State',
  consensus: 'Consensus of the four parties (positions)',
  confirmed: 'Confirmed by vote',
  declaredAt: (when: string) => `declared ${when}`,
  statusQuo: 'No change',
  withdrawn: 'withdrawn',
  assist: 'Help somebody to vote',
  helperName: 'Name of the helper',
  helperHint: 'The helper only presses for you; you decide. The name is recorded.',
  mine: {
    open: 'You can vote now',
    voteNow: 'Vote',
    seeMine: 'See my ballot',
    votedAt: (when: string) => `voted ${when}`,
    notVoted: 'not voted yet',
    coming: 'Coming votes',
    past: 'Past votes',
    none: 'Nothing to vote on now',
    noneHint: 'When there is a vote, a large button appears here.'
  }
} satisfies typeof source;
