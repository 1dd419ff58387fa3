/** Words of a ballot paper, of open votes and of their results, in English. */
import type { voting as source } from '../zh/voting.ts';

export const voting = {
  title: 'Vote',
  channel: {
    notOfficial:
      'This product is not the government’s e-voting system for owners. The internet result of an owners’ vote here is preparatory; the paper ballots count.',
    official: (basis: string) => `This product was designated as the official channel for owners’ e-voting (${basis}).`,
    footer: 'Owners’ votes: '
  },
  owners: {
    area: (area: string) => `${area} ㎡ of exclusive area`,
    paperOnly: 'This vote takes paper ballots only',
    paperOnlyHint: 'Fill in, sign and hand in the paper that was issued to you; if you have none, ask the committee’s desk.',
    electMax: (max: number) => `Choose ${max} at most; a ballot with more is void`,
    notes: {
      USED_ON_PAPER: 'This right was already used on paper.',
      USED_BY_PROXY: 'Your proxy already voted for this right.',
      CAST_BEFORE_SALE: 'The former owner had voted before the sale; that ballot stands.',
      CO_OWNERS_DIFFER:
        'Another co-owner voted differently: both ballots are suspended. Agree on one; either of you may change the ballot, or tell the desk.'
    },
    receiptHint: 'The published record of the count lists this code, so you can check that your ballot is in it.'
  },
  item: 'Item',
  text: 'What is voted on',
  readText: 'Read the full text',
  readAll: (title: string, text: string) => `${title}. ${text}`,
  opensAt: 'Opens',
  closesAt: 'Closes',
  roll: 'Entitled to vote',
  motion: (number: number) => `Motion ${number}`,
  units: { ADULTS: 'people', HOUSEHOLDS: 'households', GROUP_REPS: 'people', MEMBERS: 'people', OWNERS: 'people' },
  ballotsReceived: 'Ballots received',
  ofPresent: (present: number) => `of ${present} present with a vote`,
  ofRoll: (roll: number) => `${roll} on the roll`,
  noSplit: 'Until the close nobody sees how many are for or against.',
  checkpoint: {
    label: 'Check digits',
    kept: 'The wall shows the same. This device keeps them, to tell later whether the record was changed.'
  },
  mode: {
    title: 'Mode',
    NAMED: 'Named vote',
    namedWho:
      'Only totals are published. The desk, tellers, supervisors and the server’s administrator can see who chose what; whoever had a vote may have the count record without names.',
    namedAloud: 'Before the declaration the wall may show each choice, line by line.',
    SECRET: 'Secret vote',
    secretFinal: 'Secret vote; cast once, no changes',
    secretWho: 'Secret from everybody else. The server’s administrator could technically see it while the vote runs.',
    secretOnce: 'The ballot has no name and nobody can find it again, so it cannot be changed. Please look twice.',
    PAPER: 'Named paper ballots',
    paperWho: 'The paper has a number and a signature. Tellers and scrutineers may see who chose what; only totals are published.',
    tookPart: 'You took part; your ballot is in the box',
    tookPartHint:
      'Your choice is not kept on this phone. Nor can this page prove it: the ballot has no name, so nobody can ask you for a proof.',
    sealing: 'The ballots are being mixed and written anew; then they are counted.',
    result: 'Secret vote: no counts by party or building.'
  },
  rightOf: (label: string) => `The vote of ${label}`,
  approveMany: 'Choose one or several',
  approveConfirm: 'Done: check it once more',
  approveNone: 'Choose at least one, or abstain',
  mayNotChange: 'It cannot be changed once cast: please look twice.',
  mayChange: 'You may change it before the close.',
  helpedBy: (helper: string) => `with help from ${helper}`,
  colon: (what: string, of: string) => `${what}: ${of}`,
  between: ', ',
  standing: (choice: string, when: string) => `Recorded: ${choice} (${when}). It counts until a new choice is confirmed and recorded.`,
  notOnRoll: 'You are not on the roll of this vote',
  notOnRollHint: 'Ask the desk if you think you should be. The result will be public.',
  recused: 'You are recused on this matter and take no part in the vote.',
  notPresent: 'You came after this vote was opened: you vote in the next one.',
  observer: 'You are an observer, without a vote.',
  chairLast: 'The chair votes last: when everybody else has, or after your last call.',
  notOpenYet: 'Not open yet',
  notOpenYetHint: (opens: string) => `It opens at ${opens}. Come back to this page then.`,
  closed: 'Voting is closed',
  closedHint: 'The result appears here once it is declared.',
  voided: 'This vote is void',
  signedOut: 'Please come in with your invitation code to vote',
  signedOutHint: 'The code is printed on the paper you were given; the desk can also help you to vote.',
  choseBefore: 'You voted'
} satisfies typeof source;
