/** What every file owes its reader: an opening sentence, a length that fits, no test switched off, no path of one machine. */
import { isTest, type ProjectFile } from './projectFiles.ts';
import lengths from '../../scripts/lint/lengths.json' with { type: 'json' };

export const lengthBudget: Readonly<Record<'module' | 'test' | 'component', number>> = lengths.budget;
/** Files that may be longer, each with its reason. */
export const lengthExceptions: Readonly<Record<string, string>> = lengths.exceptions;

/** True when a module, component or style sheet opens with a comment of at least a few words. */
export function opensWithSentence({ path, text }: ProjectFile): boolean {
  const start = text.replace(/^#!.*\n/, '').trimStart();
  const opening = path.endsWith('.svelte')
    ? /^<!--([\s\S]*?)-->|^<script[^>]*>\s*\/\*\*([\s\S]*?)\*\//.exec(start)
    : path.endsWith('.css')
      ? /^\/\*([\s\S]*?)\*\//.exec(start)
      : /^\/\*\*([\s\S]*?)\*\//.exec(start);
  const sentence = (opening?.[1] ?? opening?.[2] ?? '').replace(/[*@\s]+/g, ' ').trim();
  return sentence.length >= 15 || (/[\u4e00-\u9fff]/.test(sentence) && sentence.length >= 6);
}

/** Lines of a file as the budget counts them: a component without its style. */
export function countedLines({ path, text }: ProjectFile): number {
  const counted = path.endsWith('.svelte') ? text.replace(/<style[^>]*>[\s\S]*?<\/style>\s*/g, '') : text;
  return counted.trimEnd().split('\n').length;
}

/** How many lines the file may have. */
export function lineLimit(path: string): number {
  if (path.endsWith('.svelte')) return lengthBudget.component;
  return isTest(path) || path.startsWith('tests/') ? lengthBudget.test : lengthBudget.module;
}

/** Lines where a test is skipped, narrowed or postponed. A suite for an optional server is registered inside an `if` instead. */
export function switchedOffTests({ path, text }: ProjectFile): readonly string[] {
  const pattern =
    /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|skipIf|runIf|only|todo|fixme|fails|fail)\b|\bx(?:it|test|describe)\s*\(|\bf(?:it|describe)\s*\(/;
  return numbered(path, text, pattern);
}

/** Lines that name a folder of one person's machine. */
export function machinePaths({ path, text }: ProjectFile): readonly string[] {
  return numbered(path, text, /(?<![\w.~-])\/(?:work|root|Users|home\/\w+)\/[\w.]|[A-Z]:\\Users\\|\/tmp\/\w+\/\w+/);
}

function numbered(path: string, text: string, pattern: RegExp): readonly string[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));
}
