/** A posted form read back: what CommandForm draws from the specs comes back as the payload that was put in. */
import { describe, expect, it } from 'vitest';
import { labelOf, rowName, typedValues, withFieldLabel, type FieldSpec } from './fields.ts';
import { envelopeFromForm, hundredthsOf, outcomeOfForm, payloadFromForm, typedOfForm } from './formPayload.ts';

const at = Date.UTC(2026, 3, 3, 11, 0);

function formOf(values: Record<string, string | readonly string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  return form;
}

const specs: readonly FieldSpec[] = [
  { name: 'title', kind: 'text', label: '标题', value: '文明养犬公约' },
  { name: 'text', kind: 'markdown', label: '正文', value: '第一行\n第二行' },
  { name: 'minutes', kind: 'number', label: '分钟', value: 90 },
  { name: 'startsAt', kind: 'datetime', label: '时间', value: at },
  { name: 'on', kind: 'date', label: '日期', value: '2026-04-03' },
  { name: 'budgetFen', kind: 'money', label: '预算', value: 123450 },
  { name: 'areaCenti', kind: 'area', label: '面积', value: 9650 },
  { name: 'isUrgent', kind: 'checkbox', label: '急办', value: true },
  { name: 'parties', kind: 'multiselect', label: '四方', value: ['A', 'B'] },
  { name: 'filing.receiver', kind: 'text', label: '收件人', value: '街道' },
  { name: 'revision', kind: 'hidden', as: 'number', label: '', value: 4 },
  {
    name: 'options',
    kind: 'list',
    label: '选项',
    itemFields: [
      { name: 'title', kind: 'text', label: '名称' },
      { name: 'isStatusQuo', kind: 'checkbox', label: '维持现状' }
    ],
    value: [
      { title: '恢复地面', isStatusQuo: false },
      { title: '维持现状', isStatusQuo: true }
    ]
  }
];

describe('payloadFromForm', () => {
  it('is the inverse of what the form shows', () => {
    expect(payloadFromForm(formOf(typedValues(specs)), specs)).toEqual({
      title: '文明养犬公约',
      text: '第一行\n第二行',
      minutes: 90,
      startsAt: at,
      on: '2026-04-03',
      budgetFen: 123450,
      areaCenti: 9650,
      isUrgent: true,
      parties: ['A', 'B'],
      filing: { receiver: '街道' },
      revision: 4,
      options: [
        { title: '恢复地面', isStatusQuo: false },
        { title: '维持现状', isStatusQuo: true }
      ]
    });
  });

  it('leaves out what was left empty, and takes no tick for no', () => {
    expect(payloadFromForm(formOf({ title: '  ', minutes: '', startsAt: '' }), specs)).toEqual({
      isUrgent: false,
      parties: [],
      options: []
    });
  });

  it('reads wall-clock times in the zone of the community', () => {
    const form = formOf({ startsAt: '2026-04-03T19:00' });
    expect(payloadFromForm(form, [specs[3] as FieldSpec])).toEqual({ startsAt: at });
    expect(payloadFromForm(form, [specs[3] as FieldSpec], 'UTC')).toEqual({ startsAt: Date.UTC(2026, 3, 3, 19, 0) });
  });

  it('leaves text that is no number or time as text, for the schema to refuse by name', () => {
    const form = formOf({ minutes: '九十', startsAt: '明天', budgetFen: '1.234' });
    expect(payloadFromForm(form, specs)).toMatchObject({ minutes: '九十', startsAt: '明天', budgetFen: '1.234' });
  });

  it('drops rows in which nothing was filled in and keeps the order of the others', () => {
    const form = formOf({ 'options.10.title': '第三', 'options.2.title': '第一', 'options.3.title': ' ', 'options.4.title': '第二' });
    const [options] = specs.filter((spec) => spec.name === 'options');
    expect(payloadFromForm(form, [options as FieldSpec]).options).toEqual(
      ['第一', '第二', '第三'].map((title) => ({ title, isStatusQuo: false }))
    );
  });

  it('reads only the names of the specs and never reaches a prototype', () => {
    const form = formOf({ title: '好', role: 'ADMINISTRATOR', '__proto__.isEvil': 'x' });
    expect(payloadFromForm(form, [specs[0] as FieldSpec])).toEqual({ title: '好' });
    payloadFromForm(form, [{ name: '__proto__.isEvil', kind: 'text', label: '' }]);
    expect(({} as Record<string, unknown>).isEvil).toBeUndefined();
  });

  it('takes only files with content, one or several', () => {
    const form = new FormData();
    form.append('photo', new File([], ''));
    form.append('photo', new File(['x'], 'a.jpg'));
    expect((payloadFromForm(form, [{ name: 'photo', kind: 'file', label: '' }]).photo as File).name).toBe('a.jpg');
    expect(payloadFromForm(form, [{ name: 'photo', kind: 'file', label: '', isMultiple: true }]).photo).toHaveLength(1);
  });
});

describe('hundredthsOf', () => {
  it('is exact, with one or two decimals, separators and a sign', () => {
    expect(['0.29', '1234.5', '12,345.67', '１', '-3', '1.005', '', '1e3'].map(hundredthsOf)).toEqual([
      29,
      123450,
      1234567,
      undefined,
      -300,
      undefined,
      undefined,
      undefined
    ]);
  });
});

describe('envelopeFromForm', () => {
  const specsOf = { 'matter.propose': [specs[0] as FieldSpec] };

  it('joins fields and target; the target wins', () => {
    const form = formOf({
      command: 'matter.propose',
      commandId: 'abcdef0123456789',
      title: '好',
      target: '{"matterId":"m1","title":"坏"}'
    });
    expect(envelopeFromForm(form, specsOf)).toEqual({
      id: 'abcdef0123456789',
      name: 'matter.propose',
      payload: { title: '坏', matterId: 'm1' }
    });
  });

  it('makes an id where the form has none, and bears a broken target', () => {
    const envelope = envelopeFromForm(formOf({ command: 'matter.propose', target: '{' }), specsOf);
    expect(envelope.id).toMatch(/^[a-z0-9-]{16,64}$/);
    expect(envelope.payload).toEqual({});
  });

  it('keeps an unknown name, for execute to refuse', () => {
    expect(envelopeFromForm(formOf({ command: 'toString' }), specsOf)).toMatchObject({ name: 'toString', payload: {} });
  });
});

describe('outcomeOfForm', () => {
  it('hands a refusal back with its texts and what was typed, never a password', () => {
    const form = formOf({
      command: 'matter.propose',
      formKey: 'k',
      title: '好',
      newPassword: 'secret',
      [rowName('options', 0, 'title')]: 'x'
    });
    const outcome = outcomeOfForm(form, { ok: false, code: 'command.rate-exceeded' }, 'en');
    expect(outcome).toMatchObject({ ok: false, formKey: 'k', typed: { title: ['好'], 'options.0.title': ['x'] } });
    expect(JSON.stringify(outcome)).not.toContain('secret');
    expect(!outcome.ok && outcome.refusal.todo).toMatch(/seconds/);
    expect(typedOfForm(form).command).toBeUndefined();
  });
});

describe('withFieldLabel', () => {
  it('says the label of a control instead of its key, also in a row', () => {
    const refusal = { code: 'command.payload-invalid', facts: { field: 'options.1.title' }, what: '有一处不符合要求：options.1.title。' };
    expect(withFieldLabel(refusal, specs).what).toBe('有一处不符合要求：选项 2 · 名称。');
    expect(labelOf(specs, 'filing.receiver')).toBe('收件人');
    expect(withFieldLabel({ ...refusal, facts: { field: 'envelope' } }, specs).what).toBe(refusal.what);
  });
});
