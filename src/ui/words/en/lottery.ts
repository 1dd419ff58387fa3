/** Lotteries, in English. */
import type { lottery as source } from '../zh/lottery.ts';

export const lottery = {
  title: 'Lottery',
  none: 'No lottery yet',
  noneHint: 'Fewer places than applications are drawn here: the list is closed, the seed published, then the order computed.',
  states: { OPEN: 'Open for applications', SEALED: 'List closed', DRAWN: 'Drawn' },
  applicationStates: { APPLIED: 'Applied', WON: 'Has a place', WAITING: 'Waiting', GIVEN_BACK: 'Given back', WITHDRAWN: 'Withdrawn' },
  places: 'Places',
  applications: 'Applications',
  won: 'With a place',
  waiting: 'Waiting',
  sealedAt: 'List closed',
  seed: 'Seed',
  seedSource: 'Source of the seed',
  seedAt: 'Seed published',
  drawnAt: 'Drawn',
  listHash: 'Check of the list (SHA-256)',
  rank: 'Order',
  number: 'No.',
  label: 'Household',
  state: 'Result',
  hash: 'SHA-256 of seed and number',
  list: 'List and order',
  recompute:
    'Anybody computes it again: write seed and number after one another, take the SHA-256, sort ascending; the first have the places, the others wait in order.',
  yours: (number: number) => `Number of your household: ${number}`,
  apply: 'Apply for my household',
  mine: 'Lotteries of my household',
  place: (rank: number) => `place ${rank} in the order`,
  own: {
    WON: {
      label: 'Give this place back',
      ask: 'It goes to the first household that waits, and cannot be had back.',
      submit: 'Give it back'
    },
    WAITING: { label: 'Leave the waiting list', ask: 'The next household moves up; this cannot be undone.', submit: 'Leave it' },
    APPLIED: { label: 'Withdraw the application', ask: 'You may apply again until the list is closed.', submit: 'Withdraw' }
  },
  actions: {
    open: 'Open a lottery',
    apply: 'Apply for a household',
    seal: 'Close the list',
    seed: 'Publish the seed',
    draw: 'Draw',
    giveBack: 'Withdraw or give a place back'
  },
  fields: {
    title: 'Name',
    household: 'Household',
    application: 'Which application',
    seed: 'Seed',
    source: 'Source',
    sourceHint:
      'A public number that nobody can know or choose, e.g. the winning numbers of a lottery on the evening after the list is closed.',
    reason: 'Reason'
  },
  sealWarning: 'The list does not change any more once it is closed.',
  drawWarning: 'The result of the draw cannot be changed.'
} satisfies typeof source;
