/** Recounts a count record that came from anywhere: refuses one that was changed, counts what holds, compares with what was declared. */
import * as v from 'valibot';
import { countRecord, type CountRecord } from '#contract/views/countRecord.ts';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';
import { checkChain, checkLines } from './checkChain.ts';
import { checkLists, type Finding } from './checkLists.ts';
import { countOfRecord, type RecordCount } from './countRecord.ts';
import { fingerprintOf, hashOfJson } from './fingerprint.ts';

/** AGREES: counted, and the declaration is the same. DIFFERS: changed, or declared otherwise. UNREADABLE: no count record. */
export interface Recount {
  readonly status: 'AGREES' | 'DIFFERS' | 'UNREADABLE';
  readonly findings: readonly Finding[];
  readonly record: CountRecord | null;
  readonly count: RecordCount | null;
}

/** Reads, checks, counts and compares the text of a file. Source: docs/count-record.md 2–4. */
export function recountText(text: string): Recount {
  try {
    return recountValue(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable('', `不是 JSON / no JSON: ${error.message}`);
    throw error;
  }
}

/** The same of a value that was read already. */
export function recountValue(value: unknown): Recount {
  const read = v.safeParse(countRecord, value);
  if (!read.success) {
    const [issue] = read.issues;
    return unreadable(v.getDotPath(issue) ?? '', issue.message);
  }
  const record = read.output;
  try {
    const findings = checkRecord(record);
    if (findings.length > 0) return { status: 'DIFFERS', findings, record, count: null };
    return compared(record);
  } catch (error) {
    // Numbers that no vote can have (RangeError) or values that no record can hold (TypeError) are faults of the file.
    if (error instanceof RangeError || error instanceof TypeError) return { ...unreadable('', error.message), record };
    throw error;
  }
}

function unreadable(where: string, what: string): Recount {
  return { status: 'UNREADABLE', findings: [{ where, what }], record: null, count: null };
}

/** Everything that must hold before anything is counted. */
function checkRecord(record: CountRecord): Finding[] {
  const print = fingerprintOf(record);
  const { name, version, hash, values } = record.profile;
  const isProfile = hash === hashOfJson({ ...values, name, version });
  return [
    ...(print === record.fingerprint ? [] : [{ where: 'fingerprint', what: `${record.fingerprint} ≠ ${print}` }]),
    ...(isProfile ? [] : [{ where: 'profile.hash', what: '与设置不符 / does not fit the settings' }]),
    ...checkLists(record),
    ...checkChain(record),
    ...checkLines(record)
  ];
}

function compared(record: CountRecord): Recount {
  const counted = countOfRecord(record);
  if (!counted.ok) return { ...unreadable('poll.rule', counted.error.code), record };
  const { tally, verdict, excluded } = counted.value;
  const { declared } = record;
  const pairs: [string, unknown, unknown][] = [
    ['declared.tally', declared.tally, tally],
    ['declared.verdict', declared.verdict, verdict],
    ['declared.excluded', declared.excluded, excluded]
  ];
  const findings = pairs
    .filter(([, said, found]) => canonicalJson(said) !== canonicalJson(found))
    .map(([where, said, found]) => ({ where, what: `声明 / declared ${canonicalJson(said)}，重算 / recounted ${canonicalJson(found)}` }));
  return { status: findings.length > 0 ? 'DIFFERS' : 'AGREES', findings, record, count: counted.value };
}
