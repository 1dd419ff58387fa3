/** 公示延期说明: a notice that was away for more than a day hangs longer. */
import type { PublicityExtensionView } from '#contract/views/documents.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { numberedSubjectOf } from '#domain/followup/numberedSubject.ts';
import { communityOf, framed, type DocumentBuilder } from './frame.ts';
import { factsOfPublicity, frameOf } from './publicity.ts';

interface Resumed {
  readonly publicityId: string;
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly wasEndsAt: number;
  readonly endsAt: number;
}

/** The subject names the publicity and the number of its absence. Refuses `record.not-found`, and `document.not-ready` where the end did not move. Source: domain 2.8, 2.10; SPEC DC45. */
export const buildPublicityExtension: DocumentBuilder = async (loading, subjectId) => {
  const subject = numberedSubjectOf(subjectId);
  const found = await factsOfPublicity(loading, subject.id);
  if (!found.ok) return found;
  const { facts, publicity } = found.value;
  const lines = await loading.journal({ matterId: facts.matter.id, types: ['PublicityResumed'] });
  const resumed = lines
    .map((line) => line.data as unknown as Resumed)
    .find((one) => one.publicityId === publicity.id && one.number === subject.number);
  if (!resumed || resumed.endsAt <= resumed.wasEndsAt) return refuse('document.not-ready', 'DC45');
  const community = await communityOf(loading.read, loading.context.actor.communityId);
  const content: Partial<PublicityExtensionView> = {
    addressee: facts.polls.some((one) => one.owners) ? '全体业主' : '全体居民',
    noticeTitle: publicity.title,
    ...(publicity.docNumber === '' ? {} : { noticeNumber: publicity.docNumber }),
    ...{ number: subject.number, absence: { from: resumed.from, to: resumed.to }, reason: resumed.reason, oldEnd: resumed.wasEndsAt },
    period: { from: publicity.postedAt, to: resumed.endsAt },
    contact: community.contactText === '' ? `${community.name}居委会工作台` : community.contactText
  };
  const title = `${publicity.title}延期说明`;
  return ok(await framed(loading, { type: 'publicity-extension', title, ...frameOf(facts, publicity) }, content));
};
