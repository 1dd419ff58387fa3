/** Tests: what an import of property would do. */
import { describe, expect, it } from 'vitest';
import type { ImportProblem } from '../../importRows.ts';
import { contextOf, HOUSE, ownerOf, ownershipOf, personOf, told, unitOf } from '../propertyFixture.ts';
import { guessHeading } from './columns.ts';
import { decideImportProperty, planText } from './importProperty.ts';
import { planProperty } from './planProperty.ts';
import type { ImportSettings, PlanInput, PropertyFacts, PropertyPlan } from './planTypes.ts';

const NOTHING: PropertyFacts = { estates: [], buildings: [], units: [], open: [], owners: [], households: [], people: [] };
const ESTATE = { id: 'e1', communityId: 'c', revision: 1, name: '安禾园', position: 1 };

function planOf(text: string, facts: Partial<PropertyFacts> = {}, settings: Partial<ImportSettings> = {}): PropertyPlan {
  const lines = text.split('\n').map((line) => line.split(','));
  const usual = { estateId: '', estateName: '新园', asOf: '2026-04-03', isComplete: false, people: 'NONE' as const, sameNames: {} };
  let made = 0;
  const input: PlanInput = {
    lines,
    settings: { ...guessHeading(lines), ...usual, ...settings },
    facts: { ...NOTHING, ...facts },
    newId: () => `n${(made += 1)}`,
    now: 5,
    today: '2026-04-03',
    bindsPeople: false
  };
  const work = planProperty(input);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

const here = { estates: [ESTATE], buildings: [HOUSE] };
const into = { estateId: 'e1', estateName: '' };
const texts = (problems: readonly ImportProblem[]) => problems.map(({ row, column, problem }) => [row, column, problem.zh]);
const HEAD = '楼栋,单元,房号,面积,业主,手机';

describe('a first import', () => {
  it('[RG32] finds the heading below a title and makes estate, building, unit, owner and ownership', () => {
    const plan = planOf('安禾园业主名册,,,\n楼号,单元,房号,建筑面积（㎡）,产权人,联系电话,层次\n3,1单元,502室,89.5,张伟,138 0000 0001,5');
    expect(plan.problems).toEqual([]);
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['estate', 'building', 'owner', 'ownership', 'unit']);
    expect(plan.changes[1]).toMatchObject({ row: { name: '3号楼' } });
    expect(plan.changes[4]).toMatchObject({
      row: { staircase: '1', number: '502', floor: '5', areaCenti: 8_950, areaSource: 'REGISTERED' }
    });
    expect(plan.changes[3]).toMatchObject({ row: { since: '2026-04-03', kind: 'REGISTERED', until: null } });
  });

  it('[RG32] names every wrong cell in both languages, and holds no changes', () => {
    const plan = planOf(`${HEAD}\n3号楼,1,501,89.555,王一,\n,1,502,90,王二,\n3号楼,1,503,90,王三,abc`);
    expect(texts(plan.problems)).toEqual([
      [2, '面积', '“89.555”不是面积：写平方米，最多两位小数，例如 89.5；不知道就空着。'],
      [3, '楼栋', '没有填楼栋。'],
      [4, '手机', '不像电话号码。']
    ]);
    expect(plan.problems[1]?.problem.en).toBe('The building is missing.');
    expect(plan.changes).toEqual([]);
    expect(texts(planOf('楼栋,业主\n3号楼,王一').problems)[0]?.[2]).toContain('房号');
  });

  it('[RG26] takes no date that has not come', () => {
    expect(texts(planOf('楼栋,房号,业主,取得日期\n3号楼,1,甲,2026-04-03').problems)).toEqual([]);
    expect(texts(planOf('楼栋,房号,业主,取得日期\n3号楼,1,甲,2026/4/4').problems)).toEqual([[2, '', '2026-04-04 还没有到。']]);
    expect(texts(planOf('楼栋,房号\n3号楼,1', {}, { asOf: '2026-04-04' }).problems)).toEqual([[1, '', '2026-04-04 还没有到。']]);
  });

  it('[RG33] takes several rows, several names and a column of co-owners as one exact set', () => {
    const rows = planOf('楼栋,房号,业主,共有人,表决人\n3号楼,1,甲,,\n3号楼,1,乙,,是\n3号楼,2,丙、丁,,\n3号楼,3,戊,己,');
    const sets = rows.changes.filter(({ kind }) => kind === 'ownership').map((change) => (change.op === 'insert' ? change.row : null));
    expect(sets.map((row) => (row as { ownerIds: string[] } | null)?.ownerIds.length)).toEqual([2, 2, 2]);
    expect(sets[0]).toMatchObject({ namedVoterOwnerId: 'n3' });
    expect(texts(planOf('楼栋,房号,面积,业主\n3号楼,1,80,甲\n3号楼,1,81,乙').problems)).toEqual([[3, '', '3号楼1室的面积与第2行不同。']]);
    expect(texts(planOf('楼栋,房号,业主\n3号楼,1,甲\n3号楼,1,甲').problems)).toEqual([[3, '', '甲在第2行已是3号楼1室的业主。']]);
  });
});

describe('the developer', () => {
  it('[RG26] owns beside every contract until the handing over, where one developer is known', () => {
    const head = '楼栋,房号,业主,身份,产权状态';
    const plan = planOf(`${head}\n3号楼,1,甲置业,建设单位,\n3号楼,2,王五,,已签合同`);
    const rows = plan.changes.filter(({ kind }) => kind === 'ownership').map((change) => (change.op === 'insert' ? change.row : null));
    expect(rows.map((row) => (row as { kind: string } | null)?.kind)).toEqual(['DEVELOPER', 'CONTRACT', 'DEVELOPER']);
    expect(plan.changes.filter(({ kind }) => kind === 'unit').map((change) => change.op === 'insert' && change.row)).toMatchObject([
      { status: 'UNSOLD' },
      { status: 'UNDELIVERED' }
    ]);
    expect(planOf(`${head}\n3号楼,2,王五,,已签合同`).counts.ownershipsBegun).toBe(1);
  });
});

describe('owners of one name', () => {
  const table = '楼栋,房号,业主,手机\n3号楼,1,张伟,13800000001\n3号楼,2,张伟,13800000001\n3号楼,3,张伟,';

  it('[RG33] asks, with the phone as the default, and does as it is told', () => {
    const byPhone = planOf(table);
    expect(byPhone.counts.ownersAdded).toBe(2);
    expect(byPhone.questions).toMatchObject([
      { name: '张伟', units: 3, owners: { PHONE: 2, ONE: 1, SEPARATE: 3 }, choice: 'PHONE', isDefault: true }
    ]);
    expect(planOf(table, {}, { sameNames: { 张伟: 'ONE' } }).counts.ownersAdded).toBe(1);
    expect(planOf(table, {}, { sameNames: { 张伟: 'SEPARATE' } }).counts.ownersAdded).toBe(3);
  });

  it('[RG33] asks nothing where marks decide, and takes a company for one', () => {
    const marked = planOf(
      '楼栋,房号,业主,身份证号\n3号楼,1,张伟,11010119800101123X\n3号楼,2,张伟,110101198001011248\n3号楼,3,张伟,11010119800101123x'
    );
    expect([marked.counts.ownersAdded, marked.questions]).toEqual([2, []]);
    expect(JSON.stringify(marked.changes)).not.toContain('19800101');
    const company = planOf('楼栋,房号,业主,身份\n3号楼,1,甲公司,建设单位\n3号楼,2,甲公司,建设单位');
    expect(company.counts.ownersAdded).toBe(1);
    expect(company.changes.find(({ kind }) => kind === 'unit')).toMatchObject({ row: { status: 'UNSOLD' } });
    expect(company.questions).toMatchObject([{ choice: 'ONE' }]);
  });
});

describe('a second import', () => {
  const unit = unitOf('u1');
  const owner = ownerOf('o1', { name: '张伟', phone: '13800000001' });
  const facts = { ...here, units: [unit], open: [ownershipOf('s1', 'u1', ['o1'])], owners: [owner] };
  const again = (row: string, settings = {}) => planOf(`${HEAD}\n${row}`, facts, { ...into, ...settings });

  it('[RG34] of the same table changes nothing', () => {
    const plan = again('3号楼,1,502,89.50,张伟,13800000001');
    expect([plan.changes, plan.differences, plan.counts.unitsUnchanged]).toEqual([[], [], 1]);
    expect(again('3号楼,1,502,,,').changes).toEqual([]);
  });

  it('[RG33] [RG34] takes for one whom the register knows as one, also where the table has two phones', () => {
    const second = unitOf('u2', { number: '602' });
    const owned = { ...facts, units: [unit, second], open: [...facts.open, ownershipOf('s2', 'u2', ['o1'])] };
    const two = `${HEAD}\n3号楼,1,502,,张伟,13800000001\n3号楼,1,602,,张伟,13900000009\n3号楼,1,702,80,张伟,13900000009`;
    const plan = planOf(two, owned, into);
    expect([plan.counts.ownersAdded, plan.counts.ownersChanged, plan.counts.unitsUnchanged, plan.counts.unitsAdded]).toEqual([0, 0, 2, 1]);
    expect(planOf(two, owned, { ...into, sameNames: { 张伟: 'SEPARATE' } }).counts.ownersAdded).toBe(2);
  });

  it('[RG34] shows a changed area and phone, and keeps what the table does not say', () => {
    const plan = again('3号楼,1,502,90,张伟,13900000009');
    expect(plan.differences).toEqual([
      { sort: 'CHANGED', of: 'UNIT', label: '3号楼1单元502室', fields: [{ field: 'area', from: '89.50', to: '90.00' }] },
      { sort: 'CHANGED', of: 'OWNER', label: '张伟', fields: [{ field: 'phone', from: '13800000001', to: '13900000009' }] }
    ]);
    expect(told(plan.changes)).toEqual([
      'update owner o1 {"phone":"13900000009"}',
      'update unit u1 {"use":"DWELLING","floor":"5","areaCenti":9000,"areaSource":"REGISTERED","status":"DELIVERED","householdId":null}'
    ]);
  });

  it('[RG26] [RG34] another owner is a sale on the day given, and on the day it began a correction', () => {
    const sale = again('3号楼,1,502,89.5,李四,');
    expect(sale.differences[0]?.fields).toEqual([{ field: 'owner', from: '张伟', to: '李四' }]);
    expect(told(sale.changes)).toContain('update ownership s1 {"until":"2026-04-03"}');
    expect(sale.counts).toMatchObject({ ownershipsBegun: 1, ownershipsEnded: 1, ownersAdded: 1 });
    const mended = again('3号楼,1,502,89.5,李四,', { asOf: '2020-01-01' });
    expect(mended.counts).toMatchObject({ ownershipsBegun: 0, ownershipsEnded: 0, ownershipsChanged: 1 });
  });

  it('[RG34] units that are not in the table stay, unless it is complete', () => {
    expect(again('3号楼,1,601,80,,').counts).toMatchObject({ unitsMissing: 1, unitsEnded: 0 });
    const whole = again('3号楼,1,601,80,,', { isComplete: true });
    expect(whole.counts).toMatchObject({ unitsMissing: 0, unitsEnded: 1, ownershipsEnded: 1 });
    expect(whole.differences.at(-1)).toMatchObject({
      sort: 'ENDED',
      label: '3号楼1单元502室',
      fields: [{ field: 'owner', from: '张伟', to: '' }]
    });
  });

  it('[RG29] [RG33] binds people who are meant, and makes who is missing only when asked', () => {
    const people = [personOf('p1', { name: '张伟', phone: '13800000001' })];
    const row = `${HEAD}\n3号楼,1,502,89.5,张伟,13800000001\n3号楼,1,602,80,新人,`;
    const matched = planOf(row, { ...facts, people }, { ...into, people: 'MATCH' });
    expect(matched.counts).toMatchObject({ peopleBound: 1, peopleAdded: 0 });
    expect(told(matched.changes)[0]).toBe('update owner o1 {"personId":"p1"}');
    expect(planOf(row, { ...facts, people }, { ...into, people: 'MAKE' }).counts).toMatchObject({ peopleBound: 1, peopleAdded: 1 });
    expect(planOf(row, facts, into).counts).toMatchObject({ peopleBound: 0, peopleAdded: 0 });
  });

  it('[RG34] [RG9] is written only as it was shown, whole, and binds nobody at the desk', () => {
    const plan = again('3号楼,1,502,90,张伟,');
    const run = (over: object, planSha256: string, context = contextOf()) =>
      decideImportProperty({ plan, fileSha256: 'f', bindsPeople: false, ...over }, { planSha256 }, context);
    const shown = contextOf().sha256(planText(plan));
    const written = run({}, shown);
    expect(written.ok && written.value.entries[0]?.data).toMatchObject({ estateId: 'e1', fileSha256: 'f', unitsChanged: 1 });
    expect(run({}, 'other')).toMatchObject({ error: { code: 'import.changed-meanwhile' } });
    expect(run({ bindsPeople: true }, shown)).toMatchObject({ error: { code: 'register.bound-by-set-up-only' } });
    expect(run({ plan: { ...plan, problems: [{}] } }, shown)).toMatchObject({ error: { code: 'import.rows-wrong' } });
    expect(run({ plan: { ...plan, changes: [] } }, '')).toMatchObject({ error: { code: 'register.nothing-changed' } });
  });
});
