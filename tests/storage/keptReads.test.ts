/** What a store keeps between reads: true after every commit of its own, soon after one of another program, nothing where many write. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guard, insert, update } from '#domain/basics/decision.ts';
import type { Store } from '#server/storage/store.ts';
import { ENGINES, type OpenEngine } from './engines.ts';
import { commitOf, found, happened, personRow } from './samples.ts';

/** Another program's write is looked for a few times a second; the SPEC allows a second, a busy machine gets more. */
const SOON = { timeout: 10_000 };

let engine: OpenEngine;
let store: Store;
let id: string;
const begin = (open: () => Promise<OpenEngine>) => async () => {
  engine = await open();
  store = engine.store();
  id = await found(store);
  await store.commit(commitOf(id, [insert('person', personRow('p'))], { entries: [happened('PersonEntered')] }));
};
const person = async () => {
  const read = await store.read(id).get('person', 'p');
  if (!read) throw new Error('not read');
  return read;
};
const rename = async (name: string, through = store) =>
  through.commit(commitOf(id, [update('person', await person(), { name })], { entries: [happened('PersonCorrected')] }));

describe.each(ENGINES)('what is derived on $name', ({ open }) => {
  beforeEach(begin(open));
  afterEach(() => engine.remove());

  it('[ST11.1] follows every commit of its kinds', async () => {
    const greeting = () => store.derive(id, ['person'], 'greeting', async () => `您好，${(await person()).name}`);
    await greeting();
    await rename('李梅');
    expect(await greeting()).toBe('您好，李梅');
  });

  it('[RT6] the revision is the last line of which every read knows, and rises with each', async () => {
    const before = await store.revision(id);
    expect(before).toBe((await store.head(id)).seq);
    await rename('李梅');
    expect(await store.revision(id)).toBe(before + 1);
  });
});

describe('another program beside the embedded store', () => {
  let other: Store;
  beforeEach(async () => {
    const sqlite = ENGINES.find(({ name }) => name === 'SQLite');
    if (!sqlite) throw new Error('SQLite is always there');
    await begin(sqlite.open)();
    other = (await engine.second()) as Store;
  });
  afterEach(async () => {
    await other.close();
    await engine.remove();
  });

  it('[ST11.1] is heard of: what it writes is seen, and the revision with it', async () => {
    const before = await store.revision(id);
    expect((await person()).name).toBe('住户p');
    await rename('李梅', other);
    await expect.poll(async () => (await person()).name, SOON).toBe('李梅');
    expect(await store.revision(id)).toBe(before + 1);
  });

  it('[ST11.1] makes a commit stale, which is then decided on fresh facts', async () => {
    const known = await person();
    await rename('李梅', other);
    const guarded = commitOf(id, [insert('person', personRow('q'))], { guards: [guard('person', known)] });
    expect(await store.commit(guarded)).toEqual({ kind: 'STALE' });
    expect((await person()).name).toBe('李梅');
  });
});

describe('the embedded store alone', () => {
  beforeEach(async () => {
    const sqlite = ENGINES.find(({ name }) => name === 'SQLite');
    if (!sqlite) throw new Error('SQLite is always there');
    await begin(sqlite.open)();
  });
  afterEach(() => engine.remove());

  it('[ST11.1] takes neither its own commits nor another program that only reads for a foreign write', async () => {
    let made = 0;
    const once = () => store.derive(id, ['post'], 'once', () => Promise.resolve(++made));
    await once();
    await rename('李梅');
    await engine.tamper('SELECT count(*) FROM person');
    // Long enough for several looks.
    await new Promise((over) => setTimeout(over, 800));
    expect(await once()).toBe(1);
  });
});
