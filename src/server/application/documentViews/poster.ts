/** 大字海报: beside the notice of a publicity, and beside that of an owners' vote. */
import type { PosterView } from '#contract/views/documents.ts';
import { ok } from '#domain/basics/result.ts';
import { dateText, endText, instantText } from '#server/documents/dates.ts';
import { framed, type DocumentBuilder } from './frame.ts';
import { factsOfPublicity, frameOf, type Body } from './publicity.ts';
import { ownersVoteFacts, pollFrame } from './voteNotice.ts';

/** The poster of a publicity, or of a vote of owners. Refuses `record.not-found`. Source: domain 2.10 [D]; SPEC DC36, DC44. */
export const buildPoster: DocumentBuilder = async (loading, subjectId) => {
  const publicity = await loading.read.get('publicity', subjectId);
  return publicity ? publicityPoster(loading, subjectId) : votePoster(loading, subjectId);
};

/** In large print: who, until when, on a phone or on paper. */
const votePoster: DocumentBuilder = async (loading, pollId) => {
  const found = await ownersVoteFacts(loading, pollId);
  if (!found.ok) return found;
  const { poll, owners, voteUrl } = found.value;
  const { zone } = loading.context;
  const estate = await loading.read.get('estate', owners.estateId);
  const scope = owners.scope.kind === 'ESTATE' ? `${estate?.name ?? ''}全体业主` : '有关楼栋的业主（见公告）';
  const body: Body<PosterView> = {
    kindLabel: '业主表决',
    lines: ['请您投票。人数和面积都够了，表决才有效。'],
    facts: [
      { label: '开始', value: instantText(poll.opensAt ?? 0, zone, 'zh-CN') },
      { label: '截止', value: endText(poll.closesAt ?? 0, zone, 'zh-CN') },
      { label: '范围', value: scope }
    ],
    qrUrl: voteUrl,
    callToAction: owners.takesPhoneBallots ? '扫码看公告、去投票' : '扫码看公告',
    otherWay: '不用手机？请填纸质表决票，或到居委会工作台。'
  };
  return ok(await framed(loading, { type: 'poster', title: poll.title, ...pollFrame(found.value) }, { ...body }));
};

const publicityPoster: DocumentBuilder = async (loading, publicityId) => {
  const found = await factsOfPublicity(loading, publicityId);
  if (!found.ok) return found;
  const { facts, publicity } = found.value;
  const { zone } = loading.context;
  const body: Body<PosterView> = {
    kindLabel: publicity.sort === 'DRAFT' ? '方案公示' : '结果公示',
    lines: [publicity.sort === 'DRAFT' ? '请您看一看，有意见请提出。' : '表决结果现予公布，有异议请提出。'],
    facts: [
      { label: '截止', value: endText(publicity.endsAt, zone, 'zh-CN') },
      { label: '范围', value: publicity.scope },
      { label: '张贴', value: dateText(publicity.postedAt, zone, 'zh-CN') }
    ],
    callToAction: '扫码看全文、提意见',
    otherWay: '不用手机？请到居委会工作台，工作人员帮您登记。'
  };
  return ok(await framed(loading, { type: 'poster', title: facts.matter.title, ...frameOf(facts, publicity) }, { ...body }));
};
