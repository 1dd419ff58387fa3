/** Tests of the forms of a matter: every payload that they make is one that its command takes. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as drafting from '#contract/commands/drafting.ts';
import * as followup from '#contract/commands/followup.ts';
import * as matter from '#contract/commands/matter.ts';
import * as publicity from '#contract/commands/publicity.ts';
import * as review from '#contract/commands/review.ts';
import * as ballots from '#contract/commands/voting/ballots.ts';
import * as notice from '#contract/commands/voting/notice.ts';
import * as owners from '#contract/commands/voting/owners.ts';
import type { CommandSpec } from '#contract/command.ts';
import { payloadFromForm } from '../state/formPayload.ts';
import { rowName, type FieldSpec } from '../state/fields.ts';
import { targetFor } from '../state/matter/target.ts';
import { wordsFor } from '../words/index.ts';
import { fieldsOf, formCommands, linesOf, preparePayload, specsOf } from './matterForms.ts';

const words = wordsFor('zh-CN');
const SPECS = new Map(
  [drafting, followup, matter, publicity, review, ballots, notice, owners]
    .flatMap((area) => Object.values(area) as unknown[])
    .filter((one): one is CommandSpec => typeof one === 'object' && one !== null && 'payload' in one)
    .map((spec) => [spec.name, spec])
);

/** Something that fits each kind of control. */
function filledIn(spec: FieldSpec): string {
  if (spec.kind === 'date') return '2027-01-05';
  if (spec.kind === 'datetime') return '2027-01-05T19:00';
  if (spec.kind === 'number' || spec.as === 'number') return spec.options?.[0]?.value ?? '7';
  if (spec.kind === 'money') return '120.50';
  if (spec.as === 'boolean') return 'true';
  if (spec.kind === 'checkbox') return 'on';
  return spec.options?.[0]?.value ?? 'abc123';
}

/** The form of a command as a browser would send it with every control filled in; photos are left out. */
function formOf(fields: readonly FieldSpec[]): FormData {
  const form = new FormData();
  for (const field of fields) {
    if (field.kind === 'file') continue;
    if (field.kind !== 'list') form.append(field.name, filledIn(field));
    else for (const column of field.itemFields ?? []) form.append(rowName(field.name, 0, column.name), filledIn(column));
  }
  return form;
}

/** Facts that the page knows and no control asks for. */
const KNOWN: Readonly<Record<string, Record<string, unknown>>> = {
  'publicity.post': { sort: 'DRAFT' },
  'review.merge-condition': { index: 0 },
  'vote.notice': { silentClause: { title: '议事规则', article: '第十条', documentFileId: 'file1', adoptedOn: '2027-01-05' } },
  'roll.correct-units': { unitIds: ['unit1'] },
  'roll.transfer': { rollEntryId: 'right1' },
  'roll.name-voter': { rollEntryId: 'right1' },
  'ballot.settle': { rollEntryId: 'right1' }
};

describe('forms of a matter', () => {
  it.each(formCommands())('%s makes a payload that the command takes', (name) => {
    const fields = fieldsOf(name, words, { bodies: [{ value: 'COUNCIL', label: '' }] });
    const typed = payloadFromForm(formOf(fields), fields, 'Asia/Shanghai');
    const target = name === 'matter.propose' ? {} : targetFor(name, 'matter1', 'subject1');
    const payload = { ...preparePayload(typed, name), ...target, ...KNOWN[name] };
    const spec = SPECS.get(name);
    expect(spec).toBeDefined();
    const parsed = v.safeParse(spec!.payload, payload);
    expect(parsed.issues?.map((issue) => [v.getDotPath(issue), issue.message])).toBeUndefined();
  });

  it.each(formCommands())('%s has a name in both languages', (name) => {
    expect(words.matter.actions[name]).toBeTruthy();
    expect(wordsFor('en').matter.actions[name]).toBeTruthy();
  });

  it('reads the forms of named commands only', () => {
    expect(Object.keys(specsOf(words, ['task.accept']))).toEqual(['task.accept']);
  });
});

describe('typed lines', () => {
  it('drops empty lines and spaces around', () => expect(linesOf(' 南门 \n\n1号楼大堂\n')).toEqual(['南门', '1号楼大堂']));

  it('makes stakeholders of lines', () =>
    expect(preparePayload({ stakeholders: '养犬住户\n老人' }, 'matter.triage')).toEqual({
      stakeholders: [{ label: '养犬住户' }, { label: '老人' }]
    }));

  it('leaves an empty list out', () => expect(preparePayload({ conditions: '' }, 'review.conclude')).toEqual({}));
});

describe('draft', () => {
  it('keeps ids of options, numbers new ones apart from them, and says "no change" once, last', () => {
    const typed = { options: [{ id: 'option-1', title: '甲' }, { title: '乙' }], statusQuo: { effect: '照旧' } };
    expect(preparePayload(typed, 'draft.save')['options']).toEqual([
      { id: 'option-1', title: '甲' },
      { id: 'option-2', title: '乙' },
      { effect: '照旧', id: 'status-quo', title: '维持现状', isStatusQuo: true }
    ]);
  });

  it('leaves opinions out of the table that were laid before the writer and not dealt with', () => {
    const lines = [
      { sourceId: 'o1', opinion: '甲' },
      { sourceId: 'o2', opinion: '乙', adoption: 'ADOPTED' }
    ];
    expect(preparePayload({ lines }, 'draft.set-adoption')['lines']).toEqual([lines[1]]);
  });
});
