/** The fixed words of the official papers of an owners' vote, in English. */
import type { OwnersVoteWords } from './ownersVote.ts';

const CIVIL_CODE_278 = 'Civil Code, article 278(2)';

export const english: OwnersVoteWords = {
  square: (text) => `${text}\u00a0m²`,
  heads: (text) => `${text}\u00a0owners`,
  both: (heads, area) => `${heads} owners, ${area}\u00a0m²`,
  law: (text, basis) => `${text} (law: ${basis}).`,
  set: (text) => `${text} (setting).`,
  basis: {
    owners: CIVIL_CODE_278,
    heads: 'Supreme People’s Court, interpretation on ownership of buildings, articles 8 and 9',
    clause: (title, article, on) => `“${title}” of this estate, ${article}, adopted on ${on}`
  },
  notice: {
    subject: 'Matter',
    intro: (subject, again) =>
      `${again ? 'The earlier vote did not settle the matter. ' : ''}The owners are asked to decide on “${subject}”.`,
    digest: (hash) => `Digest of the text (SHA-256): ${hash}`,
    boxes: (boxes) => `Boxes of the ballot: ${boxes}.`,
    boxList: (boxes) => `The ballot has these ${boxes} boxes.`,
    marks: (max) => (max === 1 ? 'Tick one only.' : `Tick at most ${max}; more make it void.`),
    seats: (seats) => `${seats} to be elected.`,
    scope: 'Who votes, and the roll',
    estate: (name) => `all owners of ${name}`,
    places: (name, list) => `the owners of ${list} in ${name}`,
    roll: (scope, heads, area) =>
      `The vote is of ${scope}. The roll is frozen with this notice: ${heads} owners, ${area}\u00a0m² of exclusive area.`,
    rollHead: ['Building', 'Owners', 'Exclusive area (m²)'],
    rollAll: 'All',
    leftOut: (units) => `${units} parking spaces, storage rooms and the like count neither as owners nor as area.`,
    objections: (until) =>
      `The roll (without names and doors) can be seen on the page of the vote. Objections to it go to the desk of the residents’ committee before ${until}; each is answered in writing.`,
    rule: 'When it is passed',
    window: 'Time of the vote',
    ways: 'How to vote',
    phone: 'Phone: scan the code at the right, sign in and vote; a receipt is shown at once.',
    phoneAlone: 'Phone: scan the code below, sign in and vote; a receipt is shown at once.',
    scan: 'Scan to vote and to see the roll',
    scanPaper: 'Scan to see the roll and the turnout',
    paper: 'Paper: tick and sign the ballot, put it into the ballot box or hand it to its carrier; each is numbered, copies are void.',
    paperOnly: 'This vote takes paper ballots only.',
    desk: 'Without a phone: the desk of the residents’ committee helps in person.',
    proxy: (limit) =>
      limit === 0
        ? 'No powers of attorney are accepted.'
        : `Proxy: a written power says how to vote; one person acts for at most ${limit} owners; staff of the property company may not.`,
    delivery: 'Delivery',
    written: 'Each owner receives a paper ballot and the full text before the vote opens; delivery in person is signed for.',
    mixed:
      'Whoever opens the vote on a phone has received it; paper ballots are at the desk, and are carried to those who cannot be reached, against a receipt.',
    posting: (days) => `What cannot be delivered is posted in the estate for ${days} days (setting).`,
    count: 'Count and scrutiny',
    scrutineers: (names, needs) =>
      `Scrutineers: ${names}. The count is public, any owner may watch; at least ${needs} scrutineers sign before the result is declared.`,
    noScrutineers: (needs) => `The count is public, any owner may watch; at least ${needs} scrutineers sign before the result is declared.`,
    publicCount: (at, place) => `Public count: ${at}, ${place}.`,
    countLater: 'Time and place of the public count are posted before it, and stand on the page of the vote.',
    turnout: 'While the vote runs only the turnout is shown, never the split.',
    mode: {
      NAMED:
        'This vote is by name: each ballot is kept with its right and not published; owners with a vote may take a record without names.',
      SECRET:
        'This vote is secret: after the close nothing joins a choice and an owner; while it runs the administrator of the server could technically see it.'
    },
    silent: 'Ballots not returned',
    silentText: 'A ballot that was delivered to its owner and not returned joins the majority of the owners who voted.',
    contact: 'Contact'
  },
  rule: {
    participation: (heads, area) =>
      `The vote is valid if at least two thirds of the owners and of the exclusive area take part, that is at least ${heads} owners and ${area}\u00a0m²`,
    scoped: 'Only the owners within the scope vote; owners and area are counted within it',
    GENERAL: 'It is passed if more than half of those taking part agree, by owners and by area; exactly half is not enough',
    SPECIAL: 'It is passed if at least three quarters of those taking part agree, by owners and by area; exactly three quarters is enough',
    runOffFirst:
      'The option with the most votes is chosen if more than half of those taking part, by owners and by area, chose it; otherwise the two highest go into a second round',
    runOffSecond:
      'Second round: the leading option is chosen with more than half of those taking part, by owners and by area; otherwise nothing changes',
    approval:
      'Several options may be ticked; the one with the most votes is chosen with more than half of those taking part, by owners and by area; a tie is voted on again, without a majority nothing changes',
    election: (seats, withArea) =>
      `Candidates with more than half of those taking part${withArea ? ', by owners and by area,' : ''} are elected in the order of votes, ${seats} in all; a tie for the last seat is voted on again, open seats are filled by a by-election`,
    electionTie: 'Second round among tied candidates: the most votes win',
    unitAll: 'It is passed only if every owner of the staircase agrees in writing; one who objects or does not answer prevents it',
    unitShare: (share, withArea) => `It is passed if ${share} of all owners of the staircase${withArea ? ', and of the area,' : ''} agree`,
    estateShare: (share, withArea) =>
      `Since a common part of the estate is used, ${share} of all owners of the estate${withArea ? ', and of the area,' : ''} must agree as well`,
    affected: (units) => `Each owner whose own unit is used (${units} units) must agree`,
    heads:
      'One unit counts as one owner; several units of one owner count as one, their areas are added; unsold and undelivered units of the builder together count as one',
    coOwners:
      'Co-owners of a unit together count as one and name one who votes; while they differ they do not count, and may settle it before the end',
    counted: (abstain, voidItem) =>
      `Abstention ${abstain ? 'counts' : 'does not count'} as taking part; a void mark ${voidItem ? 'counts' : 'does not count'} as taking part; who does not vote neither takes part nor agrees`,
    countedWithClause: (abstain, voidItem) =>
      `Abstention ${abstain ? 'counts' : 'does not count'} as taking part; a void mark ${voidItem ? 'counts' : 'does not count'} as taking part`,
    follow: '“With the majority” on the ballot joins the majority of those who chose',
    duplicate: {
      FIRST_VALID: 'Of a vote by phone and one on paper the first valid one counts',
      ELECTRONIC_PREVAILS: 'Of a vote by phone and one on paper the phone counts',
      LAST_VALID: 'Of a vote by phone and one on paper the last valid one counts'
    },
    changes: (times) => (times === 0 ? 'A cast vote cannot be changed' : `A cast vote may be changed ${times} times`)
  },
  share: (operator, n, d) => `${operator === '>' ? 'more than' : 'at least'} ${n}/${d}`,
  extension: {
    intro: (subject, title, number) =>
      `In the owners’ vote on “${subject}”${title === '' ? '' : ` (see “${title}”${number})`} too few owners, or too little area, have taken part. The vote is extended.`,
    time: 'Time of the vote',
    oldEnd: (end) => `Was to end: ${end}.`,
    newEnd: (end) => `Now ends: ${end}.`,
    same: 'Votes that are in stay good and need not be cast again; roll, matter and rules stay the same.',
    reason: 'Reason',
    turnout: 'Turnout so far',
    asOf: (at) => `At ${at} (before the count, which may find ballots void):`,
    head: ['', 'Roll', 'Taking part', 'Needed', 'Missing'],
    bases: { heads: 'Owners', area: 'Area (m²)' },
    enough: 'reached',
    all: 'In this vote every owner has to answer.',
    basis: `The vote is valid if at least two thirds of the owners and of the area take part (law: ${CIVIL_CODE_278}).`,
    noSplit: 'The split is not shown before the end.',
    number: (number) => `This is extension ${number}.`,
    ways: 'How to vote',
    waysText: 'As in the first notice: by phone, on paper, or with help at the desk.'
  },
  result: {
    vote: 'Result',
    course: 'The count',
    preliminary: 'This result is preliminary. It takes effect when the publicity is over and every objection is answered.',
    publicCount: (at, place) => `Counted in public: ${at}, ${place}.`,
    scrutineers: (list) => `Signed by the scrutineers ${list}.`,
    signed: (name, at) => `${name} (${at})`,
    extended: (from, to, reason) => `The vote was extended from ${from} to ${to}: ${reason}.`,
    recounted: (at) => `Counted again after an objection: ${at}.`,
    late: (days) => `This result was posted later than the ${days} days set; that is on record.`,
    materiality: 'What could have changed the result',
    materialityHead: ['Opened', 'Delivered', 'Took part', 'Gave up', 'Re-issued', 'On paper'],
    materialityUnit: 'in rights to vote',
    margin: (heads, area) => `Margin: ${heads}${area}.`,
    marginHeads: (heads) => `${heads} owners`,
    marginArea: (area) => `, ${area}\u00a0m²`,
    marginNote: 'Fewer votes than this, counted otherwise, would not change the result.',
    record: 'Count record',
    fingerprint: (hash) => `Fingerprint of the count record (SHA-256): ${hash}`,
    recordText: 'Owners with a vote can sign in, take the record (without names), count it again with an independent program, and compare.',
    recordAt: (url) => `Record: ${url}`,
    verifierAt: (url) => `Program: ${url}`,
    basisFinal: (title, number) => `This is the final result of ${title === '' ? 'the owners’ vote' : `“${title}”${number}`}.`,
    basisFailed: (title, number) => `This is the result of ${title === '' ? 'the owners’ vote' : `“${title}”${number}`}.`,
    publicity: 'Publicity',
    publicityText: (title, number, period) => `The preliminary result was posted as “${title}”${number}, ${period}.`,
    opinions: (received, objections, maintained) =>
      received === 0
        ? 'No opinion and no objection came in.'
        : `${received} opinions came in, ${objections} of them objections, all answered${maintained === 0 ? '' : `; ${maintained} households maintain theirs`}.`,
    effect: 'Effect',
    inForce: (at) => `In force from ${at}; it binds all owners.`,
    notPassed: {
      NO_QUORUM: 'Too few owners or too little area took part: nothing is decided, everything stays as it is.',
      FAILED: 'Not passed: everything stays as it is.',
      RUN_OFF: 'No option reached what is needed; the highest are voted on again, the time is posted separately.',
      BY_ELECTION: 'Seats stay open and are voted on again, the time is posted separately.',
      STATUS_QUO: 'No option was chosen: everything stays as it is.'
    },
    remedy: 'Owners whose rights are harmed by the decision may ask the court to revoke it (law: Civil Code, article 280(2)).',
    contact: 'Contact',
    elected: (names) => `Elected, in the order of votes: ${names}.`
  },
  sum: {
    head: ['Item', 'Owners', 'Area (m²)'],
    roll: 'On the roll',
    participating: 'Took part',
    marked: 'Ballots with a choice',
    void: 'Item void',
    voidBallot: 'Whole ballot void (does not take part)',
    suspended: 'Co-owners differ (does not take part)',
    notReturned: 'Did not vote',
    joined: (option, followed, silent) => `Joined to “${option}”: with the majority ${followed}, delivered and not returned ${silent}.`,
    one: (heads, area) => `${heads} owners, ${area}\u00a0m²`,
    testHead: ['Test', 'Both sides', 'Share', 'Result'],
    test: (text) => text
  },
  count: {
    channels: 'By channel',
    channelHead: ['Channel', 'Valid (owners)', 'Area (m²)'],
    channel: { PHONE: 'phone', DESK: 'helped at the desk', PAPER: 'paper' },
    all: 'All',
    buildings: 'By building (turnout only, never the split)',
    buildingHead: ['Building', 'Owners', 'Voted', 'Area (m²)', 'Voted (m²)'],
    voids: 'Void ballots (whole, of every channel)',
    voidHead: ['Reason', 'Ballots'],
    paper: 'Papers added up',
    paperHead: ['issued', 'delivered', 'posted', 'in', 'out', 'spoiled', 'replaced', 'entered', 'valid', 'void', 'double'],
    itemVoids: (list) => `Item void (takes part): ${list}.`,
    noVoids: 'No ballot is void.',
    noPaper: 'There was no paper in this vote.',
    hash: (hash) => `Digest of the count that the scrutineers signed (SHA-256): ${hash}`
  },
  publicityExtension: {
    intro: (title, number) => `“${title}”${number} was not to be seen for some time; its publicity is extended.`,
    absence: 'Absence',
    absenceText: (period, reason) => `Absent ${period}. Reason: ${reason}`,
    period: 'Publicity period',
    periodText: (old, now) => `Was to end: ${old}. Now ends: ${now}.`,
    rest: 'The text is unchanged and everything submitted stays good; opinions and objections may still be given. An absence of up to 24 hours is recorded only (setting).',
    contact: 'Contact'
  }
};
