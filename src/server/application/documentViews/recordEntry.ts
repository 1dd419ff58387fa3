/** One line of the journal as one entry of the record: a speech, a motion with its count, or a sentence of procedure. */
import type { RecordEntryView } from '#contract/views/documents.ts';
import type { Party } from '#domain/basics/actor.ts';
import type { Stance } from '#domain/meeting/records.ts';
import { nameOf } from '#domain/voting/pollTitle.ts';
import type { JournalLine } from '#server/storage/store.ts';
import type { MeetingMotions } from './motions.ts';
import { PARTY_NAMES, POSITIONS, ROUND_OUTCOMES } from './terms.ts';

type Data = Record<string, unknown>;

const STANCES: Record<Stance, string> = { FOR: '赞成', AGAINST: '反对', QUESTION: '询问' };
const REMINDERS: Record<string, string> = { TIME: '发言超时', OFF_TOPIC: '发言离题', ORDER: '发言违反议事规则' };

const text = (data: Data, field: string): string => (typeof data[field] === 'string' ? (data[field] as string) : '');
const who = (data: Data): string => {
  const party = text(data, 'party');
  return party === '' ? text(data, 'name') : `${text(data, 'name')}（${PARTY_NAMES[party as Party]}）`;
};
const because = (data: Data): string => (text(data, 'reason') === '' ? '' : `，原因：${text(data, 'reason')}`);

/** Sentences of procedure by type of entry; ballots are no part of the record, check-ins stand in its head. */
const SENTENCES: Readonly<Record<string, (data: Data) => string>> = {
  MeetingBegun: (data) => `会议开始，${quorumText(data)}`,
  AgendaItemOpened: (data) => `进入议题${String(data['number'])}：${text(data, 'title')}。`,
  MeetingRecessed: (data) => `休会${because(data)}。`,
  MeetingResumed: () => '复会。',
  ChairHandedOver: (data) => `${text(data, 'from')}将主持移交${text(data, 'to')}${partyOf(data, 'party')}${because(data)}。`,
  CheckedOut: (data) => `${who(data)}离席。`,
  Recused: (data) => `${who(data)}回避${because(data)}。`,
  PositionGiven: (data) =>
    `${PARTY_NAMES[text(data, 'party') as Party] ?? ''}表态：${POSITIONS[text(data, 'position') as keyof typeof POSITIONS] ?? ''}${text(data, 'reservation') === '' ? '' : `（保留：${text(data, 'reservation')}）`}。`,
  OptionWithdrawn: (data) => `选项“${text(data, 'title')}”撤回${because(data)}。`,
  InterimMeasureEnded: (data) => `临时措施结束：${text(data, 'purpose')}。`,
  InterimMeasureNotRatified: (data) => `临时措施未获追认：${text(data, 'purpose')}。`,
  SpeakerReminded: (data) =>
    `主持人提醒${who(data)}：${REMINDERS[text(data, 'kind')] ?? text(data, 'kind')}${data['isMuted'] === true ? '，本动议内停止发言' : ''}。`,
  MotionPut: (data) =>
    `${text(data, 'proposer')}${partyOf(data, 'proposerParty')}提出动议${String(data['number'])}：${text(data, 'text')}${text(data, 'selfCheck') === '' ? '' : `（合法性自查：${text(data, 'selfCheck')}）`}`,
  MotionSeconded: (data) => `${text(data, 'seconder')}${partyOf(data, 'party')}附议动议${String(data['number'])}。`,
  MotionWithdrawn: (data) => `动议${String(data['number'])}撤回${because(data)}。`,
  MotionPostponed: (data) => `动议${String(data['number'])}延期再议${because(data)}。`,
  DebateEnded: (data) => `动议${String(data['number'])}讨论结束。`,
  PollOpened: (data) => `主持人宣布开始${data['ballotMode'] === 'SECRET' ? '无记名' : ''}表决：${nameOf(text(data, 'title'))}。`,
  PollClosed: (data) => `表决截止：${nameOf(text(data, 'title'))}。`,
  ReadBackShown: (data) => `宣布前唱票核对：${nameOf(text(data, 'title'))}。`,
  ReadBackObjected: (data) => `${text(data, 'label')}提出所记与本人所投不符。`,
  PollSealed: (data) => `无记名选票打乱重写并封存：${nameOf(text(data, 'title'))}。`,
  PollVoided: (data) => `表决作废：${nameOf(text(data, 'title'))}${because(data)}。`,
  RoundClosed: (data) =>
    `第${String(data['round'])}轮协商结束：${ROUND_OUTCOMES[text(data, 'outcome') as keyof typeof ROUND_OUTCOMES] ?? ''}。${text(data, 'summary')}`
};

/** The entry, or null for lines that the record does not tell. Source: domain 2.7 [P32]; SPEC DC39. */
export function recordEntry(line: JournalLine, { motions, formal }: MeetingMotions): RecordEntryView | null {
  const data = (line.data ?? {}) as Data;
  switch (line.type) {
    case 'FloorEnded':
    case 'StatementRecorded':
      return speech(line, data);
    case 'MotionDeclared':
    case 'PollDeclared': {
      const number = (data['motion'] as Data | null)?.['number'];
      const motion = motions.find((one) => one.number === number) ?? formal.get(line.about.pollId ?? '');
      if (!motion) return null;
      const { number: shown, text: moved, proposer, seconder, outcome, verdict, count } = motion;
      return {
        kind: 'motion',
        at: line.at,
        motion: {
          number: shown,
          text: moved,
          outcome,
          ...(proposer ? { proposer } : {}),
          ...(seconder ? { seconder } : {}),
          ...(verdict ? { verdict } : {}),
          ...(count ? { count } : {})
        }
      };
    }
    default: {
      const sentence = SENTENCES[line.type];
      return sentence ? { kind: 'procedure', at: line.at, text: sentence(data) } : null;
    }
  }
}

function speech(line: JournalLine, data: Data): RecordEntryView | null {
  const gist = text(data, 'gist');
  // A speech without a gist is followed by the statement that the recorder enters for it.
  if (gist === '') return null;
  const party = text(data, 'party');
  const spokenMs = typeof data['spokenMs'] === 'number' ? data['spokenMs'] : 0;
  return {
    kind: 'speech',
    at: typeof data['startedAt'] === 'number' ? data['startedAt'] : line.at,
    speaker: text(data, 'name'),
    ...(party === '' ? {} : { party: PARTY_NAMES[party as Party] }),
    ...(text(data, 'stance') === '' ? {} : { stance: STANCES[text(data, 'stance') as Stance] }),
    gist,
    ...(spokenMs > 0 ? { seconds: Math.round(spokenMs / 1000) } : {})
  };
}

function partyOf(data: Data, field: string): string {
  const party = text(data, field);
  return party === '' ? '' : `（${PARTY_NAMES[party as Party]}）`;
}

function quorumText(data: Data): string {
  const quorum = (data['quorum'] ?? {}) as Data;
  const counted = `应到${String(quorum['roll'] ?? '')}，实到${String(quorum['present'] ?? '')}`;
  return `${counted}，${quorum['holds'] === true ? '达到法定人数' : '未达到法定人数，可以讨论，不得表决'}。`;
}
