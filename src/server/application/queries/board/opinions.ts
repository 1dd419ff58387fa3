/** Opinions and objections: for the public masked and moderated, for their author with everything that became of them. */
import type { OwnOpinion, PublicOpinion } from '#contract/views/board.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Opinion, Publicity } from '#domain/publicity/records.ts';
import { HANGING } from './cards.ts';
import { maskedDwellings } from './masking.ts';

/** What everybody reads: number, dwelling without its room, text once it is shown, answer. Source: domain 2.8, 2.13; SPEC PB23. */
export async function publicOpinions(read: Read, opinions: readonly Opinion[]): Promise<PublicOpinion[]> {
  const dwellings = await maskedDwellings(
    read,
    opinions.map((opinion) => opinion.householdId)
  );
  return opinions.map((opinion) => publicOpinion(opinion, opinion.householdId === null ? '' : (dwellings.get(opinion.householdId) ?? '')));
}

function publicOpinion(opinion: Opinion, who: string): PublicOpinion {
  const { number, sort, stance, againstCount, at, channel, display, outcome, answer, answeredAt, isMaintained } = opinion;
  const isReadable = display === 'SHOWN' && outcome !== 'WITHDRAWN';
  return {
    number,
    sort,
    stance,
    againstCount,
    at,
    channel,
    who,
    display,
    text: isReadable ? opinion.text : null,
    outcome,
    answer,
    answeredAt,
    isMaintained
  };
}

/** What the author reads: the own words, why they are not shown, and what may still be done. Source: SPEC PB21. */
export function ownOpinion(opinion: Opinion, publicity: Publicity, matterNumber: string, now: number): OwnOpinion {
  const isOpen = HANGING.includes(publicity.state);
  const isObjection = opinion.sort === 'OBJECTION';
  const isTooLate = publicity.sort === 'RESULT' && now >= publicity.endsAt;
  return {
    ...publicOpinion(opinion, ''),
    text: opinion.text,
    opinionId: opinion.id,
    publicityId: publicity.id,
    publicityTitle: publicity.title,
    matterNumber,
    hiddenReason: opinion.hiddenReason,
    mayWithdraw: isObjection && isOpen && opinion.outcome !== 'WITHDRAWN',
    mayMaintain: isObjection && isOpen && opinion.outcome === 'NOT_ACCEPTED' && !opinion.isMaintained && !isTooLate
  };
}
