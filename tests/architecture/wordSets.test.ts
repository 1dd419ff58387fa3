/** A page fetches the words that it reads: a word outside its sets would be missing in the browser only, after the server has drawn the page. */
import { describe, expect, it } from 'vitest';
import { ISLANDS } from '#ui/islands/entries.ts';
import { wordSetsOf, type WordSet } from '#ui/words/surfaces.ts';
import { boardZh } from '#ui/words/sets/boardZh.ts';
import { officeZh } from '#ui/words/sets/officeZh.ts';
import { roomZh } from '#ui/words/sets/roomZh.ts';
import { sharedZh } from '#ui/words/sets/sharedZh.ts';
import { verdictZh } from '#ui/words/sets/verdictZh.ts';
import { zhCN } from '#ui/words/zh-CN.ts';
import { filesIn } from './projectFiles.ts';
import { islandFiles, pagesOf, wordsReadIn, type WordRead } from './wordSets.ts';

type Areas = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const SETS: Readonly<Record<WordSet, Areas>> = { shared: sharedZh, verdict: verdictZh, board: boardZh, room: roomZh, office: officeZh };
const ALL: Areas = zhCN;
const sources = filesIn(['src/'], ['.ts', '.svelte']);
const pages = pagesOf(sources);

/** What is read outside the sets, one line each. */
function missing(reads: readonly WordRead[], sets: readonly WordSet[], where: string): string[] {
  const words: Areas = Object.assign({}, ...sets.map((set) => SETS[set]));
  const isWord = ({ area, key }: WordRead) => area in ALL && (key === '' || key in ALL[area]!);
  const isThere = ({ area, key }: WordRead) => area in words && (key === '' || key in words[area]!);
  const lines = reads.filter((read) => isWord(read) && !isThere(read)).map(({ area, key, path }) => `${where}: ${area}.${key} in ${path}`);
  return [...new Set(lines)];
}

describe('word sets', () => {
  it('hold what their pages read', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.flatMap(({ routeId, files }) => missing(files.flatMap(wordsReadIn), wordSetsOf(routeId), routeId))).toEqual([]);
  });

  it('leave the result to the vote’s island until there is one', () => {
    const files = islandFiles(ISLANDS.vote, sources, ['src/ui/components/voting/PollOutcome.svelte']);
    expect(files.length).toBeGreaterThan(20);
    expect(missing(files.flatMap(wordsReadIn), ['shared'], 'vote')).toEqual([]);
  });

  it('leave nothing of the desk to phones', () => {
    for (const routeId of ['/', '/c/[slug]', '/c/[slug]/me', '/c/[slug]/vote/[pollId]'])
      expect(wordSetsOf(routeId)).not.toContain('office');
    expect(wordSetsOf('/c/[slug]/vote/[pollId]')).toEqual(['shared', 'verdict']);
    expect(wordSetsOf(null)).toEqual(['shared']);
  });

  it('are the same in both languages, area for area', async () => {
    for (const [set, zh] of Object.entries(SETS)) {
      const name = `${set}En`;
      const en = ((await import(`../../src/ui/words/sets/${name}.ts`)) as Record<string, Areas>)[name]!;
      expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    }
  });
});

describe('the check sees', () => {
  const read = (text: string) => wordsReadIn({ path: 'A.svelte', text }).map(({ area, key }) => `${area}.${key}`);
  it.each([
    ['{locale.words.board.title}', ['board.title']],
    ['const words = $derived(locale.words.meeting);\n{words.phone.more}', ['meeting.', 'meeting.phone']],
    ['const { rules, roles: posts } = $derived(locale.words);', ['rules.', 'roles.']],
    ['function f(words: Messages) { const { meeting } = words; return words.common.save; }', ['common.save', 'meeting.']]
  ])('%s', (text, found) => expect([...new Set(read(text))].sort()).toEqual([...found].sort()));

  it('pages with everything they load', () => {
    const text = "<script>\nimport B from './B.svelte';\nimport type { C } from './C.ts';\n</script>";
    const files = [
      { path: 'src/routes/a/+page.svelte', text },
      { path: 'src/routes/+layout.svelte', text: '' },
      { path: 'src/routes/a/B.svelte', text: '' },
      { path: 'src/routes/a/C.ts', text: '' }
    ];
    expect(pagesOf(files).map((page) => [page.routeId, page.files.map(({ path }) => path).sort()])).toEqual([
      ['/a', ['src/routes/+layout.svelte', 'src/routes/a/+page.svelte', 'src/routes/a/B.svelte']]
    ]);
  });
});
