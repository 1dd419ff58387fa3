/** 计票单: the sum of one declared vote, for tellers and scrutineers to sign. */
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import type { IssuedDocument } from '#domain/followup/records.ts';
import { DEFAULT_PROFILE } from '#domain/register/profile.ts';
import { channelFor } from '../channelFor.ts';
import { documentInForce, framed, type DocumentBuilder } from './frame.ts';
import type { Poll } from '#domain/voting/records.ts';
import { ballotCounts, verdictView } from './verdict.ts';

/** Refuses `document.not-ready` before the declaration. Source: domain 2.10, MT16; SPEC DC38. */
export const buildCountSheet: DocumentBuilder = async (loading, pollId) => {
  const poll = await loading.read.get('poll', pollId);
  if (!poll) return refuse('record.not-found', undefined, { kind: 'poll' });
  const matter = poll.matterId ? await loading.read.get('matter', poll.matterId) : undefined;
  const meeting = poll.meetingId ? await loading.read.get('meeting', poll.meetingId) : undefined;
  const verdict = verdictView(poll, matter?.profile ?? meeting?.profile ?? DEFAULT_PROFILE, matter?.profileHash ?? null);
  if (!verdict) return refuse('document.not-ready', 'DC38');
  const ballots = ballotCounts(poll);
  const about = poll.meetingId ? { meetingId: poll.meetingId } : { matterId: poll.matterId };
  const earlier = await documentInForce(loading.read, 'count-sheet', pollId, about);
  const isReplacement = earlier !== undefined && !isOfThisCount(earlier, poll);
  const frame = {
    type: 'count-sheet' as const,
    title: `计票单`,
    bodyKind: poll.bodyKind,
    matterId: poll.matterId,
    meetingId: poll.meetingId,
    ...(matter ? { matterNumber: matter.number } : {}),
    version: poll.draftVersion ?? 0,
    isReplacement
  };
  const content = {
    ...(ballots ? { ballots } : {}),
    verdict,
    signers: ['计票人', '监票人', '主持人'],
    declaredAt: poll.declaredAt ?? undefined,
    recountedAt: poll.recountedAt,
    channel: (await channelFor(loading.read, poll)) ?? undefined
  };
  return ok(await framed(loading, frame, content));
};

function isOfThisCount({ view }: IssuedDocument, poll: Poll): boolean {
  return (view as { recountedAt?: number }).recountedAt === poll.recountedAt;
}
