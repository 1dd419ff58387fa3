/** What a page says when something did not work, in English. */
import type { notices as source } from '../zh/notices.ts';

export const notices = {
  refused: 'Not done',
  nothingLost: 'What you wrote is still here.',
  whatNow: 'What to do',
  openPaper: 'Open the document that was issued',
  helpFor: 'More about this',
  ruleOf: (rule: string) => `Rule ${rule}`,
  unknownRefusal: 'This was not accepted.',
  unknownTodo: 'Reload the page to see how things stand, then try again.',
  noAnswer: 'No answer from the server',
  noAnswerTodo: 'The network may be down. What you wrote is still here: press again. Sending twice counts once.',
  saved: 'Saved',
  draftRestored: 'This is what you wrote last time and did not send; it was kept for you.',
  draftDiscard: 'Discard it',
  offline: 'The connection to the server is lost',
  offlineShown: 'Below is the picture from before; it renews itself when the connection is back',
  reconnecting: 'Connecting again…',
  notFoundTitle: 'There is no such page',
  notFoundTodo: 'The address may be incomplete, or the page was taken down. Start from the front page, or scan the QR code on the paper.',
  brokenTitle: 'Something went wrong with this page',
  brokenTodo:
    'It has been noted. Everything you sent and got a receipt for is safe. Try again in a while; if it still fails, tell the desk the number below.',
  forbiddenTitle: 'You cannot see this page now',
  forbiddenTodo: 'You may not be signed in, or the page is for people with a certain post.',
  errorId: 'Number'
} satisfies typeof source;
