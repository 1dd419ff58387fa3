/** 表决结果公告: the result of an owners' vote, final after its publicity, or not passed. */
import type { ResultNoticeView } from '#contract/views/documents.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { opinionsOf } from '#domain/matter/facts.ts';
import { maintainingHouseholds } from '#domain/publicity/objectors.ts';
import type { Poll } from '#domain/voting/records.ts';
import type { Loading } from '../binding.ts';
import { loadFacts } from '../matter/loadFacts.ts';
import { documentInForce, framed, type DocumentBuilder } from './frame.ts';
import { ownersResultOf } from './ownersResult.ts';
import { verdictView } from './verdict.ts';
import { noticeOf, OWNERS_ADDRESSEE, ownersVoteFacts, pollFrame } from './voteNotice.ts';

/**
 * Of a passed vote once its matter is in force, of any other once it is declared. Refuses `document.not-ready` before that.
 * Source: domain MT16–MT22; SPEC DC44.
 */
export const buildResultNotice: DocumentBuilder = async (loading, pollId) => {
  const found = await ownersVoteFacts(loading, pollId);
  if (!found.ok) return found;
  const { poll, owners, matter, profile, contact } = found.value;
  const verdict = verdictView(poll, profile, matter?.profileHash ?? null);
  if (!verdict) return refuse('document.not-ready', 'DC44');
  const isPassed = poll.verdict?.outcome === 'PASSED';
  const inForceAt = matter?.reachedAt.IN_FORCE;
  if (isPassed && inForceAt === undefined) return refuse('document.not-ready', 'DC44');
  const about = { matterId: poll.matterId };
  const earlier = await documentInForce(loading.read, 'result-notice', pollId, about);
  const { recountedAt } = poll;
  const isReplacement = earlier !== undefined && (earlier.view as { recountedAt?: number }).recountedAt !== recountedAt;
  const content: Partial<ResultNoticeView> = {
    ...{ kind: isPassed ? 'FINAL' : 'NOT_PASSED', addressee: OWNERS_ADDRESSEE, ...(await noticeOf(loading.read, poll)) },
    ...{ verdict, result: await ownersResultOf(loading, poll), contact, channel: owners.channel },
    ...(isPassed ? { ...(await publicityOf(loading, poll)), inForceAt } : {}),
    ...(recountedAt === undefined ? {} : { recountedAt })
  };
  const title = `关于${poll.title}表决结果的公告`;
  return ok(await framed(loading, { type: 'result-notice', title, isReplacement, ...pollFrame(found.value) }, content));
};

async function publicityOf({ read }: Loading, { matterId }: Poll): Promise<Pick<ResultNoticeView, 'preliminary'>> {
  const facts = matterId === null ? null : await loadFacts(read, matterId);
  const publicity = facts?.ok ? facts.value.publicities.find((one) => one.id === facts.value.matter.resultPublicityId) : undefined;
  if (!facts?.ok || !publicity) return {};
  const opinions = opinionsOf(facts.value, publicity);
  const { title, docNumber, postedAt, endsAt } = publicity;
  return {
    preliminary: {
      ...{ title, ...(docNumber === '' ? {} : { number: docNumber }), period: { from: postedAt, to: endsAt } },
      received: opinions.length,
      objections: opinions.filter((opinion) => opinion.sort === 'OBJECTION').length,
      maintained: maintainingHouseholds(opinions, publicity, endsAt)
    }
  };
}
