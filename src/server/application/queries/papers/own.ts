/** paper.mine: what became of one's own papers: delivered, handed in, entered in one's name, with the way to object. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { OwnPapersView } from '#contract/views/ownPapers.ts';
import { ok } from '#domain/basics/result.ts';
import { paperSlot } from '#domain/voting/papers/closeBatch.ts';
import { paperOutlook } from '#domain/voting/papers/paperOutlook.ts';
import { pollWithProfile } from '../../commands/papers/facts.ts';
import { query, type Query } from '../../query.ts';
import { ownersRightsOf } from '../../voting/ownersRights.ts';
import { inOrder, rightsById } from './readers.ts';

export const ownPaperQueries: readonly Query[] = [
  query({
    name: 'paper.mine',
    params: v.strictObject({ pollId: id }),
    roles: ['RESIDENT'],
    audience: 'OWN',
    topics: ({ pollId }, actor) => [`poll:${pollId}`, `person:${actor.personId}`],
    async run({ read, actor }, { pollId }) {
      const found = await pollWithProfile(read, pollId);
      if (!found.ok) return found;
      const { poll, profile } = found.value;
      const rights = poll.owners === null ? [] : await ownersRightsOf(read, pollId, actor.personId);
      const rollEntryId = rights.map((right) => right.id);
      const where = { pollId, rollEntryId };
      const [papers, ballots] =
        rights.length === 0 ? [[], []] : await Promise.all([read.list('ballotPaper', where), read.list('ballot', where)]);
      const batchIds = [...new Set(papers.map((paper) => paper.batchId).filter((one) => one !== null))];
      const batches = batchIds.length === 0 ? [] : await read.list('paperBatch', { id: batchIds });
      const closedAt = new Map(batches.map((batch) => [batch.id, batch.closedAt]));
      const labels = rightsById(rights);
      const isCountOpen = poll.state === 'OPEN' || poll.state === 'CLOSED';
      const rules = { duplicatePolicy: profile.duplicatePolicy, voteChanges: profile.voteChangesFormal };
      return ok<OwnPapersView>({
        pollId,
        isOpen: poll.state === 'OPEN',
        papers: inOrder(papers).map((paper) => {
          const ballot = ballots.find((one) => one.slot === paperSlot(paper.serial));
          const others = ballots.filter((one) => one.rollEntryId === paper.rollEntryId && one.voidReason === null && one !== ballot);
          const outlook = ballot
            ? paperOutlook({ poll, paper, at: ballot.at, others, rules }, { voidReason: ballot.voidReason, signedBy: '' })
            : null;
          const { serial, state, delivery, deliveredAt, returnedAt, objection } = paper;
          return {
            ...{ serial, state, deliveredAt, returnedAt, label: labels.get(paper.rollEntryId)?.label ?? '' },
            way: delivery?.way ?? null,
            receivedBy: delivery?.receivedBy ?? '',
            enteredAt: ballot ? (closedAt.get(paper.batchId ?? '') ?? ballot.at) : null,
            notCounting: outlook,
            mayObject: ballot !== undefined && objection === null && isCountOpen,
            objection: objection ? { text: objection.text, at: objection.at, outcome: objection.outcome, answer: objection.answer } : null
          };
        })
      });
    }
  })
];
