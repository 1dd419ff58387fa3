/** Every form of a matter's pages by its command, and what turns typed lines into the lists that commands take. */
import { STATUS_QUO_ID, STATUS_QUO_TITLE } from '#domain/drafting/nextDraft.ts';
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';
import type { FieldsOf, MatterChoices } from './choices.ts';
import { draftingFields } from './drafting.ts';
import { followupFields } from './followup.ts';
import { matterFields } from './matter.ts';
import { NOBODY, ownersVoteFields } from './ownersVote.ts';
import { publicityFields } from './publicity.ts';
import { reviewFields } from './review.ts';
import { rightOfValue, votingFields } from './voting.ts';

const FORMS: Readonly<Record<string, FieldsOf>> = {
  ...matterFields,
  ...draftingFields,
  ...publicityFields,
  ...reviewFields,
  ...followupFields,
  ...votingFields,
  ...ownersVoteFields
};

function formOf(command: string): FieldsOf | undefined {
  return Object.prototype.hasOwnProperty.call(FORMS, command) ? FORMS[command] : undefined;
}

/** Every command that has its form here. */
export function formCommands(): string[] {
  return Object.keys(FORMS);
}

/** True for a command that has its form on a matter's pages. */
export function hasForm(command: string): boolean {
  return formOf(command) !== undefined;
}

/** The fields of one command. Throws for a command without a form: a page named it wrongly. */
export function fieldsOf(command: string, words: Messages, choices: MatterChoices = {}): FieldSpec[] {
  const fields = formOf(command);
  if (!fields) throw new Error(`no form for ${command}`);
  return fields(words, choices);
}

/** The field specs by which a page's action reads the forms of these commands back; all of them unless some are named. */
export function specsOf(words: Messages, commands: readonly string[] = Object.keys(FORMS)): Record<string, FieldSpec[]> {
  return Object.fromEntries(commands.map((command) => [command, fieldsOf(command, words)]));
}

/** Fields in which people write one thing per line. */
const LINES: Readonly<Record<string, string>> = {
  'publicity.post': 'places',
  'publicity.return-to-talk': 'missingStakeholders',
  'vote.notice': 'options',
  'review.conclude': 'conditions',
  'matter.triage': 'stakeholders'
};

/** The lines of a text without empty ones. */
export function linesOf(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Options of a draft get an id from their place where the form gave none. */
function withOptionIds(options: unknown): unknown {
  if (!Array.isArray(options)) return options;
  const taken = new Set(options.map((option: { id?: unknown }) => option.id));
  let next = 1;
  return options.map((option: Record<string, unknown>) => {
    if (typeof option['id'] === 'string' && option['id'] !== '') return option;
    while (taken.has(`option-${next}`)) next += 1;
    const id = `option-${next}`;
    taken.add(id);
    return { ...option, id };
  });
}

/** Makes of what was typed what the command takes. */
export function preparePayload(payload: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  const prepared = { ...payload };
  const field = LINES[name];
  if (field !== undefined) {
    const lines = linesOf(prepared[field]);
    if (name === 'matter.triage') prepared[field] = lines.map((label) => ({ label }));
    else if (lines.length > 0) prepared[field] = lines;
    else delete prepared[field];
  }
  // Opinions that were laid before the writer and not dealt with yet are not part of the table.
  if (name === 'draft.set-adoption' && Array.isArray(prepared['lines'])) {
    prepared['lines'] = prepared['lines'].filter((line: { sourceId?: unknown; adoption?: unknown }) => !line.sourceId || line.adoption);
  }
  if (name === 'draft.save') {
    const { statusQuo, ...rest } = prepared;
    const options = withOptionIds(rest['options'] ?? []) as unknown[];
    return {
      ...rest,
      options: [...options, { ...(statusQuo as object | undefined), id: STATUS_QUO_ID, title: STATUS_QUO_TITLE, isStatusQuo: true }]
    };
  }
  if (name === 'draft.set-adoption') prepared['lines'] ??= [];
  // No scope was chosen: another body decides.
  if (name === 'matter.triage' && !(prepared['ownersScope'] as { kind?: unknown } | undefined)?.kind) delete prepared['ownersScope'];
  if (name === 'roll.name-voter' && prepared['personId'] === NOBODY) prepared['personId'] = null;
  if (name === 'roll.correct') {
    const { right, ...rest } = prepared;
    return { ...rest, ...rightOfValue(right) };
  }
  return prepared;
}
