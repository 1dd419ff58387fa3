/** One posted notice as everybody may read it: its clock, its text, its proofs, the opinions and their answers. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { PublicPublicity } from '#contract/views/board.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import type { Draft } from '#domain/drafting/records.ts';
import type { Publicity } from '#domain/publicity/records.ts';
import { markdownHtml } from '#server/documents/markdownHtml.ts';
import { query, type Query, type Reading } from '../../query.ts';
import { issuedLine } from '../documents.ts';
import { matterRail, publicityCard } from './cards.ts';
import { ownOpinion, publicOpinions } from './opinions.ts';
import { publicDraft } from './publicText.ts';
import { voteSum } from './voteSum.ts';

export const publicPublicityQueries: readonly Query[] = [
  query({
    name: 'board.publicity',
    params: v.object({ publicityId: id }),
    roles: null,
    audience: 'OWN',
    topics: () => ['community'],
    async run(reading, { publicityId }) {
      const { read, actor, now } = reading;
      const publicity = await read.get('publicity', publicityId);
      const matter = publicity && (await read.get('matter', publicity.matterId));
      if (!publicity || !matter) return refuse('record.not-found', undefined, { kind: 'publicity' });
      const opinions = await read.list('opinion', { publicityId }, { orderBy: 'number' });
      const count = (stance: string) => opinions.filter((opinion) => opinion.stance === stance && opinion.outcome !== 'WITHDRAWN').length;
      const community = await read.get('community', actor.communityId);
      const isRunning = publicity.state === 'RUNNING' && now < publicity.endsAt;
      return ok<PublicPublicity>({
        card: publicityCard(publicity, matter, opinions),
        rail: matterRail(matter, publicity.state === 'RUNNING' ? publicity.endsAt : null),
        ...(await noticeOf(reading, publicity)),
        contact: community?.contactText ?? '',
        opinions: await publicOpinions(read, opinions),
        stances: { support: count('SUPPORT'), change: count('CHANGE'), object: count('OBJECT') },
        mine:
          actor.kind === 'PERSON'
            ? opinions
                .filter((opinion) => opinion.authorPersonId === actor.personId)
                .map((opinion) => ownOpinion(opinion, publicity, matter.number, now))
            : null,
        isOpen: isRunning || publicity.state === 'PAUSED'
      });
    }
  })
];

type Notice = Omit<PublicPublicity, 'card' | 'rail' | 'contact' | 'opinions' | 'stances' | 'mine' | 'isOpen'>;

async function noticeOf({ read }: Reading, publicity: Publicity): Promise<Notice> {
  const { id: publicityId, matterId, sort, version, hearing } = publicity;
  const siblings = await read.list('publicity', { matterId, sort }, { orderBy: 'postedAt' });
  const next = publicity.state === 'SUPERSEDED' ? siblings.find((one) => one.version > version) : undefined;
  const drafts = await read.list('draft', { matterId }, { orderBy: 'version' });
  const { vote, text } = sort === 'RESULT' ? await resultOf({ read }, matterId) : { vote: null, text: '' };
  const draft = drafts.find((one) => one.version === version);
  const proofs = await read.list('postingProof', { publicityId }, { orderBy: 'at' });
  const documents = await read.list('issuedDocument', { publicityId, isPublic: true, voidedAt: null }, { orderBy: 'issuedAt' });
  const { days, rolledOver, isEndConfirmed, basis, textHash, places, corrigenda, certifiedAt, withdrawnReason } = publicity;
  return {
    ...{ days, rolledOver, isEndConfirmed, basis, textHash, places, corrigenda, certifiedAt, withdrawnReason, vote },
    pauses: publicity.pauses,
    hearing: hearing && { heldOn: hearing.heldOn, report: hearing.report },
    supersededBy: next?.id ?? null,
    draft: draft && sort === 'DRAFT' ? publicDraft(draft, postedBefore(drafts, siblings, version)) : null,
    html: markdownHtml(sort === 'DRAFT' ? (draft?.body ?? '') : text),
    proofs: proofs.map(({ occasion, place, note, at, fileId }) => ({ occasion, place, note, at, photoId: fileId })),
    documents: documents.map(issuedLine)
  };
}

/** The vote whose result hangs. */
async function resultOf({ read }: Pick<Reading, 'read'>, matterId: string): Promise<{ vote: PublicPublicity['vote']; text: string }> {
  const matter = await read.get('matter', matterId);
  const poll = matter?.pollId ? await read.get('poll', matter.pollId) : undefined;
  return { vote: poll ? voteSum(poll) : null, text: poll?.text ?? '' };
}

/** The version that hung before this one. */
function postedBefore(drafts: readonly Draft[], siblings: readonly Publicity[], version: number): Draft | undefined {
  const posted = siblings.map((one) => one.version).filter((one) => one < version);
  return drafts.find((draft) => draft.version === Math.max(...posted));
}
