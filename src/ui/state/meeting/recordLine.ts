/** One line of the journal as a sentence of the record: what happened, in the reader's language. */
import type { MeetingRecordView } from '#contract/views/meeting.ts';
import { nameOf } from '#domain/voting/pollTitle.ts';
import { isRecord } from '../isRecord.ts';
import type { Messages } from '../../words/zh-CN.ts';

type Line = MeetingRecordView['lines'][number];
type Words = Pick<Messages, 'meetingRecord' | 'parties' | 'choices' | 'rules' | 'meeting'>;

/** What a sentence reads from a line; whatever is missing is empty, never an error: an old record stays readable. */
class Facts {
  readonly #data: Record<string, unknown>;
  readonly #words: Words;

  constructor(data: unknown, words: Words) {
    this.#data = isRecord(data) ? data : {};
    this.#words = words;
  }
  text(field: string): string {
    const value = this.#data[field];
    return typeof value === 'string' ? value : '';
  }
  number(field: string): number {
    const value = this.#data[field];
    return typeof value === 'number' ? value : 0;
  }
  flag(field: string): boolean {
    return this.#data[field] === true;
  }
  part(field: string): Facts {
    return new Facts(this.#data[field], this.#words);
  }
  counts(): [string, number][] {
    return Object.entries(this.#data).filter((pair): pair is [string, number] => typeof pair[1] === 'number');
  }
  list(field: string): Facts[] {
    const value = this.#data[field];
    return Array.isArray(value) ? value.map((one) => new Facts(one, this.#words)) : [];
  }
  /** A label of a table of words; the code itself where the table has none. */
  label(table: Readonly<Record<string, string>>, field: string): string {
    return table[this.text(field)] ?? this.text(field);
  }
  who(name = 'name', party = 'party'): string {
    return this.#words.meetingRecord.of(this.text(name), this.label(this.#words.parties.short, party));
  }
  why(): string {
    return this.#words.meetingRecord.because(this.text('reason'));
  }
}

type Sentence = (facts: Facts, words: Words) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  MeetingScheduled: (f, w) => w.meetingRecord.scheduled(f.text('title')),
  MeetingNoticed: (_f, w) => w.meetingRecord.noticed,
  MeetingTimeChanged: (f, w) => w.meetingRecord.timeChanged(f.why()),
  MeetingCancelled: (f, w) => w.meetingRecord.cancelled(f.why()),
  SeatExcused: (f, w) => w.meetingRecord.excused(f.who(), f.why()),
  CheckInOpened: (_f, w) => w.meetingRecord.checkInOpened,
  CheckedIn: (f, w) => w.meetingRecord.checkedIn(f.who(), f.text('helperName')),
  CheckedOut: (f, w) => w.meetingRecord.checkedOut(f.who()),
  CheckInUndone: (f, w) => w.meetingRecord.undone(f.who(), f.why()),
  MeetingBegun: (f, w) =>
    w.meetingRecord.begun(f.part('quorum').number('present'), f.part('quorum').number('roll'), f.part('quorum').flag('holds')),
  AgendaItemOpened: (f, w) => w.meetingRecord.item(f.number('number'), f.text('title')),
  MeetingRecessed: (f, w) => w.meetingRecord.recessed(f.why()),
  MeetingResumed: (_f, w) => w.meetingRecord.resumed,
  MeetingAdjourned: (_f, w) => w.meetingRecord.adjourned,
  ChairHandedOver: (f, w) => w.meetingRecord.handedOver(f.text('from'), f.who('to'), f.why()),
  FloorGiven: (f, w) => w.meetingRecord.floorGiven(f.who(), f.flag('isOutOfTurn')),
  FloorEnded: (f, w) =>
    w.meetingRecord.speech(f.who(), f.label(w.choices.stances, 'stance'), Math.round(f.number('spokenMs') / 1_000), f.text('gist')),
  StatementRecorded: (f, w) => w.meetingRecord.statement(f.who(), f.label(w.choices.stances, 'stance'), f.text('gist')),
  SpeakerReminded: (f, w) => w.meetingRecord.reminded(f.who(), f.label(w.meetingRecord.reminders, 'kind'), f.flag('isMuted')),
  Recused: (f, w) => w.meetingRecord.recused(f.who(), f.why()),
  RemarkAdded: (f, w) => w.meetingRecord.remark(f.text('text'), f.number('annex')),
  MotionPut: (f, w) => w.meetingRecord.motionPut(f.number('number'), f.who('proposer', 'proposerParty'), f.text('text')),
  MotionSeconded: (f, w) => w.meetingRecord.seconded(f.number('number'), f.who('seconder')),
  MotionWithdrawn: (f, w) => w.meetingRecord.withdrawn(f.number('number'), f.why()),
  MotionPostponed: (f, w) => w.meetingRecord.postponed(f.number('number'), f.why()),
  DebateEnded: (f, w) => w.meetingRecord.debateEnded(f.number('number')),
  PositionGiven: (f, w) =>
    w.meetingRecord.position(f.label(w.parties.short, 'party'), f.label(w.choices.positions, 'position'), f.text('reservation')),
  PollOpened: (f, w) => w.meetingRecord.pollOpened(nameOf(f.text('title'))),
  LastCallMade: (_f, w) => w.meetingRecord.lastCall,
  PollClosed: (f, w) => w.meetingRecord.pollClosed(nameOf(f.text('title'))),
  ReadBackShown: (f, w) => w.meetingRecord.readBack(nameOf(f.text('title')), f.number('lines')),
  ReadBackObjected: (f, w) => w.meetingRecord.readBackObjected(f.text('label')),
  PollSealed: (f, w) => w.meetingRecord.pollSealed(nameOf(f.text('title'))),
  PollVoided: (f, w) => w.meetingRecord.pollVoided(nameOf(f.text('title')), f.why()),
  PollDeclared: (f, w) => declared(f, w, nameOf(f.text('title')), paperCounts(f)),
  MotionDeclared: (f, w) => declared(f, w, w.meeting.motionNumber(f.part('motion').number('number')), handCounts(f)),
  RoundClosed: (f, w) => w.meetingRecord.roundClosed(f.number('round'), f.label(w.meeting.outcomes, 'outcome'), f.text('summary')),
  SurveyReported: (f, w) => w.meetingRecord.surveyReported(f.number('round')),
  RecordSigned: (f, w) => w.meetingRecord.signed(signer(f, w)),
  RecordConfirmed: (f, w) => `${w.meetingRecord.signed(signer(f, w))}${w.meetingRecord.confirmed}`,
  MinutesPublished: (_f, w) => w.meetingRecord.minutes
};

function signer(facts: Facts, words: Words): string {
  const capacities: Readonly<Record<string, string>> = {
    ...words.parties.short,
    CHAIR: words.meeting.chair,
    RECORDER: words.meeting.recorder
  };
  return words.meetingRecord.of(facts.text('name'), facts.label(capacities, 'as'));
}

/** Counts in the order of the paper and under its titles: a line of the journal keeps its keys sorted by their codes. */
function paperCounts(facts: Facts): [string, number][] {
  const options = facts.list('options');
  const codes = options.length > 0 ? options.map((option) => option.text('id')) : ['FOR', 'AGAINST', 'ABSTAIN'];
  const counts = facts.part('tally').part('counts').counts();
  const known = codes.flatMap((code, at) =>
    counts.flatMap(([counted, count]): [string, number][] => (counted === code ? [[titleOf(options[at], code), count]] : []))
  );
  return [...known, ...counts.filter(([code]) => !codes.includes(code))];
}

/** Codes in capitals (FOR, ABSTAIN …) have words of their own; options go by their title. */
function titleOf(option: Facts | undefined, code: string): string {
  return /^[A-Z_]+$/.test(code) ? code : option?.text('title') || code;
}

function handCounts(facts: Facts): [string, number][] {
  return facts
    .part('hands')
    .counts()
    .map(([side, count]) => [side.toUpperCase(), count]);
}

function declared(facts: Facts, words: Words, title: string, counts: [string, number][]): string {
  const names: Readonly<Record<string, string>> = words.choices.names;
  const outcome = facts.part('verdict').label(words.rules.outcomes, 'outcome');
  return words.meetingRecord.declared(title, outcome, counts.map(([code, count]) => `${names[code] ?? code} ${count}`).join(' '));
}

/** The sentence of a line; null for lines that the record does not tell. Source: domain 2.7 [P32]. */
export function recordSentence(line: Line, words: Words): string | null {
  return SENTENCES[line.type]?.(new Facts(line.data, words), words) ?? null;
}

/** In which capacities the record has been confirmed so far: CHAIR, RECORDER, parties. */
export function signedCapacities(lines: readonly Line[]): string[] {
  const signs = lines.filter((line) => line.type === 'RecordSigned' || line.type === 'RecordConfirmed');
  return signs.flatMap(({ data }) => (isRecord(data) && typeof data.as === 'string' ? [data.as] : []));
}
