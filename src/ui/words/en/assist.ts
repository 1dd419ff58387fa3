/** Words of helping somebody to vote, where the vote is, in English. */
import type { assist as source } from '../zh/assist.ts';

export const assist = {
  title: 'Help somebody to vote',
  lead: 'For people without a phone, or who raise a hand in the room: check who it is, let them look at the screen and choose; the helper only presses. The helper is on record.',
  secret: 'Secret vote: a helper sees the choice. Help only those who ask for it.',
  who: 'Whose ballot',
  whoHint: 'Search by name or room',
  whoHintExact: 'Type the whole name',
  none: 'Nobody found. Check the name; tell the desk if somebody is missing on the roll.',
  more: 'There are more; type a longer name.',
  voted: 'has voted',
  notPresent: 'was not checked in when the vote opened and cannot vote in this one',
  notOnRoll: 'not on the roll',
  nobody: 'nobody is registered to vote',
  helper: 'Helper',
  isPaper: 'Read from a paper',
  isPaperHint: 'Enter the marks as they are, also too many or none: the count finds such papers void.',
  submit: 'Cast it for them',
  done: 'This ballot is recorded. You can go on with the next person.',
  notOpen: 'No vote is open now.',
  back: 'Back to this vote',
  open: 'Help somebody to vote'
} satisfies typeof source;
