/** 更正说明: a correction of the pen as a paper of its own, beside the notice that it corrects. */
import type { CorrigendumView } from '#contract/views/documents.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { numberedSubjectOf } from '#domain/followup/numberedSubject.ts';
import { communityOf, framed, type DocumentBuilder } from './frame.ts';
import { factsOfPublicity, frameOf } from './publicity.ts';

/** The subject names the publicity and the number of the correction. Refuses `record.not-found`. Source: domain 2.8, 2.10; SPEC DC43. */
export const buildCorrigendum: DocumentBuilder = async (loading, subjectId) => {
  const subject = numberedSubjectOf(subjectId);
  const found = await factsOfPublicity(loading, subject.id);
  if (!found.ok) return found;
  const { facts, publicity } = found.value;
  const correction = publicity.corrigenda[subject.number - 1];
  if (!correction) return refuse('record.not-found', undefined, { kind: 'corrigendum' });
  const community = await communityOf(loading.read, loading.context.actor.communityId);
  const content: Partial<CorrigendumView> = {
    addressee: '全体居民',
    noticeTitle: publicity.title,
    ...(publicity.docNumber === '' ? {} : { noticeNumber: publicity.docNumber }),
    number: subject.number,
    text: correction.text,
    reason: correction.reason,
    period: { from: publicity.postedAt, to: publicity.endsAt },
    contact: community.contactText === '' ? `${community.name}居委会工作台` : community.contactText
  };
  const title = `${publicity.title}更正说明`;
  return ok(await framed(loading, { type: 'corrigendum', title, ...frameOf(facts, publicity) }, content));
};
