/** What changed from one version of a text to the next, line by line and word by word, so that people read only what is new. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { ChangedLine } from '#contract/views/board.ts';

/** Chinese has no spaces between words: without it every sign would be a change of its own. */
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** Lines that share less than this part of their words are shown as one taken out and one put in. */
const KIN_PART = 0.4;

type Part = ChangedLine['parts'][number];

/** Lines of the new text with what was taken out in its place. Lines without a change are one SAME part. */
export function textChanges(before: string, after: string): ChangedLine[] {
  const lines: ChangedLine[] = [];
  let removed: string[] = [];
  for (const change of diffArrays(linesOf(before), linesOf(after))) {
    if (change.removed) {
      removed = change.value;
      continue;
    }
    lines.push(...(change.added ? replaced(removed, change.value) : [...gone(removed), ...change.value.map(same)]));
    removed = [];
  }
  return [...lines, ...gone(removed)];
}

function linesOf(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

const same = (text: string): ChangedLine => ({ parts: [{ kind: 'SAME', text }], isChanged: false });
const gone = (texts: readonly string[]): ChangedLine[] => texts.map((text) => ({ parts: [{ kind: 'REMOVED', text }], isChanged: true }));

/** Old lines beside the new ones in their order; kindred ones are compared by word. */
function replaced(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const lines = after.map((text, index): ChangedLine[] => {
    const old = before[index];
    if (old === undefined) return [{ parts: [{ kind: 'ADDED', text }], isChanged: true }];
    const parts = wordChanges(old, text);
    const shared = parts.filter((part) => part.kind === 'SAME').reduce((sum, part) => sum + part.text.length, 0);
    const isKin = shared >= KIN_PART * Math.max(old.length, text.length);
    return isKin ? [{ parts, isChanged: true }] : [...gone([old]), { parts: [{ kind: 'ADDED', text }], isChanged: true }];
  });
  return [...lines.flat(), ...gone(before.slice(after.length))];
}

function wordChanges(before: string, after: string): Part[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    kind: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
    text: value
  }));
}
