/** The papers of an owners' vote from notice to result, and that of a notice that was away; each is issued by what happened, and can be printed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  CountSheetView,
  DocumentView,
  ExtensionNoticeView,
  PublicityExtensionView,
  PublicityNoticeView,
  ResolutionView,
  ResultNoticeView,
  VoteNoticeView
} from '#contract/views/documents.ts';
import type { IssuedOfPoll } from '#contract/views/issued.ts';
import { HOUR_MS } from '#domain/basics/time.ts';
import type { IssuedDocument } from '#domain/followup/records.ts';
import { printableView } from '#server/application/documentViews/printable.ts';
import { openFonts } from '#server/documents/layout/fonts.ts';
import { renderPdf } from '#server/documents/renderPdf.ts';
import { at, post, prove } from './matterWay.ts';
import { countInPublic, enterEstate, enterScrutineer, noticeOwners, toOwnersOpen, toOwnersReviewed, vote } from './ownersWay.ts';
import { newStage, type Stage } from './stage.ts';

const fonts = openFonts({});
let stage: Stage;
let names: Map<string, unknown>;

beforeEach(async () => {
  stage = await newStage({ households: 12 });
  names = await enterEstate(stage);
  await enterScrutineer(stage);
});
afterEach(() => stage.close());

async function papers(type: string, subjectId: string): Promise<IssuedDocument[]> {
  const all = await stage.app.store.read(stage.communityId).list('issuedDocument', { type }, { orderBy: 'issuedAt' });
  return all.filter((one) => one.subjectId.startsWith(subjectId));
}

/** The only paper of a type, drawn as a PDF: a view that cannot be printed fails here. */
async function paper<V extends DocumentView>(type: V['type'], subjectId: string): Promise<V & { docNumber?: string }> {
  const [document, ...more] = await papers(type, subjectId);
  if (!document) throw new Error(`no ${type}`);
  expect(more).toEqual([]);
  const view = await printableView(document, 'http://house.local', () => Promise.resolve(null));
  const made = await renderPdf(view, fonts);
  expect(made.ok ? '' : JSON.stringify(made.error)).toBe('');
  return view as V;
}

const published = async (pollId: string) =>
  (await stage.view<IssuedOfPoll>('document.of-poll', { pollId }, 'VISITOR')).documents.map((one) => one.type);

async function votes(pollId: string, choices: readonly string[]): Promise<void> {
  for (const [index, choice] of choices.entries()) await vote(stage, names, index + 1, { pollId, choice });
}

describe('from the notice to the result in force', () => {
  it('[DC44] tells roll, rule and ways in the notice, and sources statute and settings apart', async () => {
    const pollId = await noticeOwners(stage, await toOwnersReviewed(stage));
    await stage.settle();
    const view = await paper<VoteNoticeView>('vote-notice', pollId);
    expect(view).toMatchObject({
      addressee: '全体业主',
      boxes: ['同意', '反对', '弃权'],
      marksMax: 1,
      form: 'MIXED',
      ballotMode: 'NAMED',
      isAgain: false
    });
    expect(view.roll).toMatchObject({ heads: 10, areaCenti: 120_000, objectionsUntil: at('2026-08-20', '24:00') });
    expect(view.rule).toMatchObject({ body: 'DR6', majority: 'SPECIAL', participation: { heads: 7, areaCenti: 80_000 } });
    expect(view.voteUrl).toMatch(/^http.*\/vote\/.+/);
    expect(view).not.toHaveProperty('silentClause');
    expect(view.docNumber).toMatch(/^业会决〔2026〕\d+号$/);
    expect(await published(pollId)).toEqual(['vote-notice']);
    await paper('poster', pollId);
  });

  it('[DC44] an extension says how many, never what; result, count sheet and resolution state heads and area', async () => {
    const { matterId, pollId } = await toOwnersOpen(stage);
    await votes(pollId, ['FOR', 'FOR', 'AGAINST']);
    await stage.must('poll.extend', { pollId, closesAt: at('2026-09-18', '18:00'), reason: '参与不足' }, 'CHAIR');
    await stage.settle();
    const extension = await paper<ExtensionNoticeView>('extension-notice', `${pollId}-1`);
    const [notice] = await papers('vote-notice', pollId);
    expect(extension).toMatchObject({ noticeNumber: notice?.docNumber, from: at('2026-09-08', '18:00'), to: at('2026-09-18', '18:00') });
    expect(extension.turnout).toEqual({ heads: { roll: 10, voted: 3 }, area: { roll: 120_000, voted: 30_000 } });
    expect(JSON.stringify(extension)).not.toMatch(/FOR|AGAINST|同意|反对/);
    for (const head of [4, 5, 6, 7, 9, 10]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    await countInPublic(stage, pollId, '2026-09-18 18:00');
    await stage.must('poll.declare', { pollId }, 'SECRETARY');
    await stage.settle();
    const sheet = await paper<CountSheetView>('count-sheet', pollId);
    expect(sheet.verdict.owners?.heads).toMatchObject({ roll: 10, participating: 9, counts: [8, 1, 0], notReturned: 1 });
    expect(sheet.verdict.owners?.area).toMatchObject({ roll: 120_000, participating: 110_000, counts: [100_000, 10_000, 0] });
    expect(sheet.owners).toMatchObject({ channels: [{ channel: 'PHONE', heads: 9, areaCenti: 110_000 }], voids: [] });
    expect(sheet.owners?.places).toMatchObject([{ roll: { heads: 10 }, voted: { heads: 9, areaCenti: 110_000 } }]);
    expect(await papers('result-notice', pollId)).toEqual([]);
    const { publicityId } = await post(stage, matterId, 'RESULT');
    await stage.settle();
    const preliminary = await paper<PublicityNoticeView>('publicity-notice', publicityId);
    expect(preliminary.owners).toMatchObject({ extensions: [{ reason: '参与不足' }], materiality: { voted: 9 }, margin: { heads: 2 } });
    expect(preliminary.owners?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(preliminary.owners?.recordUrl).toContain(`/votes/${pollId}/record.json`);
    expect(preliminary.owners?.lateAfterDays).toBeUndefined();
    stage.clock.set('2026-09-26 00:00');
    await stage.settle();
    const final = await paper<ResultNoticeView>('result-notice', pollId);
    expect(final).toMatchObject({ kind: 'FINAL', preliminary: { number: preliminary.docNumber, objections: 0 } });
    expect(final.result.fingerprint).toBe(preliminary.owners?.fingerprint);
    const resolution = await paper<ResolutionView>('resolution', matterId);
    expect(resolution.verdicts.at(-1)?.statement).toContain('同意8人、1\u00a0000.00\u00a0㎡');
    expect((await published(pollId)).sort()).toEqual([
      'count-sheet',
      'extension-notice',
      'publicity-notice',
      'result-notice',
      'vote-notice'
    ]);
  });

  it('[DC44] a vote without quorum has its result at once, and no final one before force', async () => {
    const { pollId } = await toOwnersOpen(stage);
    await votes(pollId, ['FOR', 'FOR', 'AGAINST']);
    expect(await stage.refusal('document.issue', { type: 'result-notice', subjectId: pollId }, 'SECRETARY')).toBe('document.not-ready');
    await countInPublic(stage, pollId);
    await stage.must('poll.declare', { pollId }, 'SECRETARY');
    await stage.settle();
    const result = await paper<ResultNoticeView>('result-notice', pollId);
    expect(result).toMatchObject({ kind: 'NOT_PASSED', verdict: { outcome: 'NO_QUORUM' } });
    expect(result).not.toHaveProperty('preliminary');
    expect(result).not.toHaveProperty('inForceAt');
  });

  it('[DC44] votes of other bodies have no such papers, and an extension that did not happen has none', async () => {
    const pollId = await noticeOwners(stage, await toOwnersReviewed(stage));
    const issue = (type: string, subjectId: string) => stage.refusal('document.issue', { type, subjectId }, 'SECRETARY');
    expect(await issue('extension-notice', `${pollId}-1`)).toBe('document.not-ready');
    expect(await issue('vote-notice', 'nowhere')).toBe('record.not-found');
  });
});

describe('a notice that was not to be seen', () => {
  it('[DC45][PB8] has a paper when its end moved, and none for a short absence', async () => {
    const { matterId, pollId } = await toOwnersOpen(stage);
    await votes(pollId, ['FOR', 'FOR', 'FOR', 'FOR', 'FOR', 'FOR', 'FOR', 'FOR', 'FOR']);
    await countInPublic(stage, pollId);
    await stage.must('poll.declare', { pollId }, 'SECRETARY');
    const { publicityId, endsAt } = await post(stage, matterId, 'RESULT');
    await prove(stage, publicityId, 'FIRST_DAY');
    const away = async (hours: number) => {
      await stage.must('publicity.pause', { publicityId, from: stage.clock.now(), reason: '大风刮落' }, 'SECRETARY');
      stage.clock.advance(hours * HOUR_MS);
      await stage.must('publicity.resume', { publicityId }, 'SECRETARY');
      await stage.settle();
    };
    await away(2);
    expect(await papers('publicity-extension', publicityId)).toEqual([]);
    await away(30);
    const view = await paper<PublicityExtensionView>('publicity-extension', publicityId);
    expect(view).toMatchObject({ number: 2, oldEnd: endsAt, reason: '大风刮落' });
    expect(view.period.to).toBeGreaterThan(endsAt);
    const short = { type: 'publicity-extension', subjectId: `${publicityId}-1` };
    expect(await stage.refusal('document.issue', short, 'SECRETARY')).toBe('document.not-ready');
  });
});
