/** Documents: issued with number and code, or made void; each command bound to its facts and its decision. */
import { issueDocument, voidDocument } from '#contract/commands/followup.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { decideIssueDocument, decideVoidDocument, documentSeries } from '#domain/followup/issueDocument.ts';
import { bind, type Binding } from '../../binding.ts';
import { buildDocument } from '../../documentViews/index.ts';
import { counter } from '../../matter/loadFacts.ts';

export const documentCommands: readonly Binding[] = [
  bind(
    issueDocument,
    async (loading, { type, subjectId }) => {
      const built = await buildDocument(loading, type, subjectId);
      if (!built.ok) return built;
      const { read, context } = loading;
      const rest = built.value;
      const about = rest.meetingId ? { meetingId: rest.meetingId } : { matterId: rest.matterId };
      return ok({
        ...rest,
        issued: (await read.list('issuedDocument', { type, ...about })).filter((one) => one.subjectId === subjectId),
        body: (await read.find('body', { kind: rest.bodyKind })) ?? null,
        counter: await counter(read, documentSeries(rest.bodyKind, context.now, context.zone))
      });
    },
    decideIssueDocument
  ),
  bind(
    voidDocument,
    async ({ read }, { documentId }) => {
      const document = await read.get('issuedDocument', documentId);
      return document ? ok({ document }) : refuse('record.not-found', undefined, { kind: 'issuedDocument' });
    },
    decideVoidDocument
  )
];
