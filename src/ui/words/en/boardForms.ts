/** What residents hand in and what became of it, in English. */
import type { boardForms as source } from '../zh/boardForms.ts';

export const boardForms = {
  opinion: {
    title: 'Opinions and answers',
    none: 'Nobody has commented yet',
    noneHint: 'You may be the first.',
    stances: { SUPPORT: 'Support', CHANGE: 'Change it', OBJECT: 'Objection' },
    numbered: (number: number) => `No. ${number}`,
    against: 'about the count',
    pending: 'Registered; it is shown once it was looked at.',
    hidden: 'Not shown in public; the author was told why.',
    takenBack: 'Taken back by its author.',
    unanswered: 'Answer owed',
    answer: 'Answer',
    answeredAt: (when: string) => `answered ${when}`,
    maintained: 'The author keeps the objection',
    outcomes: {
      ACCEPTED_MATERIAL: 'Accepted, the draft changes',
      ACCEPTED_CLERICAL: 'Accepted, wording corrected',
      NOT_ACCEPTED: 'Not accepted',
      WITHDRAWN: 'Withdrawn',
      NOTED: 'Noted'
    },
    sums: (support: number, change: number, object: number) => `Support ${support} · change ${change} · objections ${object}`,
    give: 'Give your opinion',
    giveResult: 'Object to the result',
    stance: 'Where you stand',
    stanceHints: {
      SUPPORT: 'No reason needed',
      CHANGE: 'Say what should change and how',
      OBJECT: 'Give your reason; you are owed a written answer, and the notice cannot end before it'
    },
    text: 'Your opinion',
    textNote: 'needed for a change or an objection',
    textHint: 'A change or an objection needs a reason. Your name and flat number stay private.',
    againstCount: 'I object to the count and ask for a recount',
    againstCountHint: 'The supervision committee answers; if it agrees, the votes are counted again in public.',
    submit: 'Submit',
    received: (number: number) => `Received and registered as no. ${number}.`,
    receivedHint: 'It is shown once it was looked at; every objection gets a written answer. Follow it under “What I handed in”.',
    closed: 'The period is over; no further opinions are taken.',
    signedOut: 'How to comment',
    mine: 'What I said to this notice',
    hiddenBecause: (reason: string) => `Not shown in public: ${reason}`,
    withdraw: 'Withdraw the objection',
    withdrawAsk: 'This settles the objection; to object again you would have to write anew.',
    maintain: 'Keep the objection',
    maintainAsk: 'An objection that is kept counts towards a hearing and is written into the certificate.',
    noteDeadline: (when: string) => `Open until ${when}`
  },

  proposal: {
    title: 'Propose a matter',
    lead: 'Anybody who lives here may propose. Say three things: what should be done, where, and why.',
    field: 'What should be done, in one sentence',
    fieldHint: 'For example: two more street lamps north of building 3',
    text: 'Tell us more',
    textHint:
      'How is it now, what do you wish for, who is affected. At least ten characters. Please leave out other people’s names and phones.',
    isPetition: 'This is a petition',
    petitionHint: 'With the signatures of a fifth of all households it must be taken up. Ask your neighbours to sign on its page.',
    party: 'In whose name',
    asResident: 'As a resident',
    submit: 'Hand it in',
    next: 'What happens then',
    nextSteps: [
      'It gets a number at once and goes on the board, without your name and flat.',
      'Neighbours second it; with enough households the two committees must decide whether to take it up.',
      'Either way you are told why; if it is rejected you may ask once for a review.'
    ],
    kept: 'You may stop half-way: this device keeps what you typed.',
    signedOut: 'Please come in with your invitation first',
    signedOutHint:
      'We need to know which household proposes (it is not made public). Scan the invitation QR code of your home and come back here.',
    signedOutPaper:
      'No invitation, or no phone: tell the desk of the residents’ committee. It is entered for you, with the same number and the same answer.',
    done: (number: string) => `Received, number ${number}`,
    doneHint: 'Pass this page on to your neighbours and ask them to second it. Follow it under “What I handed in”.'
  },

  second: {
    title: 'Seconds',
    has: (households: number) => `Seconded by ${households} ${households === 1 ? 'household' : 'households'}`,
    signed: (households: number) => `Signed by ${households} ${households === 1 ? 'household' : 'households'}`,
    needs: (needs: number) => `${needs} households are enough for triage`,
    petitionNeeds: (needs: number, all: number) => `${needs} of ${all} households force its treatment`,
    enough: 'Enough households support it',
    enoughOtherwise: 'A party or a grid or building head supports it: it can be taken up',
    parties: (count: number) => `and by ${count} ${count === 1 ? 'party' : 'parties'}`,
    gridHeads: (count: number) => `and by ${count} grid or building ${count === 1 ? 'head' : 'heads'}`,
    submit: 'Second it for our household',
    sign: 'Sign for our household',
    asParty: 'Second it for our party',
    asGrid: 'Second it as grid or building head',
    done: 'Your household has seconded it',
    doneAs: { PARTY: 'You have seconded it for your party', GRID: 'You have seconded it as grid or building head' },
    withdraw: 'Take the second back',
    own: 'This is your proposal; ask your neighbours to second it.',
    twice: 'Your household has seconded it already; a household counts once.',
    signedOut: 'To second it, come in with the invitation QR code of your home, or sign on paper at the desk.'
  },

  rating: {
    title: 'Please rate it',
    lead: 'How well was this done? One rating per household; nobody sees whose it is.',
    until: 'Open until',
    stars: 'How satisfied are you',
    star: { 5: 'Very satisfied', 4: 'Satisfied', 3: 'So-so', 2: 'Not satisfied', 1: 'Not at all' },
    comment: 'Anything to add',
    commentHint: 'What is good, what is missing',
    submit: 'Submit the rating',
    given: (stars: number) => `Your household gave ${stars} of 5. Thank you.`,
    signedOut: 'To rate it, come in with the invitation QR code of your home, or rate it at the desk.',
    result: 'Residents’ rating',
    planned: (day: string) => `Residents rate it from ${day}`,
    satisfied: (satisfied: number, ratings: number) => `${satisfied} of ${ratings} households are satisfied`,
    none: 'Nobody rated it',
    report: 'Report of the supervision committee',
    improvement: 'What will be improved'
  },

  rejection: {
    REJECTED: 'Not taken up',
    MERGED: 'Merged into another matter',
    TRANSFERRED: 'Passed on',
    reason: 'Reason',
    into: 'Merged into',
    receiver: 'Passed on to',
    review: 'You may ask the supervision committee once to look at it.',
    askReview: 'Ask for a review',
    reviewReason: 'Why it should be taken up',
    reviewAsked: 'Review requested; the supervision committee will answer.',
    UPHELD: 'The review found that it should be taken up',
    DISMISSED: 'The review confirmed the decision'
  },

  withdrawal: {
    label: 'Withdraw the proposal',
    ask: 'The matter then goes no further. Once a draft is posted it cannot be withdrawn any more.',
    reason: 'Why you withdraw it',
    submit: 'Withdraw it'
  },

  mine: {
    title: 'What I handed in',
    lead: 'What you proposed and said, and what became of it. Only you can see this page.',
    proposals: 'My proposals',
    proposalsNone: 'You have not proposed anything yet',
    opinions: 'My opinions and objections',
    opinionsNone: 'You have not given an opinion yet',
    opinionsNoneHint: 'You may comment on everything that is posted on the board.',
    seconded: 'What I seconded',
    toNotice: 'See the notice',
    toMatter: 'See the matter',
    signedOut: 'Please come in with your invitation first',
    signedOutHint: 'This page is only for you. Scan the invitation QR code of your home.'
  }
} satisfies typeof source;
