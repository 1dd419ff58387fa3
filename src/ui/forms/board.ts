/** Fields of what residents hand in, and of what is done with issued documents; page and action share them. */
import { LIMITS } from '#contract/limits.ts';
import type { Party } from '#domain/basics/actor.ts';
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';

type FormSpecs = Readonly<Record<string, readonly FieldSpec[]>>;

const REASON_CHARS = LIMITS.lineChars * 5;

/** A resident's proposal; whoever leads a party may make it in its name. */
export function proposalFields(words: Messages, parties: readonly Party[] = []): FieldSpec[] {
  const own = words.boardForms.proposal;
  const party: FieldSpec = {
    name: 'proposerParty',
    kind: 'select',
    label: own.party,
    options: parties.map((value) => ({ value, label: words.parties.names[value] }))
  };
  return [
    { name: 'title', kind: 'text', label: own.field, hint: own.fieldHint, isRequired: true, maxChars: LIMITS.titleChars },
    { name: 'text', kind: 'textarea', label: own.text, hint: own.textHint, isRequired: true, maxChars: LIMITS.textChars, rows: 7 },
    ...(parties.length > 0 ? [party] : []),
    { name: 'isPetition', kind: 'checkbox', label: own.isPetition, hint: own.petitionHint }
  ];
}

/** Opinion or objection; on a result also the objection to the count. */
export function opinionFields(words: Messages, sort: 'DRAFT' | 'RESULT'): FieldSpec[] {
  const own = words.boardForms.opinion;
  const stances = (['SUPPORT', 'CHANGE', 'OBJECT'] as const).filter((stance) => sort === 'DRAFT' || stance !== 'CHANGE');
  const count: FieldSpec = { name: 'againstCount', kind: 'checkbox', label: own.againstCount, hint: own.againstCountHint };
  return [
    {
      name: 'stance',
      kind: 'radio',
      label: own.stance,
      isRequired: true,
      options: stances.map((value) => ({ value, label: own.stances[value], hint: own.stanceHints[value] }))
    },
    { name: 'text', kind: 'textarea', label: own.text, hint: own.textHint, note: own.textNote, maxChars: LIMITS.textChars, rows: 5 },
    ...(sort === 'RESULT' ? [count] : [])
  ];
}

export function ratingFields(words: Messages): FieldSpec[] {
  const own = words.boardForms.rating;
  const options = [5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), label: `${'★'.repeat(stars)} ${own.star[stars] ?? ''}` }));
  return [
    // Sent as a number: the schema counts stars.
    { name: 'stars', kind: 'radio', label: own.stars, isRequired: true, options, as: 'number' },
    { name: 'comment', kind: 'textarea', label: own.comment, hint: own.commentHint, maxChars: REASON_CHARS, rows: 3 }
  ];
}

export function reasonFields(label: string, hint?: string): FieldSpec[] {
  return [
    { name: 'reason', kind: 'textarea', label, ...(hint === undefined ? {} : { hint }), isRequired: true, maxChars: REASON_CHARS, rows: 3 }
  ];
}

/** Commands of the page of one matter. */
export function matterSpecs(words: Messages): FormSpecs {
  return { 'matter.second': [], 'matter.withdraw-second': [], 'rating.give': ratingFields(words) };
}

/** Commands of the page of one notice. */
export function publicitySpecs(words: Messages): FormSpecs {
  return { 'opinion.submit': opinionFields(words, 'RESULT'), 'objection.withdraw': [], 'objection.maintain': [] };
}

/** Commands of the page of one's own. */
export function ownSpecs(words: Messages): FormSpecs {
  return {
    'matter.withdraw': reasonFields(words.boardForms.withdrawal.reason),
    'matter.request-review': reasonFields(words.boardForms.rejection.reviewReason),
    'objection.withdraw': [],
    'objection.maintain': []
  };
}

/** Commands of the list of documents. */
export function paperSpecs(words: Messages): FormSpecs {
  const own = words.papers.documents;
  return { 'document.void': reasonFields(own.voidReason, own.voidReasonHint), 'document.issue': [] };
}
