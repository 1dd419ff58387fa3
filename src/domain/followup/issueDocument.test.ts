/** Numbers without gaps, codes and hashes of issued documents. */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../basics/canonicalJson.ts';
import { at, codeOf, contextAt, done, publicity, sequence, setOn } from '../matter/factsFixture.ts';
import { decideIssueDocument, decideVoidDocument, type IssueFacts } from './issueDocument.ts';
import type { IssuedDocument } from './records.ts';

const NOW = at('2026-04-03');
const body = {
  id: 'b1',
  communityId: 'c1',
  revision: 1,
  kind: 'JOINT_MEETING' as const,
  name: '四方联席会议',
  documentPrefix: '四方决',
  sealFileId: null
};
const asked: IssueFacts = {
  ...{ issued: [], body, bodyKind: 'JOINT_MEETING', counter: sequence('doc:JOINT_MEETING:2026', 2), isNumbered: true, isPublic: true },
  ...{
    title: '决议',
    matterId: 'm1',
    meetingId: null,
    publicity: null,
    isReplacement: false,
    content: { type: 'resolution', title: '决议' },
    verifyBase: '/v/'
  }
};
const issue = (over: Partial<IssueFacts> = {}, now = NOW) =>
  decideIssueDocument({ ...asked, ...over }, { type: 'resolution', subjectId: 'm1' }, contextAt(now));

describe('issuing', () => {
  it('[DC31] takes the next number of the body and the year in the same commit', () => {
    const made = done(issue());
    expect(made.answer).toMatchObject({ docNumber: '四方决〔2026〕3号' });
    expect(setOn(made, 'sequence')).toEqual({ value: 3 });
    expect(done(issue({ counter: null }, at('2027-01-01', '00:00'))).answer).toMatchObject({ docNumber: '四方决〔2027〕1号' });
  });

  it('[DC31] other types have no number and leave the series alone', () => {
    const made = done(issue({ isNumbered: false, body: null }));
    expect(made.answer).toMatchObject({ docNumber: '' });
    expect(made.changes.some((change) => change.kind === 'sequence')).toBe(false);
    expect(codeOf(issue({ body: null }))).toBe('document.no-issuing-body');
  });

  it('[DC32] once about a subject while it is valid', () => {
    const valid = { voidedAt: null, code: 'ab12cd34', docNumber: '四方决〔2026〕1号' } as IssuedDocument;
    expect(issue({ issued: [valid] })).toMatchObject({
      error: { code: 'document.already-issued', facts: { paperCode: 'ab12cd34', docNumber: '四方决〔2026〕1号' } }
    });
    expect(issue({ issued: [{ voidedAt: 1 } as IssuedDocument] }).ok).toBe(true);
    expect(issue({ issued: [{ voidedAt: null, replacedAt: 1 } as IssuedDocument] }).ok).toBe(true);
  });

  it('[DC43] what says something new takes the place of the one that holds; both keep their numbers', () => {
    const holding = { id: 'old', revision: 1, voidedAt: null, docNumber: '四方决〔2026〕1号' } as IssuedDocument;
    const before = { id: 'older', revision: 1, voidedAt: null, replacedAt: 5 } as IssuedDocument;
    const made = done(issue({ issued: [before, holding], isReplacement: true }));
    const replaced = made.changes.filter((change) => change.op === 'update' && change.kind === 'issuedDocument');
    const { documentId } = made.answer as { documentId: string };
    expect(replaced).toMatchObject([{ id: 'old', set: { replacedAt: NOW, replacedById: documentId } }]);
    expect(made.answer).toMatchObject({ docNumber: '四方决〔2026〕3号' });
    expect(made.entries[0]?.data).toMatchObject({ replaces: ['old'] });
  });

  it('[DC33] freezes what is printed with its hash', () => {
    const row = setOn(done(issue()), 'issuedDocument');
    const { viewHash, ...printed } = row['view'] as Record<string, unknown>;
    expect(viewHash).toBe(`hash:${canonicalJson(printed)}`);
    expect(printed).toMatchObject({
      docNumber: '四方决〔2026〕3号',
      shortCode: row['code'],
      verifyUrl: `/v/${String(row['code'])}`,
      issuedAt: NOW
    });
  });

  it('[DC33] the notice hands its number to the publicity', () => {
    const notice = decideIssueDocument(
      { ...asked, publicity: publicity() },
      { type: 'publicity-notice', subjectId: 'pub1' },
      contextAt(NOW)
    );
    expect(setOn(done(notice), 'publicity')).toEqual({ docNumber: '四方决〔2026〕3号' });
  });

  it('[DC34] a void document keeps its number', () => {
    const document = {
      id: 'x',
      revision: 1,
      voidedAt: null,
      docNumber: '四方决〔2026〕3号',
      type: 'resolution',
      matterId: 'm1',
      meetingId: null
    } as IssuedDocument;
    const made = done(decideVoidDocument({ document }, { documentId: 'x', reason: '错字' }, contextAt(NOW)));
    expect(setOn(made, 'issuedDocument')).toEqual({ voidedAt: NOW, voidReason: '错字' });
    expect(codeOf(decideVoidDocument({ document: { ...document, voidedAt: 1 } }, { documentId: 'x', reason: '' }, contextAt(NOW)))).toBe(
      'document.already-void'
    );
  });
});
