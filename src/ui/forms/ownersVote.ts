/** The forms of an owners' vote at the desk: window, roll, rights, public count, reminders. */
import { LIMITS } from '#contract/limits.ts';
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';
import { optionsOf, reasonOf, type FieldsOf, type MatterChoices } from './choices.ts';

const FLAGS = ['affectsCommonParts', 'raisesMoneyCompulsorily', 'bindsOwners', 'involvesWorks'] as const;
const SCOPES = ['ESTATE', 'BUILDING', 'STAIRCASE'] as const;
const MAJORITIES = ['GENERAL', 'SPECIAL'] as const;
const OUTCOMES = ['CORRECTED', 'KEPT', 'WITHDRAWN'] as const;

/** Why, with what proves it. */
function proofOf(words: Messages): FieldSpec {
  return { ...reasonOf(words), hint: words.ownersVote.fields.proofHint };
}

/** roll.object, entered at the desk. */
function objectFields(words: Messages): FieldSpec[] {
  const own = words.ownersVote.fields;
  return [
    { name: 'text', kind: 'textarea', label: own.objectionText, isRequired: true, maxChars: 4000, rows: 3 },
    { name: 'name', kind: 'text', label: own.objectorName, isRequired: true, maxChars: LIMITS.nameChars },
    { name: 'contact', kind: 'text', label: own.contact, maxChars: LIMITS.lineChars }
  ];
}

/** roll.answer */
function answerFields(words: Messages): FieldSpec[] {
  const own = words.ownersVote;
  return [
    { name: 'outcome', kind: 'radio', label: own.fields.outcome, isRequired: true, options: optionsOf(OUTCOMES, own.roll.outcomes) },
    { name: 'answer', kind: 'textarea', label: own.fields.answer, hint: own.fields.answerHint, isRequired: true, maxChars: 4000, rows: 3 }
  ];
}

/** Which of the units, where a right has several. */
function unitFields(words: Messages, { subjects = [] }: MatterChoices): FieldSpec[] {
  const label = words.ownersVote.fields.unit;
  return [
    {
      name: 'unitId',
      kind: 'radio',
      label,
      isRequired: true,
      options: subjects,
      value: subjects.length === 1 ? subjects[0]?.value : undefined
    },
    proofOf(words)
  ];
}

/** roll.name-voter: the nobody of the list becomes null when the form is read back. */
function voterFields(words: Messages, { people = [] }: MatterChoices): FieldSpec[] {
  const own = words.ownersVote.fields;
  const options = [...people, { value: NOBODY, label: own.nobody }];
  return [{ name: 'personId', kind: 'radio', label: own.person, isRequired: true, options }, proofOf(words)];
}

/** What stands for nobody in the list of voters. */
export const NOBODY = '-';

/** When a window begins and ends. */
function windowFields(words: Messages): FieldSpec[] {
  const own = words.matterForms.vote;
  return [
    { name: 'opensAt', kind: 'datetime', label: own.opensAt },
    { name: 'closesAt', kind: 'datetime', label: own.closesAt }
  ];
}

/** Whose property decides, for the triage of a matter of owners; left empty for every other body. */
export function scopeFields(words: Messages, { estates = [], places = [] }: MatterChoices): FieldSpec[] {
  const own = words.ownersVote;
  const estate = estates.length === 1 ? estates[0]?.value : undefined;
  return [
    {
      name: 'ownersScope.kind',
      kind: 'select',
      section: own.triage.title,
      label: own.triage.kind,
      options: optionsOf(SCOPES, own.facts.scopes)
    },
    { name: 'ownersScope.estateId', kind: 'select', label: own.triage.estate, options: estates, value: estate },
    { name: 'ownersScope.places', kind: 'multiselect', label: own.triage.places, hint: own.triage.placesHint, options: places },
    { name: 'ownersScope.majority', kind: 'select', label: own.triage.majority, options: optionsOf(MAJORITIES, own.triage.majorities) },
    { name: 'ownersScope.occupiesEstateCommonPart', kind: 'checkbox', label: own.triage.occupies },
    { name: 'ownersScope.fenPerHousehold', kind: 'money', label: own.triage.perHousehold, hint: own.triage.perHouseholdHint }
  ];
}

/** What the notice of an owners' vote says beside its window. */
export function ownersNoticeFields(words: Messages): FieldSpec[] {
  const own = words.ownersVote.notice;
  return [
    {
      name: 'form',
      kind: 'radio',
      label: own.form,
      value: 'MIXED',
      options: optionsOf(['MIXED', 'WRITTEN'], words.ownersVote.facts.forms)
    },
    { name: 'isExtraordinary', kind: 'checkbox', label: own.isExtraordinary },
    { name: 'silentClause.title', kind: 'text', section: own.silent, label: own.silentTitle, maxChars: LIMITS.titleChars },
    { name: 'silentClause.article', kind: 'text', label: own.silentArticle, maxChars: LIMITS.nameChars },
    { name: 'silentClause.documentFileId', kind: 'file', label: own.silentFile, accept: 'image/*' },
    { name: 'silentClause.adoptedOn', kind: 'date', label: own.silentOn }
  ];
}

/** Fields by command; several need only what they are about. */
export const ownersVoteFields: Readonly<Record<string, FieldsOf>> = {
  'poll.extend': (words) => [
    { name: 'closesAt', kind: 'datetime', label: words.ownersVote.fields.closesAt, isRequired: true },
    reasonOf(words)
  ],
  'roll.object': objectFields,
  'roll.answer': answerFields,
  'roll.correct-units': (words) => [proofOf(words)],
  'roll.transfer': unitFields,
  'roll.name-voter': voterFields,
  'ballot.settle': (words, { subjects = [] }) => [
    { name: 'ballotId', kind: 'radio', label: words.ownersVote.fields.ballot, isRequired: true, options: subjects },
    proofOf(words)
  ],
  'poll.announce-count': (words) => [
    { name: 'at', kind: 'datetime', label: words.ownersVote.fields.at, hint: words.ownersVote.fields.atHint, isRequired: true },
    { name: 'place', kind: 'text', label: words.ownersVote.fields.place, isRequired: true, maxChars: LIMITS.lineChars }
  ],
  'poll.sign-count': () => [],
  'poll.open-run-off': windowFields,
  'vote.remind': () => [],
  'outbox.list': () => [],
  'matter.flag': (words) => [
    ...FLAGS.map((flag): FieldSpec => ({ name: `flags.${flag}`, kind: 'checkbox', label: words.matter.fields.flags[flag] })),
    reasonOf(words)
  ]
};
