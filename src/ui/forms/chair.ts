/** The forms of the chair's console: motions, hands, positions, the chair itself, the outcome of a round. */
import { PARTIES } from '#domain/basics/actor.ts';
import type { Motion, Round } from '#domain/meeting/records.ts';
import type { FieldOption, FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';
import { reasonField } from './meeting.ts';

export const POSITIONS = ['AGREE', 'AGREE_WITH_RESERVATION', 'NO_POSITION', 'OBJECT'] as const;

const MOTION_SORTS: readonly Motion['sort'][] = ['SUBSTANTIVE', 'DECIDING', 'PROCEDURAL', 'RATIFY', 'SURVEY'];
const OUTCOMES: readonly NonNullable<Round['outcome']>[] = [
  'CONTINUE',
  'DRAFT',
  'CONSENSUS',
  'VOTE',
  'SURVEY',
  'NO_CONSENSUS',
  'INQUORATE'
];

/** What may be chosen when a motion is put. */
export interface MotionChoices {
  readonly people?: readonly FieldOption[];
  readonly measures?: readonly FieldOption[];
}

/** motion.put, entered by the chair for somebody who is here. */
export function putMotionFields(words: Messages, { people = [], measures = [] }: MotionChoices = {}): FieldSpec[] {
  const { chair, meeting, common, voting } = words;
  const nobody = { value: '', label: common.choose };
  return [
    { name: 'text', kind: 'textarea', label: chair.motionText, hint: chair.motionTextHint, isRequired: true, rows: 4, maxChars: 4_000 },
    { name: 'proposerPersonId', kind: 'select', label: chair.proposer, isRequired: true, options: [nobody, ...people] },
    { name: 'seconderPersonId', kind: 'select', label: chair.seconder, options: [nobody, ...people] },
    {
      name: 'sort',
      kind: 'select',
      label: chair.motionSort,
      value: 'SUBSTANTIVE',
      options: MOTION_SORTS.filter((sort) => sort !== 'RATIFY' || measures.length > 0).map((value) => ({
        value,
        label: meeting.motionSorts[value]
      }))
    },
    {
      name: 'rule',
      kind: 'radio',
      label: chair.rule,
      value: '',
      options: [
        { value: '', label: chair.byVote },
        { value: 'DR1', label: chair.byConsensus }
      ]
    },
    ...(measures.length > 0
      ? [{ name: 'interimMeasureId', kind: 'select' as const, label: chair.measure, options: [nobody, ...measures] }]
      : []),
    { name: 'selfCheck', kind: 'textarea', label: chair.selfCheck, hint: chair.selfCheckHint, rows: 2 },
    {
      name: 'method',
      kind: 'select',
      label: chair.method,
      value: 'YES_NO',
      options: (['YES_NO', 'MAJORITY_RUNOFF', 'APPROVAL'] as const).map((value) => ({ value, label: voting.methods[value] }))
    }
  ];
}

/** The options of a motion are typed one to a control, all of one name; read back as a list of texts. */
export const OPTION_TITLES: FieldSpec = { name: 'options', kind: 'multiselect', label: '' };

/** motion.declare by a show of hands. */
export function handsFields(words: Messages): FieldSpec[] {
  const { chair } = words;
  const hands = (name: string, label: string): FieldSpec => ({ name, kind: 'number', label, isRequired: true, min: 0, max: 10_000 });
  return [hands('hands.for', chair.handsFor), hands('hands.against', chair.handsAgainst), hands('hands.abstain', chair.handsAbstain)];
}

/** motion.end-debate. */
export function endDebateFields(words: Messages): FieldSpec[] {
  const { chair } = words;
  return [{ name: 'handsFor', kind: 'number', label: chair.endDebateHands, hint: chair.endDebateHint, min: 0, max: 10_000, value: 0 }];
}

/** position.give: for one's own party, or with the lead named when it is entered for somebody. */
export function positionFields(words: Messages, leads?: readonly FieldOption[]): FieldSpec[] {
  const { chair, choices, meeting, parties } = words;
  const entered: FieldSpec[] = leads
    ? [
        {
          name: 'party',
          kind: 'select',
          label: chair.party,
          isRequired: true,
          options: PARTIES.map((value) => ({ value, label: parties.names[value] }))
        },
        { name: 'leadPersonId', kind: 'select', label: chair.lead, isRequired: true, options: leads }
      ]
    : [];
  return [
    ...entered,
    {
      name: 'position',
      kind: 'radio',
      label: chair.position,
      isRequired: true,
      options: POSITIONS.map((value) => ({ value, label: choices.positions[value] }))
    },
    {
      name: 'reservation',
      kind: 'textarea',
      label: meeting.phone.reservation,
      hint: meeting.phone.reservationHint,
      rows: 2,
      maxChars: 1_000
    }
  ];
}

/** meeting.hand-over-chair. */
export function handOverFields(words: Messages, people: readonly FieldOption[] = []): FieldSpec[] {
  const { chair } = words;
  return [{ name: 'toPersonId', kind: 'select', label: chair.handTo, isRequired: true, options: people }, reasonField(chair.reason)];
}

/** recusal.order. */
export function orderRecusalFields(words: Messages, people: readonly FieldOption[] = []): FieldSpec[] {
  const { chair } = words;
  return [{ name: 'personId', kind: 'select', label: chair.who, isRequired: true, options: people }, reasonField(chair.reason)];
}

/** round.close, with the survey where one is asked for. */
export function closeRoundFields(words: Messages): FieldSpec[] {
  const { chair, meeting } = words;
  const onlyWith = { name: 'outcome', value: 'SURVEY', label: chair.surveyPart };
  return [
    {
      name: 'outcome',
      kind: 'radio',
      label: chair.outcome,
      isRequired: true,
      options: OUTCOMES.map((value) => ({ value, label: meeting.outcomes[value] }))
    },
    { name: 'summary', kind: 'textarea', label: chair.summary, rows: 2 },
    { name: 'survey.carrier', onlyWith, kind: 'text', label: chair.surveyCarrier },
    { name: 'survey.question', onlyWith, kind: 'textarea', label: chair.surveyQuestion, rows: 2 },
    { name: 'survey.target', onlyWith, kind: 'text', label: chair.surveyTarget },
    { name: 'survey.opensAt', onlyWith, kind: 'datetime', label: chair.surveyOpens },
    { name: 'survey.closesAt', onlyWith, kind: 'datetime', label: chair.surveyCloses }
  ];
}

/** poll.open of a motion, where the chair does not take the plain way: named or secret, and when it ends by itself. */
export function openPollFields(words: Messages): FieldSpec[] {
  const { chair } = words;
  return [
    {
      name: 'ballotMode',
      kind: 'radio',
      label: chair.ballotMode,
      hint: chair.secretWho,
      isRequired: true,
      value: 'SECRET',
      options: (['SECRET', 'NAMED'] as const).map((value) => ({ value, label: chair.ballotModes[value] }))
    },
    { name: 'closesAfterSeconds', kind: 'number', label: chair.closesAfter, min: 0, max: 86_400, value: 0 }
  ];
}

/** floor.end, with the gist. */
export function endFloorFields(words: Messages): FieldSpec[] {
  return [{ name: 'gist', kind: 'textarea', label: words.chair.gist, rows: 2 }];
}
