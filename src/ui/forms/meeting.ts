/** The forms of meetings at the desk: what is asked when one is called, noticed, moved, and who sits in it. */
import { PARTIES } from '#domain/basics/actor.ts';
import { MEETING_SORTS, STANCES } from '#domain/meeting/records.ts';
import type { FieldOption, FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';

/** What may be chosen in the forms of a meeting; empty lists are enough to read a form back. */
export interface MeetingChoices {
  readonly people?: readonly FieldOption[];
  readonly matters?: readonly FieldOption[];
  readonly bodies?: readonly FieldOption[];
  readonly chairs?: readonly FieldOption[];
  readonly recorders?: readonly FieldOption[];
}

const optionsOf = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>): FieldOption[] =>
  codes.map((value) => ({ value, label: labels[value] }));

/** Options with an empty first line, for a choice that may be left open. */
function orNothing(options: readonly FieldOption[], label: string): FieldOption[] {
  return [{ value: '', label }, ...options];
}

/** meeting.schedule. */
export function scheduleFields(words: Messages, choices: MeetingChoices = {}): FieldSpec[] {
  const { meeting, meetingDesk: desk, common } = words;
  const sorts = MEETING_SORTS.map((value) => ({ value, label: meeting.sorts[value], hint: desk.sortHints[value] }));
  return [
    { name: 'title', kind: 'text', label: desk.name, isRequired: true, maxChars: 120 },
    { name: 'sort', kind: 'radio', label: desk.sort, isRequired: true, value: 'ROUND', options: sorts },
    { name: 'startsAt', kind: 'datetime', label: desk.startsAt, isRequired: true },
    { name: 'place', kind: 'text', label: desk.place, isRequired: true, maxChars: 200 },
    {
      name: 'agenda',
      kind: 'list',
      label: desk.agenda,
      hint: desk.agendaHint,
      isRequired: true,
      minRows: 1,
      maxRows: 30,
      itemFields: [
        { name: 'title', kind: 'text', label: desk.itemTitle, isRequired: true, maxChars: 120 },
        { name: 'matterId', kind: 'select', label: desk.matter, options: orNothing(choices.matters ?? [], desk.noMatter), note: '' },
        { name: 'minutes', kind: 'number', label: desk.minutes, note: '', suffix: desk.minutesUnit, min: 0, max: 600, value: 30 }
      ]
    },
    {
      name: 'chairPersonId',
      kind: 'select',
      label: desk.chair,
      isRequired: true,
      options: orNothing(choices.chairs ?? choices.people ?? [], common.choose)
    },
    {
      name: 'recorderPersonId',
      kind: 'select',
      label: desk.recorder,
      options: orNothing(choices.recorders ?? choices.people ?? [], common.none)
    },
    { name: 'bodyKind', kind: 'select', label: desk.body, note: '', options: orNothing(choices.bodies ?? [], desk.byDefault) },
    {
      name: 'checkInMode',
      kind: 'radio',
      label: desk.checkInMode,
      note: '',
      value: 'STATIC',
      options: optionsOf(['STATIC', 'ROTATING'], meeting.checkInModes)
    },
    { name: 'isUrgent', kind: 'checkbox', label: desk.urgent }
  ];
}

/** meeting.notice. */
export function noticeFields(words: Messages): FieldSpec[] {
  const desk = words.meetingDesk;
  return [
    {
      name: 'material',
      kind: 'list',
      label: desk.material,
      isRequired: true,
      minRows: 1,
      maxRows: 30,
      itemFields: [
        { name: 'title', kind: 'text', label: desk.materialTitle, isRequired: true, maxChars: 120 },
        { name: 'text', kind: 'textarea', label: desk.materialText, isRequired: false }
      ]
    },
    { name: 'rulesText', kind: 'textarea', label: desk.rulesText, note: '' },
    { name: 'moreRoundsAgreedBy', kind: 'text', label: desk.moreRounds, maxChars: 200 }
  ];
}

/** meeting.change-time. */
export function changeTimeFields(words: Messages, startsAt?: number, place?: string): FieldSpec[] {
  const desk = words.meetingDesk;
  return [
    { name: 'startsAt', kind: 'datetime', label: desk.startsAt, isRequired: true, value: startsAt },
    { name: 'place', kind: 'text', label: desk.place, value: place },
    reasonField(desk.reason)
  ];
}

/** A required reason. */
export function reasonField(label: string): FieldSpec {
  return { name: 'reason', kind: 'text', label, isRequired: true, maxChars: 200 };
}

/** seat.add. */
export function addSeatFields(words: Messages, choices: MeetingChoices = {}): FieldSpec[] {
  const { meetingDesk: desk, meeting, parties } = words;
  return [
    { name: 'personId', kind: 'select', label: desk.person, isRequired: true, options: choices.people ?? [] },
    {
      name: 'standing',
      kind: 'select',
      label: desk.standing,
      isRequired: true,
      value: 'OBSERVER',
      options: optionsOf(['OBSERVER', 'STAKEHOLDER', 'STANDING', 'REPRESENTATIVE'], meeting.standings)
    },
    { name: 'party', kind: 'select', label: desk.party, options: orNothing(optionsOf(PARTIES, parties.names), parties.noParty) },
    { name: 'title', kind: 'text', label: desk.post, maxChars: 40 }
  ];
}

/** meeting.check-in-for: the helper, where one helps. */
export function helperField(words: Messages): FieldSpec {
  return { name: 'helperName', kind: 'text', label: words.meetingDesk.helper, maxChars: 60 };
}

/** statement.record. */
export function statementFields(words: Messages, people: readonly FieldOption[] = []): FieldSpec[] {
  const { meetingDesk: desk, choices } = words;
  return [
    { name: 'personId', kind: 'select', label: desk.person, isRequired: true, options: people },
    { name: 'stance', kind: 'radio', label: desk.stance, isRequired: true, options: optionsOf(STANCES, choices.stances) },
    { name: 'gist', kind: 'textarea', label: desk.gist, isRequired: true, rows: 3 },
    { name: 'seconds', kind: 'number', label: desk.seconds, suffix: desk.secondsUnit, min: 0, max: 36_000 }
  ];
}

/** remark.add. */
export function remarkFields(words: Messages): FieldSpec[] {
  return [{ name: 'text', kind: 'textarea', label: words.meetingDesk.remark, isRequired: true, rows: 3 }];
}
