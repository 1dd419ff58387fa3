/** 纸质表决票核对表和无效票清单: the paper side of one vote added up, once the vote is declared. */
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { enteredPapers, foreignPapers, paperSums } from '#domain/voting/papers/paperSums.ts';
import { pollWithProfile } from '../commands/papers/facts.ts';
import { sumsByPlace, sumSources } from '../queries/papers/overview.ts';
import { rightsById } from '../queries/papers/readers.ts';
import { framed, type DocumentBuilder } from './frame.ts';
import { printedMatter } from './paperSheets.ts';

/** Refuses `document.not-ready` before the declaration, and for votes without paper. Source: domain 2.8; SPEC PP14, PP17. */
export const buildVoidList: DocumentBuilder = async (loading, pollId) => {
  const { read } = loading;
  const found = await pollWithProfile(read, pollId);
  if (!found.ok) return found;
  const { poll } = found.value;
  const sources = await sumSources(read, found.value);
  if (poll.state !== 'DECLARED' || sources.papers.length === 0) return refuse('document.not-ready', 'PP17');
  const numbers = new Map(sources.batches.map((batch) => [batch.id, batch.number]));
  const rights = rightsById(sources.roll);
  const matter = poll.matterId ? await read.get('matter', poll.matterId) : undefined;
  const rows = enteredPapers(sources)
    .filter((one) => one.voidReason !== null || one.voidItemReason !== null || one.superseded !== null)
    .map(({ paper, voidReason, voidItemReason, superseded }) => ({
      ...{ serial: paper.serial, label: rights.get(paper.rollEntryId)?.label ?? '', batchNumber: numbers.get(paper.batchId ?? '') },
      ...{ voidReason: voidReason ?? undefined, voidItemReason: voidItemReason ?? undefined, superseded: superseded ?? undefined }
    }));
  const entries = await read.list('paperEntry', { pollId, pass: 'FIRST' });
  const foreign = foreignPapers(entries, sources.batches).map(({ serial, batchId, voidReason }) => {
    return { serial, batchNumber: numbers.get(batchId) ?? 0, voidReason };
  });
  const frame = {
    type: 'void-list' as const,
    title: '纸质表决票核对表和无效票清单',
    bodyKind: poll.bodyKind,
    matterId: poll.matterId,
    ...(matter ? { matterNumber: matter.number } : {}),
    version: poll.draftVersion ?? 0
  };
  const content = {
    matter: printedMatter(poll),
    total: paperSums(sources),
    places: sumsByPlace(sources).map(({ name, sums }) => ({ name, sums })),
    rows,
    foreign,
    signers: ['计票人', '计票人', '监票人', '监票人']
  };
  return ok(await framed(loading, frame, content));
};
