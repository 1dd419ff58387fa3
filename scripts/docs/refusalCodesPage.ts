/** The reference page of every refusal code: its texts, the rules behind it, and the commands that answer with it. */
import { ERRORS } from '#contract/errors.ts';
import { RULES_OF_CODES } from '#contract/errors/rulesOfCodes.ts';
import { buildRegistry } from '#server/application/registry.ts';

/** The whole page. */
export function refusalCodesPage(): string {
  const byArea = Map.groupBy(Object.keys(ERRORS).sort(), (code) => code.split('.')[0]!);
  const commands = commandsByCode();
  return [
    '# Refusal codes',
    '',
    `${Object.keys(ERRORS).length} codes. Each has its page at \`/help/<code>\`, which stays for ever. A refusal changes nothing. \`{name}\` is filled in with the facts of the case.`,
    'The rules are lines of `src/domain/SPEC.md`.',
    '',
    ...[...byArea].flatMap(([area, codes]) => [
      `## ${area}`,
      '',
      '| code | 发生了什么，怎么办 | what happened, what to do | rules | answered by |',
      '|---|---|---|---|---|',
      ...codes.map((code) => row(code, commands.get(code) ?? [])),
      ''
    ])
  ].join('\n');
}

function row(code: string, commands: readonly string[]): string {
  const { zh, en } = ERRORS[code]!;
  const rules = (RULES_OF_CODES[code] ?? []).join(', ');
  return `| \`${code}\` | ${cell(`${zh.what}${zh.todo}`)} | ${cell(`${en.what} ${en.todo}`)} | ${rules} | ${commands.join(', ')} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}

function commandsByCode(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { spec } of buildRegistry().values()) {
    for (const code of new Set(spec.refusals)) found.set(code, [...(found.get(code) ?? []), spec.name]);
  }
  return found;
}
