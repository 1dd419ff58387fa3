/** Writing and completing a draft. */
import { describe, expect, it } from 'vitest';
import { actor, at, codeOf, contextAt, done, draft, facts, matter, opinion, setOn } from '../matter/factsFixture.ts';
import { checkComplete, decideCompleteDraft } from './completeDraft.ts';
import { withStatusQuo } from './nextDraft.ts';
import type { Draft } from './records.ts';
import { decideSaveDraft, decideSelfCheck, decideSetAdoption, type SaveDraft } from './saveDraft.ts';
import { draftTextHash } from './textHash.ts';

const NOW = at('2026-07-30');
const context = contextAt(NOW, actor(['CHAIR']));
const drafting = (drafts: Draft[]) => facts({ matter: matter('DRAFTING'), drafts });
const { title, body, scope, cost, duties, deadline, options } = draft();
const text: SaveDraft = { matterId: 'm1', revision: 1, title, body, scope, cost, duties, deadline, options };

describe('saving', () => {
  it('[MT32] the first save begins version 1, the option "no change" is added by itself', () => {
    const made = done(decideSaveDraft(drafting([]), { ...text, revision: 0, options: [] }, context));
    expect(setOn(made, 'draft')).toMatchObject({ version: 1, state: 'WORKING', options: [{ id: 'status-quo', isStatusQuo: true }] });
    expect(made.answer).toMatchObject({ version: 1, revision: 1 });
  });

  it('[MT32] nobody overwrites what somebody else saved meanwhile', () => {
    expect(done(decideSaveDraft(drafting([draft()]), text, context)).answer).toMatchObject({ revision: 2 });
    const newer = decideSaveDraft(drafting([draft({ revision: 2, savedBy: '吴记录' })]), text, context);
    expect(newer).toMatchObject({ ok: false, error: { code: 'drafting.changed-meanwhile', facts: { by: '吴记录', revision: 2 } } });
    expect(codeOf(decideSaveDraft(drafting([]), text, context))).toBe('drafting.changed-meanwhile');
  });

  it('[MT32] a change of the text undoes the self-check and reopens a complete version; the same text does not', () => {
    const complete = draft({ state: 'COMPLETE', textHash: 'h' });
    expect(setOn(done(decideSaveDraft(drafting([complete]), { ...text, body: '改' }, context)), 'draft')).toMatchObject({
      state: 'WORKING',
      selfCheck: null,
      textHash: ''
    });
    expect(setOn(done(decideSaveDraft(drafting([complete]), text, context)), 'draft')).not.toHaveProperty('selfCheck');
  });

  it('[MT32] the status quo can be neither dropped, withdrawn nor doubled', () => {
    const withdrawn = { ...options[1]!, withdrawnReason: '不要' };
    expect(withStatusQuo([withdrawn, options[0]!, { ...withdrawn, id: 'again' }]).filter((option) => option.isStatusQuo)).toMatchObject([
      { id: 'status-quo', withdrawnReason: null }
    ]);
  });

  it('[MT32] only in step 3', () => {
    expect(codeOf(decideSaveDraft({ matter: matter('PUBLICIZING'), drafts: [] }, { ...text, revision: 0 }, context))).toBe(
      'matter.wrong-state'
    );
  });
});

describe('completing', () => {
  it('[MT8] the version takes the hash of its text, the matter its number', () => {
    const made = done(decideCompleteDraft(drafting([draft()]), { matterId: 'm1', revision: 1 }, context));
    expect(setOn(made, 'draft')).toEqual({ state: 'COMPLETE', textHash: draftTextHash(draft(), context.sha256) });
    expect(setOn(made, 'matter')).toEqual({ draftVersion: 1 });
  });

  it.each([
    ['body', { body: ' ' }, 'drafting.field-missing'],
    ['scope', { scope: '' }, 'drafting.field-missing'],
    ['cost', { cost: '' }, 'drafting.field-missing'],
    ['duties', { duties: '' }, 'drafting.field-missing'],
    ['deadline', { deadline: '' }, 'drafting.field-missing'],
    ['an option besides "no change"', { options: options.slice(1) }, 'drafting.option-missing'],
    ['"no change"', { options: options.slice(0, 1) }, 'drafting.option-missing'],
    ['an option that stands', { options: [{ ...options[0]!, withdrawnReason: '撤' }, options[1]!] }, 'drafting.option-missing'],
    ['the table of opinions', { adoption: [] }, 'drafting.adoption-missing'],
    ['the reason of version 2', { version: 2 }, 'drafting.change-reason-missing'],
    ['the self-check', { selfCheck: null }, 'drafting.self-check-missing']
  ])('[MT8] not without %s', (_, over, code) => {
    expect(codeOf(checkComplete({ opinions: [] }, draft(over)))).toBe(code);
  });

  it('[MT8] an objection accepted as material stands in the table', () => {
    const opinions = [opinion(3, { outcome: 'ACCEPTED_MATERIAL' })];
    expect(codeOf(checkComplete({ opinions }, draft()))).toBe('drafting.opinion-not-in-table');
    const line = { sourceId: 'o3', opinion: '删罚款', adoption: 'ADOPTED', reason: '' } as const;
    expect(checkComplete({ opinions }, draft({ adoption: [line] })).ok).toBe(true);
  });

  it('[MT8] what is not adopted in full says why', () => {
    const set = (reason: string, drafts = [draft()]) =>
      decideSetAdoption(
        drafting(drafts),
        { matterId: 'm1', revision: drafts[0]?.revision ?? 0, lines: [{ sourceId: '', opinion: '罚款', adoption: 'NOT_ADOPTED', reason }] },
        context
      );
    expect(codeOf(set(''))).toBe('drafting.reason-missing');
    expect(set('没有法律依据').ok).toBe(true);
    expect(codeOf(set('x', []))).toBe('drafting.none');
    expect(codeOf(decideSelfCheck(drafting([]), { matterId: 'm1', revision: 0, text: '查' }, context))).toBe('drafting.none');
  });

  it('[MT8] nothing to complete, an older revision, another step', () => {
    expect(codeOf(decideCompleteDraft(drafting([]), { matterId: 'm1' }, context))).toBe('drafting.none');
    expect(codeOf(decideCompleteDraft(drafting([draft({ revision: 5 })]), { matterId: 'm1', revision: 4 }, context))).toBe(
      'drafting.changed-meanwhile'
    );
    expect(codeOf(decideCompleteDraft(facts(), { matterId: 'm1' }, context))).toBe('matter.wrong-state');
  });
});
