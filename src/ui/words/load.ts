/** Fetches the words of one language that a page shows, so that neither the other language nor the desk travels to a phone. */
import type { Lang } from './lang.ts';
import { WORD_SETS, type WordSet } from './surfaces.ts';
import type { Messages } from './zh-CN.ts';

type Words = Partial<Messages>;

/** Each set of a language is a chunk of its own in the browser. */
const FETCH: Readonly<Record<Lang, Readonly<Record<WordSet, () => Promise<unknown>>>>> = {
  'zh-CN': {
    shared: async () => (await import('./sets/sharedZh.ts')).sharedZh,
    verdict: async () => (await import('./sets/verdictZh.ts')).verdictZh,
    board: async () => (await import('./sets/boardZh.ts')).boardZh,
    room: async () => (await import('./sets/roomZh.ts')).roomZh,
    office: async () => (await import('./sets/officeZh.ts')).officeZh
  },
  en: {
    shared: async () => (await import('./sets/sharedEn.ts')).sharedEn,
    verdict: async () => (await import('./sets/verdictEn.ts')).verdictEn,
    board: async () => (await import('./sets/boardEn.ts')).boardEn,
    room: async () => (await import('./sets/roomEn.ts')).roomEn,
    office: async () => (await import('./sets/officeEn.ts')).officeEn
  }
};

/** What was fetched so far. Words only ever get more: a page that is being left still finds its own. */
const fetched: Readonly<Record<Lang, Map<WordSet, Words>>> = { 'zh-CN': new Map(), en: new Map() };

/**
 * The words of `sets` in a language, and of every set fetched before. Typed as the complete catalogue: that no page reads an area
 * outside its sets is proved by tests/architecture/wordSets.test.ts.
 */
export async function loadWords(lang: Lang, sets: readonly WordSet[]): Promise<Messages> {
  const here = fetched[lang];
  await Promise.all(sets.filter((set) => !here.has(set)).map(async (set) => here.set(set, (await FETCH[lang][set]()) as Words)));
  return Object.assign({}, ...WORD_SETS.map((set) => here.get(set))) as Messages;
}
