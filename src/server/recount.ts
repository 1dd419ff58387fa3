/** `npm run recount -- FILE`: counts an exported vote again from its record alone, and compares. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BaseTally } from '#domain/voting/tally.ts';
import type { RuleTest } from '#domain/voting/verdict.ts';
import { recountText, type Recount } from './application/countRecord/recountRecord.ts';

const USAGE = `npm run recount -- FILE
按记录重新计票并与宣布的结果比对；- 表示标准输入。 / Counts an exported vote again and compares it with what was declared; - is standard input.
返回值 / exit status: 0 一致 agrees, 1 不一致或被改动 differs or was changed, 2 无法读取 cannot be read`;
const FINDINGS_SHOWN = 50;
const STATUS = { AGREES: 0, DIFFERS: 1, UNREADABLE: 2 } as const;

/** Runs the command; returns the exit status. */
export function runRecount(args: readonly string[]): number {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { help: { type: 'boolean' } } });
  const [file] = positionals;
  if (values.help) return say(USAGE, 0);
  if (file === undefined || positionals.length > 1) return say(USAGE, 2);
  const text = textOf(file);
  if (text === 'TOO_LONG') return say(TOO_LONG, 2);
  if (text === undefined) return say(`读不到文件 / cannot be opened: ${file}`, 2);
  const recount = recountText(text);
  for (const line of reportOf(recount)) console.log(line);
  return STATUS[recount.status];
}

/** Node holds no text of more than half a gigabyte: a vote of some 550,000 rights. */
const TOO_LONG = '记录太大，请用 verify.py 重算。 / The record is too large for this program; count it again with verify.py.';

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code === 'ERR_STRING_TOO_LONG' ? 'TOO_LONG' : undefined;
    throw error;
  }
}

function say(line: string, status: number): number {
  console.log(line);
  return status;
}

/** What a resident wants to see, line by line. */
export function reportOf({ status, findings, record, count }: Recount): string[] {
  const lines: string[] = [];
  if (record && count) {
    const { tally, verdict } = count;
    lines.push(
      `${record.community.name}  ${record.matter.number}  ${record.poll.title}`,
      sums('人数 heads', tally, (value) => String(value))
    );
    if (tally.area) lines.push(sums('面积 m²', tally.area, squareMetres));
    lines.push(...verdict.tests.map(testLine), `结果 outcome: ${verdict.outcome}`, `指纹 fingerprint: ${record.fingerprint}`);
  }
  const closing = { AGREES: '一致 Everything agrees', DIFFERS: '不一致 Does not agree', UNREADABLE: '无法计票 Cannot be counted' }[status];
  const more = findings.length > FINDINGS_SHOWN ? [`  … ${findings.length - FINDINGS_SHOWN}`] : [];
  return [...lines, closing, ...findings.slice(0, FINDINGS_SHOWN).map(({ where, what }) => `  ${where}: ${what}`), ...more];
}

function sums(name: string, tally: BaseTally, show: (value: number) => string): string {
  const counts = Object.entries(tally.counts).map(([option, value]) => `${option} ${show(value)}`);
  return `${name}: ${show(tally.participating)}/${show(tally.roll)}  ${counts.join('  ')}`;
}

function squareMetres(centi: number): string {
  return `${Math.floor(centi / 100)}.${String(centi % 100).padStart(2, '0')}`;
}

function testLine({ name, base, option, left, operator, right, holds }: RuleTest): string {
  const sides = `${left.value}×${left.factor} ${operator} ${right.value}×${right.factor}`;
  return `  ${name} ${base}${option === undefined ? '' : ` ${option}`}: ${sides}  ${holds ? '成立 holds' : '不成立 does not hold'}`;
}

if (process.argv[1] && import.meta.filename === process.argv[1]) process.exitCode = runRecount(process.argv.slice(2));
