/** Posting of drafts and results: what must be ready, and until when it hangs. */
import { describe, expect, it } from 'vitest';
import { draftTextHash } from '../drafting/textHash.ts';
import { actor, at, codeOf, contextAt, done, draft, facts, matter, poll, publicity, setOn } from '../matter/factsFixture.ts';
import type { MatterFacts } from '../matter/facts.ts';
import { decidePostPublicity } from './postPublicity.ts';

const chair = (now: number) => contextAt(now, actor(['CHAIR']));
const complete = draft({ state: 'COMPLETE' });
const posted = { ...complete, textHash: draftTextHash(complete, (text) => `hash:${text}`) };
const drafting = facts({ matter: matter('DRAFTING'), drafts: [posted] });
const counted = facts({
  matter: matter('COUNTED', { pollId: 'poll1', reachedAt: { COUNTED: at('2026-09-05', '10:20') } }),
  polls: [poll()]
});

function post(over: MatterFacts, sort: 'DRAFT' | 'RESULT', now: number, days?: number) {
  return decidePostPublicity(over, { matterId: 'm1', sort, basis: '会议', scope: '全小区', places: ['大门'], days }, chair(now));
}

describe('posting a draft', () => {
  it('[MT8] the hash posted is that of the text completed, the period ends at 24:00 of day seven', () => {
    const made = done(post(drafting, 'DRAFT', at('2026-08-04', '09:00')));
    expect(setOn(made, 'publicity')).toMatchObject({
      textHash: posted.textHash,
      endsAt: at('2026-08-11', '24:00'),
      state: 'RUNNING',
      version: 1
    });
    expect(setOn(made, 'matter')).toMatchObject({ state: 'PUBLICIZING' });
    expect(setOn(made, 'draft')).toEqual({ state: 'POSTED' });
  });

  it.each([
    ['no complete version', { drafts: [draft()] }, 'drafting.not-complete'],
    ['a text that changed after it was completed', { drafts: [{ ...posted, body: '改了' }] }, 'drafting.text-changed'],
    ['another state', { matter: matter('DELIBERATING') }, 'matter.wrong-state'],
    ['one that hangs already', { publicities: [publicity()] }, 'publicity.already-running']
  ])('[MT8] refuses %s', (_, over, code) => {
    expect(codeOf(post({ ...drafting, ...over }, 'DRAFT', at('2026-08-04')))).toBe(code);
  });

  it('[PB22] six days are too short, eight are fine', () => {
    expect(codeOf(post(drafting, 'DRAFT', at('2026-08-04'), 6))).toBe('publicity.too-short');
    expect(setOn(done(post(drafting, 'DRAFT', at('2026-08-04'), 8)), 'publicity')['endsAt']).toBe(at('2026-08-12', '24:00'));
  });

  it('[PB6] without a table for the year it is posted with a warning, and the end waits to be confirmed', () => {
    const made = done(post({ ...drafting, tables: [] }, 'DRAFT', at('2026-08-04')));
    expect(made.answer).toMatchObject({ isEndConfirmed: false, warnings: ['publicity.no-holiday-table'] });
  });
});

describe('posting a result', () => {
  it('[MT19] G10: on the third day in time, on the fourth warned of and logged', () => {
    expect(done(post(counted, 'RESULT', at('2026-09-08', '23:59'))).answer).toMatchObject({ isLate: false, warnings: [] });
    const late = done(post(counted, 'RESULT', at('2026-09-09', '00:00')));
    expect(late.answer).toMatchObject({ isLate: true, warnings: ['publicity.result-late'] });
    expect(late.entries[0]?.data).toMatchObject({ isLate: true, warnings: ['publicity.result-late'] });
    expect(setOn(late, 'matter')).toMatchObject({ state: 'RESULT_PUBLICIZING', resultPublicityId: setOn(late, 'publicity')['id'] });
  });

  it.each([
    ['one that failed', poll({ verdict: { outcome: 'FAILED' } as never })],
    ['one that was not declared', poll({ state: 'CLOSED' })],
    ['none', poll({ id: 'other' })]
  ])('[MT19] refuses the result of %s', (_, other) => {
    expect(codeOf(post({ ...counted, polls: [other] }, 'RESULT', at('2026-09-07')))).toBe('publicity.not-passed');
  });
});
