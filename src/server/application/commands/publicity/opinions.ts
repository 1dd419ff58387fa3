/** Opinions and objections, each command bound to its facts and its decision. */
import {
  acceptCountObjection,
  answerOpinion,
  maintainObjection,
  moderateOpinion,
  submitOpinion,
  withdrawObjection
} from '#contract/commands/publicity/opinions.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { decideAcceptCountObjection } from '#domain/publicity/acceptCountObjection.ts';
import {
  decideAnswerOpinion,
  decideMaintainObjection,
  decideModerateOpinion,
  decideWithdrawObjection,
  type OpinionFacts
} from '#domain/publicity/answerOpinion.ts';
import { decideSubmitOpinion, opinionSeries } from '#domain/publicity/submitOpinion.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { counter, loadFacts } from '../../matter/loadFacts.ts';

export const opinionCommands: readonly Binding[] = [
  bind(
    submitOpinion,
    async ({ read, context }, payload) => {
      const publicity = await read.get('publicity', payload.publicityId);
      if (!publicity) return refuse('record.not-found', undefined, { kind: 'publicity' });
      const isDesk =
        hasRole(context.actor, 'SECRETARY') &&
        (payload.channel !== undefined || payload.authorName !== '' || Boolean(payload.authorPersonId));
      const authorId = isDesk ? (payload.authorPersonId ?? '') : context.actor.personId;
      const author = authorId === '' ? null : ((await read.get('person', authorId)) ?? null);
      return ok({
        publicity,
        author,
        counter: await counter(read, opinionSeries(publicity.id)),
        given: author ? await read.count('opinion', { publicityId: publicity.id, authorPersonId: author.id }) : 0
      });
    },
    decideSubmitOpinion
  ),
  bind(moderateOpinion, ofOpinion, decideModerateOpinion),
  bind(answerOpinion, ofOpinion, decideAnswerOpinion),
  bind(withdrawObjection, ofOpinion, decideWithdrawObjection),
  bind(maintainObjection, ofOpinion, decideMaintainObjection),
  bind(
    acceptCountObjection,
    async ({ read }, { opinionId }) => {
      const opinion = await read.get('opinion', opinionId);
      if (!opinion) return refuse('record.not-found', undefined, { kind: 'opinion' });
      const facts = await loadFacts(read, opinion.matterId);
      return facts.ok ? ok({ ...facts.value, opinion }) : facts;
    },
    decideAcceptCountObjection
  )
];

async function ofOpinion({ read }: Loading, { opinionId }: { opinionId: string }): Promise<Result<OpinionFacts, Refusal>> {
  const opinion = await read.get('opinion', opinionId);
  const publicity = opinion ? await read.get('publicity', opinion.publicityId) : undefined;
  return opinion && publicity ? ok({ opinion, publicity }) : refuse('record.not-found', undefined, { kind: 'opinion' });
}
