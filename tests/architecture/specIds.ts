/** Reads rule ids: where SPEC.md declares them, where test names begin with them, and where code cites them. */
import ts from 'typescript';
import type { ProjectFile } from './projectFiles.ts';

/** A rule id as it is used somewhere. */
export interface Citation {
  readonly id: string;
  readonly at: string;
}

const id = '[A-Z]{2}\\d+[a-z]?';
const declaration = new RegExp(`^- \\*\\*(${id})\\*\\* `, 'gm');
/** `SPEC DR1, DR2.`, `SPEC PB1–PB4, PB6`, `SPEC MT5 and MT6`. */
const list = new RegExp(`SPEC (${id}(?:(?:\\s*[,/–-]\\s*| and )${id})*)`, 'g');
const inName = new RegExp(`\\[(${id})\\]`, 'g');
const testFunctions = new Set(['it', 'test', 'describe']);

/** Ids that SPEC.md declares, in order, doubles included: lines of the form `- **MT1** …`. */
export function declaredIds(spec: string): readonly string[] {
  return [...spec.matchAll(declaration)].map((match) => match[1] ?? '');
}

/** Ids in brackets in the names of tests and groups of a test file, `it.each(rows)('[DR6] …')` included. */
export function testedIds(file: ProjectFile): readonly Citation[] {
  const found: Citation[] = [];
  eachCall(file, (call, line) => {
    const [name] = call.arguments;
    if (name === undefined || !testFunctions.has(rootName(call.expression))) return;
    for (const match of name.getText().matchAll(inName)) found.push({ id: match[1] ?? '', at: `${file.path}:${line}` });
  });
  return found;
}

/** Ids that code cites: `SPEC …` in a comment, and the rule that `refuse(code, rule)` names. */
export function citedIds(file: ProjectFile): readonly Citation[] {
  const found: Citation[] = [];
  file.text.split('\n').forEach((line, index) => {
    for (const match of line.matchAll(list)) {
      for (const one of (match[1] ?? '').match(new RegExp(id, 'g')) ?? []) found.push({ id: one, at: `${file.path}:${index + 1}` });
    }
  });
  for (const { rule, at } of refusalsOf(file)) if (rule !== undefined) found.push({ id: rule, at });
  return found;
}

/** Every `refuse('area.reason', 'RULE')` of a file whose code is written out. */
export function refusalsOf(file: ProjectFile): readonly { code: string; rule: string | undefined; at: string }[] {
  const found: { code: string; rule: string | undefined; at: string }[] = [];
  eachCall(file, (call, line) => {
    const [code, rule] = call.arguments;
    if (rootName(call.expression) !== 'refuse' || code === undefined || !ts.isStringLiteralLike(code)) return;
    found.push({
      code: code.text,
      rule: rule !== undefined && ts.isStringLiteralLike(rule) ? rule.text : undefined,
      at: `${file.path}:${line}`
    });
  });
  return found;
}

function eachCall(file: ProjectFile, visitCall: (call: ts.CallExpression, line: number) => void): void {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) visitCall(node, source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** `it` of `it(…)`, `it.each(rows)(…)`, `test.describe(…)`. */
function rootName(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression)) return rootName(expression.expression);
  return ts.isTaggedTemplateExpression(expression) ? rootName(expression.tag) : '';
}
