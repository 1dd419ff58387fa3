/** The worker thread: one job at a time, stopped when it hangs or eats memory, replaced for the next. */
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentView } from '#contract/views/documents.ts';
import { closeDocuments, renderDocument } from '#server/documents/index.ts';
import { openFonts } from '#server/documents/layout/fonts.ts';
import { DOCUMENT_LIMITS, type DocumentLimits } from '#server/documents/limits.ts';
import { DocumentRenderer } from '#server/documents/renderer.ts';
import { renderPdf } from '#server/documents/renderPdf.ts';
import { invitations, meetingNotice, poster } from './samples.ts';

const open: DocumentRenderer[] = [];
afterEach(async () => {
  await closeDocuments();
  await Promise.all(open.splice(0).map((renderer) => renderer.close()));
});

/** A worker that does what the title of the view says. */
const actor = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, view }) => {
    if (view.title === 'hang') for (;;);
    if (view.title === 'eat') { const all = []; for (;;) all.push(new Array(10_000).fill(id).map(String)); }
    if (view.title === 'exit') process.exit(3);
    if (view.title === 'fail') parentPort.postMessage({ id, kind: 'failed', message: 'a fault of ours' });
    else parentPort.postMessage({ id, kind: 'made', bytes: new TextEncoder().encode(view.title) });
  });`;
const script = new URL(`data:text/javascript,${encodeURIComponent(actor)}`);

function acting(limits: Partial<DocumentLimits> = {}): DocumentRenderer {
  const renderer = new DocumentRenderer({ limits: { ...DOCUMENT_LIMITS, ...limits }, fonts: {}, script });
  open.push(renderer);
  return renderer;
}
const titled = (title: string): DocumentView => ({ ...meetingNotice, title });

describe('the document worker', () => {
  it('[DC13] makes the same bytes in the worker as in this thread, and reports a missing glyph from there', async () => {
    const inWorker = await renderDocument(poster);
    const here = await renderPdf(poster, openFonts({}));
    if (!inWorker.ok || !here.ok) throw new Error('not rendered');
    expect(Buffer.compare(inWorker.value, here.value)).toBe(0);
    expect(await renderDocument({ ...poster, title: '𠮷' })).toMatchObject({
      ok: false,
      error: { code: 'document.glyph-missing', facts: { where: 'title' } }
    });
  });

  it('[DC12] a document is made once and then kept; one with codes of invitations is made anew', async () => {
    const [first, second] = await Promise.all([renderDocument(meetingNotice), renderDocument(structuredClone(meetingNotice))]);
    const third = await renderDocument(meetingNotice);
    if (!first.ok || !second.ok || !third.ok) throw new Error('not rendered');
    expect(second.value).toBe(first.value);
    expect(third.value).toBe(first.value);
    const [one, other] = [await renderDocument(invitations), await renderDocument(invitations)];
    if (!one.ok || !other.ok) throw new Error('not rendered');
    expect(other.value).not.toBe(one.value);
  });

  it('[DC7] a document that takes too long is refused, its worker stopped, and the next one made', async () => {
    const renderer = acting({ timeoutMs: 300 });
    const [hung, next] = await Promise.all([renderer.render(titled('hang')), renderer.render(titled('next'))]);
    expect(hung).toMatchObject({ ok: false, error: { code: 'document.timeout', facts: { seconds: 0.3 } } });
    expect(next.ok && new TextDecoder().decode(next.value)).toBe('next');
  });

  it('[DC7] a document that eats its memory is refused, and the next one made', async () => {
    const renderer = acting({ memoryMb: 24 });
    expect(await renderer.render(titled('eat'))).toMatchObject({
      ok: false,
      error: { code: 'document.memory-exceeded', facts: { megabytes: 24 } }
    });
    expect((await renderer.render(titled('next'))).ok).toBe(true);
  });

  it('[DC7] a fault of ours rejects, also when the worker dies of it, and the next document is made', async () => {
    const renderer = acting();
    await expect(renderer.render(titled('fail'))).rejects.toThrow('a fault of ours');
    await expect(renderer.render(titled('exit'))).rejects.toThrow('ended');
    expect((await renderer.render(titled('next'))).ok).toBe(true);
  });

  it('[DC7] two may wait where two are allowed, the third is told that it is busy', async () => {
    const renderer = acting({ queue: 2, timeoutMs: 300 });
    const asked = ['hang', 'a', 'b', 'c'].map((title) => renderer.render(titled(title)));
    const answers = await Promise.all(asked);
    expect(answers.map((answer) => (answer.ok ? 'made' : answer.error.code))).toEqual([
      'document.timeout',
      'made',
      'made',
      'document.busy'
    ]);
  });

  it('[DC7] closing refuses what runs and waits, and what comes later', async () => {
    const renderer = acting();
    const asked = ['hang', 'a'].map((title) => renderer.render(titled(title)));
    await renderer.close();
    const answers = [...(await Promise.all(asked)), await renderer.render(titled('b'))];
    expect(answers.map((answer) => (answer.ok ? 'made' : answer.error.code))).toEqual([
      'document.closed',
      'document.closed',
      'document.closed'
    ]);
  });
});
