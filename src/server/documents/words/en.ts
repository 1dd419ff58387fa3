/** The fixed words of documents in English; a missing one is a type error. */
import type { Base, Operator, RuleTest, RuleTestName } from '#domain/voting/verdict.ts';
import type { Words } from './zh.ts';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const bases: Record<Base, string> = {
  heads: 'heads',
  area: 'area',
  adults: 'adults',
  households: 'households',
  groups: 'groups',
  groupReps: 'representatives',
  parties: 'parties',
  objections: 'objections',
  days: 'days',
  ballots: 'ballots',
  ratings: 'ratings',
  points: 'points (thousandths)'
};

const tests: Record<RuleTestName, string> = {
  PARTICIPATION: 'Taking part',
  PARTIES_REPRESENTED: 'Represented',
  APPROVAL: 'In favour',
  NO_OBJECTION: 'Objecting',
  AGREEMENT: 'Agreeing',
  REQUESTED: 'Requesting',
  ALL_ANSWERED: 'Unanswered',
  BELOW_HEARING_THRESHOLD: 'Maintained',
  OBJECTORS_BELOW_THIRD: 'Objectors',
  WITHIN_DAYS: 'Within',
  UNIT_CONSENT: 'Consent of the staircase',
  ESTATE_CONSENT: 'Consent of the estate',
  AFFECTED_CONSENT: 'Consent of owners whose part is used',
  RANKED_ABOVE: 'More votes than the first not elected',
  ENOUGH_RATINGS: 'Enough answers',
  RED_LINE: 'Red list',
  BLACK_LINE: 'Black list'
};

const comparisons: Record<Operator, string> = { '>=': 'at least', '>': 'more than', '==': 'exactly', '<': 'fewer than', '<=': 'at most' };

function testName(test: RuleTest, isInMeeting = false): string {
  const limit = test.left.factor === 1 && test.right.factor === 1 ? String(test.right.value) : `${test.right.factor}/${test.left.factor}`;
  const option = test.option === undefined ? '' : `${test.option}: `;
  const name = isInMeeting && test.name === 'PARTICIPATION' ? 'Present' : tests[test.name];
  return `${option}${name} (${bases[test.base]}): ${comparisons[test.operator]} ${limit}`;
}

export const en: Words = {
  parties: {
    RESIDENTS_COMMITTEE: 'Residents’ committee',
    OWNERS_COMMITTEE: 'Owners’ committee',
    PROPERTY_COMPANY: 'Property company',
    SOCIAL_ORGANISATION: 'Social organisations'
  },
  section: (index, text) => `${roman[index] ?? String(index + 1)}. ${text}`,
  subsection: (index, text) => `(${index + 1}) ${text}`,
  numbered: (index) => `${index + 1}. `,
  stop: '. ',
  comma: ', ',
  listComma: ', ',
  semicolon: '; ',
  colon: ': ',
  paren: (text) => ` (${text})`,
  none: 'none',
  yes: 'yes',
  no: 'no',
  annexes: 'Annexes: ',
  annexAlone: 'Annex',
  annexTitle: (index) => `Annex ${index + 1}`,
  sealHere: '(seal)',
  signer: 'Signed for the party',
  imprint: {
    docNumber: 'Document: ',
    matterNumber: 'Matter: ',
    version: (version) => `Version: ${version}`,
    issuedAt: 'Entered in the journal: ',
    zone: (zone) => (zone === 'Asia/Shanghai' ? 'Beijing time' : zone),
    shortCode: 'Short code: ',
    howToVerify: 'Scan, or enter the code at the verification page, to compare with the register.',
    qrAlt: (code, url) => `QR code for verification, short code ${code}, address ${url}`
  },
  verdict: {
    caption: (subject) => `Vote: ${subject}`,
    rule: (rule, profile) => `Rule: ${rule}. Rule profile: ${profile} (frozen at triage).`,
    basis: (basis) => `Basis: ${basis}.`,
    window: (period) => `Voting: ${period}.`,
    secret:
      'Secret vote: the ballots have no names; after the close they were mixed and written anew, and only then counted. Counts by party or building are not published.',
    unit: (unit) => ` (counted: ${unit})`,
    item: 'Item',
    roll: 'On the roll',
    participating: 'Took part',
    present: 'Present',
    silent: 'Present, no choice',
    voidOf: (reason) => `Void: ${reason}`,
    void: 'Void',
    notReturned: 'Did not take part',
    recount: (sums) => `Recount: ${sums}.`,
    testHead: ['Test', 'Left side', '', 'Right side', 'Share', 'Result'],
    holds: 'holds',
    fails: 'fails',
    checkpoint: (digits, at) =>
      `Check digits of the journal’s chain: ${digits} (${at}), as shown on the wall and on phones during the vote.`,
    byParty: 'Votes by party',
    party: 'Party',
    conclusion: 'Verdict: ',
    outcomes: {
      PASSED: 'passed',
      FAILED: 'not passed',
      NO_QUORUM: 'no quorum, the vote is not valid',
      RUN_OFF: 'no option has a majority; run-off',
      STATUS_QUO: 'nothing changes',
      HEARING: 'a hearing is due first',
      BY_ELECTION: 'seats left open: by-election',
      PENDING: 'to be ratified',
      LAPSED: 'not ratified, lapsed',
      EXPIRED: 'expired'
    },
    test: testName,
    ballots: (b) =>
      `Ballots issued ${b.issued}, delivered ${b.delivered}, returned ${b.returned}, of these valid ${b.valid}, void ${b.returned - b.valid}`,
    voids: (list) => ` (void because: ${list})`
  },
  resolution: {
    origin: 'Origin',
    channels: (list) => `Channels: ${list}`,
    proposer: (kind) => `Proposed by: ${kind}`,
    proposedOn: (date) => `Proposed on ${date}`,
    households: (count) => `${count} households reported it`,
    rounds: 'Deliberation',
    round: (number, at, place, parties, outcome) => `Round ${number}: ${at}, at ${place}, with ${parties}. Outcome: ${outcome}.`,
    noRounds: 'No deliberation meeting was held on this matter.',
    review: 'Publicity and review',
    publicity: (kind, version, period) =>
      `${kind === 'DRAFT' ? 'Publicity of the draft' : 'Publicity of the result'} (version ${version}): ${period}. `,
    opinions: (support, change, objections, answered) =>
      `${support + change + objections} opinions: ${support} in support, ${change} for changes, ${objections} objections, ${answered} objections answered.`,
    expert: (on, expert, field, conclusion) => `${on}, ${expert} (${field}): ${conclusion}`,
    waiver: (text) => `Procedure: ${text}`,
    vote: 'Vote',
    position: (party, position) => `${party}: ${position}`,
    reservation: (text) => `, with reservation: ${text}`,
    decided: 'Decided',
    tasks: 'Tasks and deadlines',
    taskHead: ['No.', 'Task', 'Responsible', 'Due', 'Supervisor'],
    noTasks: 'Tasks are assigned once this resolution is in force; who does what until when, and how far it is, stands on the board.',
    costs: 'Cost and funding',
    noCosts: 'No cost arises.',
    effect: 'Entry into force and supervision',
    inForce: (at) => `In force from ${at}.`,
    notYet: 'Not yet in force: it enters into force when the publicity of the result has ended and every objection is answered.',
    supervision: (text) => `Supervision: ${text}`,
    remedy: (text) => `Remedy: ${text}`,
    adopted: (title) => `The full text of “${title}” is annexed.`
  },
  meeting: {
    name: 'Meeting: ',
    time: 'Time: ',
    place: 'Place: ',
    chair: 'Chair: ',
    recorder: 'Recorder: ',
    present: 'Present: ',
    observers: 'Attending: ',
    absent: 'Excused: ',
    absentEntry: (who, reason) => `${who} (${reason})`,
    topic: (index, title) => `Topic ${index + 1}: ${title}`,
    situation: 'Situation',
    opinions: 'Opinions of the parties',
    opinion: (party, points) => `${party}: ${points}`,
    motions: 'Motions and votes',
    motion: (number, text) => `Motion ${number}: ${text}`,
    proposer: (name) => `Moved by ${name}`,
    seconder: (name) => `Seconded by ${name}`,
    motionOutcome: (text) => `Outcome: ${text}`,
    decided: 'Decided',
    tasks: 'Responsibilities and deadlines',
    dissent: 'Dissenting opinions',
    next: (text) => `Next meeting: ${text}`,
    agenda: 'Agenda',
    course: 'Course of the meeting',
    spent: (duration) => ` (${duration})`,
    stance: (text) => `[${text}] `,
    adjourned: (at) => `Adjourned at ${at}.`,
    remarks: 'Remarks of the recorder',
    remark: (at, text) => `${at}: ${text}`,
    annex: (number, at, text) => `Annex ${number} (${at}): ${text}`,
    sign: 'Signatures',
    to: 'to'
  },
  notice: {
    basis: 'Basis',
    text: { DRAFT: 'Full text of the draft', RESULT: 'Result' },
    scope: 'Scope',
    costs: 'Sharing of costs',
    period: 'Period',
    periodText: (period) => `Publicity period: ${period}. The day of posting is not counted; the period ends at 24:00 of its last day.`,
    vote: 'Vote count',
    submit: 'How to submit opinions and objections',
    handling: 'What happens with objections',
    contact: 'Contact',
    places: (list) => `Posted at: ${list}.`,
    corrigendum: (at, text, reason) => `${at}, corrigendum: ${text} (reason: ${reason}).`,
    corrigenda: 'Corrigenda'
  },
  certificate: {
    intro: (title, number, hash) =>
      `This certifies that “${title}”${number} was posted as required. Digest of the posted text (SHA-256): ${hash}.`,
    period: 'Period',
    periodText: (period) => `Publicity period: ${period}.`,
    pause: (period, reason) => `Paused ${period}, reason: ${reason}; the period was extended accordingly.`,
    proofs: 'Places and photo proofs',
    proofHead: ['Place', 'Occasion', 'Entered at', 'Photos'],
    occasions: { FIRST_DAY: 'first day', LAST_DAY: 'last day', OTHER: 'between' },
    photos: (count) => String(count),
    opinions: 'Opinions, objections and answers',
    counts: (s, c, o) => `Received in the period: ${s} in support, ${c} for changes, ${o} objections.`,
    answerHead: ['No.', 'Channel', 'Objection', 'Outcome', 'Answer', 'Answered at'],
    hearing: 'Hearing',
    conclusion: 'Conclusion'
  },
  channel: {
    official: (basis) => `This product was designated as the official channel for owners’ e-voting (${basis}).`,
    notOfficial:
      'This product is not the government’s e-voting system for owners. The internet result above is preparatory; the paper ballots count.'
  },
  corrigendum: {
    intro: (title, number) => `“${title}”${number} is corrected as follows.`,
    text: 'Correction',
    reason: 'Reason',
    effect: 'Publicity period',
    runsOn: (period) =>
      `The correction does not change the substance. The publicity period stays: ${period}. All other parts of the notice hold; read it together with this correction.`,
    contact: 'Contact'
  },
  meetingNotice: {
    changed: (number, at, place, reason) =>
      `The meeting of the earlier notice${number} (${at}, ${place}) is changed because: ${reason}. This notice takes its place.`,
    change: 'What changed',
    intro: (name) => `You are invited to the ${name}, to be held as follows.`,
    time: 'Time',
    place: 'Place',
    agenda: 'Agenda',
    minutes: (count) => ` (about ${count} min)`,
    invited: 'Who takes part',
    materials: 'Material',
    rules: 'Rules of the meeting',
    contact: 'Contact'
  },
  checkIn: {
    meeting: 'Meeting: ',
    time: 'Time: ',
    place: 'Place: ',
    head: ['No.', 'Name', 'Party', 'Post', 'Standing', 'Vote', 'Checked in', 'By', 'Recused on', 'Signature'],
    totals: (people, present, voting) => `Listed ${people}, checked in ${present}, of these with a vote ${voting}.`
  },
  invitations: {
    code: 'Code',
    for: 'For',
    keep: 'Do not pass on. After scanning, check the name and press “Enter”.'
  },
  countSheet: {
    about: 'What was voted on',
    community: 'Community: ',
    meeting: 'Meeting: ',
    matter: 'Matter: ',
    text: 'Text: ',
    papers: 'Ballot papers',
    declared: (at) => `Declared at ${at}.`,
    recounted: (at) => `Counted again after an objection at ${at}.`,
    sign: 'Signatures'
  },
  page: (code) => `Code ${code}`
};
