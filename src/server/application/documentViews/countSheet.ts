/** 计票单: the sum of one declared vote, for tellers and scrutineers to sign. */
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import type { CountSheetView } from '#contract/views/documents.ts';
import type { IssuedDocument } from '#domain/followup/records.ts';
import { DEFAULT_PROFILE } from '#domain/register/profile.ts';
import { channelFor } from '../channelFor.ts';
import { documentInForce, framed, type DocumentBuilder } from './frame.ts';
import type { Matter } from '#domain/matter/records.ts';
import type { Meeting } from '#domain/meeting/records.ts';
import { headingOf, wholeTitle } from '#domain/voting/pollTitle.ts';
import type { Poll } from '#domain/voting/records.ts';
import { ownersCountOf } from './ownersResult.ts';
import { ballotCounts, verdictView, withCheckpoint } from './verdict.ts';

/** Refuses `document.not-ready` before the declaration. Source: domain 2.10, MT16; SPEC DC38. */
export const buildCountSheet: DocumentBuilder = async (loading, pollId) => {
  const poll = await loading.read.get('poll', pollId);
  if (!poll) return refuse('record.not-found', undefined, { kind: 'poll' });
  const matter = poll.matterId ? await loading.read.get('matter', poll.matterId) : undefined;
  const meeting = poll.meetingId ? await loading.read.get('meeting', poll.meetingId) : undefined;
  const verdict = verdictView(poll, matter?.profile ?? meeting?.profile ?? DEFAULT_PROFILE, matter?.profileHash ?? null);
  if (!verdict) return refuse('document.not-ready', 'DC38');
  const ballots = ballotCounts(poll);
  const profile = matter?.profile ?? meeting?.profile ?? DEFAULT_PROFILE;
  const owners = await ownersCountOf(loading, poll, profile);
  const about = poll.meetingId ? { meetingId: poll.meetingId } : { matterId: poll.matterId };
  const earlier = await documentInForce(loading.read, 'count-sheet', pollId, about);
  const isReplacement = earlier !== undefined && !isOfThisCount(earlier, poll);
  const frame = {
    type: 'count-sheet' as const,
    title: `${headingOf(poll)}计票单`,
    bodyKind: poll.bodyKind,
    matterId: poll.matterId,
    meetingId: poll.meetingId,
    ...(matter ? { matterNumber: matter.number } : {}),
    version: poll.draftVersion ?? 0,
    isReplacement
  };
  const content = {
    ...(owners ? {} : { about: aboutOf(poll, matter, meeting) }),
    ...(ballots ? { ballots } : {}),
    verdict: await withCheckpoint(loading, poll, verdict),
    ...(owners ? { owners } : {}),
    signers: owners ? ['计票人', '计票人', '监票人', '监票人', '主持人'] : ['计票人', '监票人', '主持人'],
    declaredAt: poll.declaredAt ?? undefined,
    recountedAt: poll.recountedAt,
    channel: (await channelFor(loading.read, poll)) ?? undefined
  };
  return ok(await framed(loading, frame, content));
};

/** A posted draft is named with its version and hangs elsewhere; any other text is printed whole. Source: domain 2.10; SPEC DC46. */
function aboutOf(poll: Poll, matter: Matter | undefined, meeting: Meeting | undefined): CountSheetView['about'] {
  const posted = poll.draftVersion === null ? poll.text : `${poll.title}（第${poll.draftVersion}版，全文见公示）`;
  return {
    ...(meeting ? { meeting: meeting.title, startedAt: meeting.openedAt ?? meeting.startsAt } : {}),
    ...(matter ? { matter: `${matter.title}（${matter.number}）` } : {}),
    text: poll.motionId !== null || posted === '' ? wholeTitle(poll) : posted
  };
}

function isOfThisCount({ view }: IssuedDocument, poll: Poll): boolean {
  return (view as { recountedAt?: number }).recountedAt === poll.recountedAt;
}
