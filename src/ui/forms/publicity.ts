/** The forms of step 4 and of the result's publicity: posting, proofs, absences, opinions, end; and the notice of a vote. */
import { LIMITS } from '#contract/limits.ts';
import { CHANNELS } from '#domain/matter/records.ts';
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';
import { filled, optionsOf, reasonOf, type FieldsOf, type MatterChoices } from './choices.ts';
import { ownersNoticeFields } from './ownersVote.ts';

function postFields(words: Messages, { values }: MatterChoices): FieldSpec[] {
  const own = words.matterForms.publicity;
  return filled(
    [
      { name: 'title', kind: 'text', label: own.title, hint: own.titleHint, maxChars: 120 },
      { name: 'basis', kind: 'textarea', label: own.basis, hint: own.basisHint, isRequired: true, rows: 2, maxChars: 1000 },
      { name: 'scope', kind: 'textarea', label: own.scope, isRequired: true, rows: 2, maxChars: 1000 },
      { name: 'places', kind: 'textarea', label: own.places, hint: own.placesHint, isRequired: true, rows: 4 },
      { name: 'days', kind: 'number', label: own.days, hint: own.daysHint, suffix: own.daysUnit, min: 1, max: 90 }
    ],
    values
  );
}

function proofFields(words: Messages, { values }: MatterChoices): FieldSpec[] {
  const own = words.matterForms.publicity;
  const occasions = optionsOf(['FIRST_DAY', 'LAST_DAY', 'OTHER'], own.occasions);
  return filled(
    [
      { name: 'occasion', kind: 'radio', label: own.occasion, isRequired: true, options: occasions },
      { name: 'place', kind: 'text', label: own.place, isRequired: true, maxChars: 200 },
      { name: 'fileId', kind: 'file', label: own.photo, hint: own.photoHint, accept: 'image/*', isPublic: true },
      { name: 'note', kind: 'textarea', label: own.proofNote, hint: own.proofNoteHint, rows: 2, maxChars: 1000 }
    ],
    values
  );
}

function submitFields(words: Messages, { people = [], person, values }: MatterChoices): FieldSpec[] {
  const own = words.matterForms.publicity;
  return [
    {
      name: 'stance',
      kind: 'radio',
      label: own.stance,
      isRequired: true,
      options: optionsOf(['SUPPORT', 'CHANGE', 'OBJECT'], own.stances)
    },
    { name: 'text', kind: 'textarea', label: own.opinion, note: own.opinionNote, rows: 4, maxChars: 4000 },
    ...(values?.['sort'] === 'DRAFT' ? [] : [{ name: 'againstCount', kind: 'checkbox', label: own.againstCount } satisfies FieldSpec]),
    {
      name: 'channel',
      kind: 'select',
      label: words.matter.fields.channel,
      value: 'DESK',
      isRequired: true,
      options: optionsOf(CHANNELS, words.templates.channels)
    },
    { name: 'authorPersonId', kind: 'select', label: own.author, options: people, value: person },
    { name: 'authorName', kind: 'text', label: own.authorName, maxChars: 60 }
  ];
}

/** Bodies that vote in a meeting only. */
const IN_MEETING_ONLY: readonly unknown[] = ['JOINT_MEETING'];
/** Bodies that never vote in secret, besides owners. Source: SPEC SB1. */
const NAMED_ONLY: readonly unknown[] = ['JOINT_MEETING', 'OWNERS_COMMITTEE'];

/** Seats of an election; the confirmed candidates fill its paper, so that no name is typed twice. */
function seatFields(words: Messages, candidates: readonly string[], isElection: boolean): FieldSpec[] {
  const own = words.matterForms.vote;
  const max = candidates.length > 0 ? candidates.length - 1 : LIMITS.candidatesOnPaper - 1;
  const hint = candidates.length > 0 ? own.confirmed(candidates.length, candidates.join('、')) : own.seatsHint;
  return isElection ? [{ name: 'seats', kind: 'number', label: own.seats, hint, isRequired: candidates.length > 0, min: 1, max }] : [];
}

/**
 * vote.notice: text and options are asked for only where no draft was posted; a joint meeting has no window; candidates who were confirmed
 * are not typed again.
 */
function noticeFields(words: Messages, { meetings = [], values = {}, candidates = [] }: MatterChoices): FieldSpec[] {
  const own = words.matterForms.vote;
  const isKnown = values['bodyKind'] !== undefined;
  const isOwners = values['bodyKind'] === 'OWNERS_ASSEMBLY' || values['ruleBase'] === 'OWNERS';
  const isInMeeting = IN_MEETING_ONLY.includes(values['bodyKind']);
  const isDr12 = values['rule'] === 'DR12';
  const isElection = isDr12 || candidates.length > 0;
  const conducts = optionsOf(isInMeeting ? ['IN_MEETING'] : isOwners ? ['WINDOW'] : ['IN_MEETING', 'WINDOW'], own.conducts);
  const fields: FieldSpec[] = [
    {
      name: 'conduct',
      kind: 'radio',
      label: own.conduct,
      ...(isOwners ? {} : { hint: own.conductHint }),
      isRequired: true,
      options: conducts,
      value: isInMeeting ? 'IN_MEETING' : isOwners ? 'WINDOW' : undefined
    },
    { name: 'meetingId', kind: 'select', label: own.meeting, options: meetings },
    { name: 'opensAt', kind: 'datetime', label: own.opensAt, isRequired: isOwners },
    { name: 'closesAt', kind: 'datetime', label: own.closesAt, isRequired: isOwners },
    {
      name: 'method',
      kind: 'radio',
      label: own.method,
      value: isElection ? 'ELECTION' : 'YES_NO',
      options: optionsOf(isDr12 ? ['ELECTION'] : ['YES_NO', 'MAJORITY_RUNOFF', 'APPROVAL', 'ELECTION'], own.methods)
    },
    ...seatFields(words, candidates, isElection || !isKnown),
    {
      name: 'ballotMode',
      kind: 'radio',
      label: own.ballotMode,
      hint: own.ballotModeHint,
      value: 'NAMED',
      options: optionsOf(['NAMED', 'SECRET'], own.ballotModes)
    },
    ...(isKnown && !isOwners ? [] : ownersNoticeFields(words)),
    { name: 'text', kind: 'textarea', label: own.text, hint: own.textHint, rows: 4, maxChars: 60_000 },
    {
      name: 'options',
      kind: 'textarea',
      label: isDr12 ? own.candidates : own.options,
      hint: isDr12 ? own.candidatesHint : own.textHint,
      rows: 3
    }
  ];
  const isPosted = values['template'] === 'SIX_STEP_FULL' || values['template'] === 'OWNERS_FULL';
  const left = [
    ...(isPosted ? ['text'] : []),
    ...((isPosted && !isDr12) || candidates.length > 0 ? ['options'] : []),
    ...(isInMeeting ? ['opensAt', 'closesAt'] : []),
    ...(isOwners ? ['meetingId'] : []),
    ...(isOwners || NAMED_ONLY.includes(values['bodyKind']) ? ['ballotMode'] : [])
  ];
  return fields.filter(({ name }) => !left.includes(name));
}

function moderationFields(words: Messages): FieldSpec[] {
  const own = words.matterForms.publicity;
  return [
    {
      name: 'show',
      kind: 'radio',
      as: 'boolean',
      label: own.show,
      isRequired: true,
      options: [
        { value: 'true', label: own.showYes },
        { value: 'false', label: own.showNo }
      ]
    },
    { name: 'reason', kind: 'text', label: own.hideReason, maxChars: 1000 }
  ];
}

/** The outcomes an opinion may get; an objection is accepted or not, never merely noted. */
function answerFields(words: Messages, { values }: MatterChoices): FieldSpec[] {
  const own = words.matterForms.publicity;
  const codes = ['ACCEPTED_MATERIAL', 'ACCEPTED_CLERICAL', 'NOT_ACCEPTED', ...(values?.['sort'] === 'OBJECTION' ? [] : ['NOTED'])];
  return [
    { name: 'outcome', kind: 'radio', label: own.outcome, isRequired: true, options: optionsOf(codes, own.outcomes) },
    { name: 'answer', kind: 'textarea', label: own.answer, hint: own.answerHint, isRequired: true, rows: 3, maxChars: 4000 }
  ];
}

function hearingFields(words: Messages, { today }: MatterChoices): FieldSpec[] {
  const own = words.matterForms.publicity;
  return [
    { name: 'heldOn', kind: 'date', label: own.heldOn, isRequired: true, value: today },
    { name: 'report', kind: 'textarea', label: own.report, isRequired: true, rows: 5, maxChars: 4000 },
    { name: 'recommendsChange', kind: 'checkbox', label: own.recommendsChange }
  ];
}

function returnToTalkFields(words: Messages): FieldSpec[] {
  const own = words.matter.fields;
  return [
    {
      name: 'ground',
      kind: 'radio',
      label: own.ground,
      isRequired: true,
      options: optionsOf(['MISSING_STAKEHOLDERS', 'NO_SUPPORT'], own.grounds)
    },
    { name: 'missingStakeholders', kind: 'textarea', label: own.missing, hint: own.stakeholdersHint, rows: 2 },
    reasonOf(words)
  ];
}

/** Fields by command. */
export const publicityFields: Readonly<Record<string, FieldsOf>> = {
  'publicity.post': postFields,
  'publicity.add-proof': proofFields,
  'publicity.pause': (words) => [
    { name: 'from', kind: 'datetime', label: words.matterForms.publicity.from, isRequired: true },
    reasonOf(words)
  ],
  'publicity.resume': (words) => [
    { name: 'to', kind: 'datetime', label: words.matterForms.publicity.to, hint: words.matterForms.publicity.toHint }
  ],
  'publicity.correct': (words) => [
    { name: 'text', kind: 'textarea', label: words.matterForms.publicity.correction, isRequired: true, rows: 3, maxChars: 4000 },
    reasonOf(words)
  ],
  'publicity.confirm-end': () => [],
  'publicity.close': () => [],
  'publicity.certify': () => [],
  'publicity.return-to-draft': (words) => [reasonOf(words)],
  'publicity.return-to-talk': returnToTalkFields,
  'hearing.record': hearingFields,
  'opinion.submit': submitFields,
  'opinion.moderate': moderationFields,
  'opinion.answer': answerFields,
  'objection.withdraw': () => [],
  'objection.maintain': () => [],
  'objection.accept-count': (words) => [
    { name: 'answer', kind: 'textarea', label: words.matterForms.publicity.answer, isRequired: true, rows: 3, maxChars: 4000 }
  ],
  'vote.notice': noticeFields,
  'poll.declare': () => []
};
