/** The documents of a publicity: notice, poster and certificate. */
import type { OwnersResultView, PublicityCertificateView, PublicityNoticeView } from '#contract/views/documents.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { opinionsOf, type MatterFacts } from '#domain/matter/facts.ts';
import { maintainingHouseholds } from '#domain/publicity/objectors.ts';
import type { Publicity } from '#domain/publicity/records.ts';
import type { Poll } from '#domain/voting/records.ts';
import { calendarDateText, endText, instantText } from '#server/documents/dates.ts';
import { markdownBlocks } from '#server/documents/markdownBlocks.ts';
import type { Loading } from '../binding.ts';
import { loadFacts } from '../matter/loadFacts.ts';
import { channelFor } from '../channelFor.ts';
import { communityOf, framed, type DocumentBuilder } from './frame.ts';
import { ownersResultOf } from './ownersResult.ts';
import { channelName, OPINION_OUTCOMES } from './terms.ts';
import { ballotCounts, verdictView } from './verdict.ts';

/** What a builder fills in. */
export type Body<View> = Omit<
  View,
  'type' | 'lang' | 'title' | 'community' | 'docNumber' | 'viewHash' | 'shortCode' | 'verifyUrl' | 'issuedAt' | 'zone' | 'issuer'
>;

const HOW_TO_OBJECT = [
  '扫描本公示二维码，或打开社区议事公告栏，在公示期内提交意见或异议。',
  '不使用手机的居民，可到居委会工作台口头或书面提出，由工作人员登记。',
  '异议须写明姓名、联系方式和理由；姓名和联系方式不对外公开。'
];
const HANDLING = '收到异议即登记编号；公示期内逐条书面答复并随本公示公布。异议未全部答复的，公示不予结束；对答复不服的，可以声明保留异议。';

/** A publicity with everything on record about its matter. Refuses `record.not-found`. */
export async function factsOfPublicity(
  { read }: Loading,
  publicityId: string
): Promise<Result<{ facts: MatterFacts; publicity: Publicity }, Refusal>> {
  const publicity = await read.get('publicity', publicityId);
  if (!publicity) return refuse('record.not-found', undefined, { kind: 'publicity' });
  const facts = await loadFacts(read, publicity.matterId);
  return facts.ok ? ok({ facts: facts.value, publicity }) : facts;
}

/** The parts of the frame that come from the publicity. */
export function frameOf(facts: MatterFacts, publicity: Publicity) {
  const { matter } = facts;
  return {
    bodyKind: matter.bodyKind ?? ('JOINT_MEETING' as const),
    matterId: matter.id,
    matterNumber: matter.number,
    version: publicity.version,
    publicity
  };
}

/** 公示. Source: domain 2.8, 2.10; SPEC DC36. */
export const buildPublicityNotice: DocumentBuilder = async (loading, publicityId) => {
  const found = await factsOfPublicity(loading, publicityId);
  if (!found.ok) return found;
  const { facts, publicity } = found.value;
  const community = await communityOf(loading.read, loading.context.actor.communityId);
  const draft = facts.drafts.find((one) => one.version === publicity.version);
  const poll = publicity.sort === 'RESULT' ? facts.polls.find((one) => one.id === facts.matter.pollId) : undefined;
  const verdict = poll ? verdictView(poll, facts.profile, facts.matter.profileHash) : null;
  const ballots = poll ? ballotCounts(poll) : undefined;
  const channel = poll ? await channelFor(loading.read, poll) : null;
  const body: Body<PublicityNoticeView> = {
    kind: publicity.sort,
    addressee: facts.polls.some((one) => one.owners) ? '全体业主' : '全体居民',
    basis: publicity.basis,
    blocks: publicity.sort === 'DRAFT' ? markdownBlocks(draft?.body ?? '') : markdownBlocks(poll?.text ?? ''),
    scope: publicity.scope,
    costs: publicity.sort === 'DRAFT' && draft && draft.cost !== '' ? [draft.cost] : [],
    period: { from: publicity.postedAt, to: publicity.endsAt },
    ...(ballots ? { ballots } : {}),
    ...(channel ? { channel } : {}),
    verdicts: verdict ? [verdict] : [],
    ...(poll?.owners ? { owners: await ownersPart(loading, poll, publicity, facts) } : {}),
    howToObject: HOW_TO_OBJECT,
    objectionHandling: HANDLING,
    contact: community.contactText === '' ? `${community.name}居委会工作台` : community.contactText,
    places: publicity.places,
    annexes: [],
    corrigenda: publicity.corrigenda
  };
  return ok(await framed(loading, { type: 'publicity-notice', title: publicity.title, ...frameOf(facts, publicity) }, { ...body }));
};

/** The preliminary result of owners: what stands beside its sum, and that it was posted late. Source: domain MT19; SPEC DC44. */
async function ownersPart(loading: Loading, poll: Poll, publicity: Publicity, { profile }: MatterFacts): Promise<OwnersResultView> {
  const result = await ownersResultOf(loading, poll);
  return publicity.isLate ? { ...result, lateAfterDays: profile.resultPostWithinDays } : result;
}

/** 公示证明. Refuses `document.not-ready` before the certification. Source: domain 2.8; SPEC DC36. */
export const buildPublicityCertificate: DocumentBuilder = async (loading, publicityId) => {
  const found = await factsOfPublicity(loading, publicityId);
  if (!found.ok) return found;
  const { facts, publicity } = found.value;
  if (publicity.certifiedAt === null) return refuse('document.not-ready', 'DC36');
  const opinions = opinionsOf(facts, publicity);
  const objections = opinions.filter((opinion) => opinion.sort === 'OBJECTION');
  const count = (stance: string) => opinions.filter((opinion) => opinion.stance === stance).length;
  const maintained = maintainingHouseholds(opinions, publicity, publicity.certifiedAt);
  const kept = maintained > 0 ? `其中${maintained}户在答复后保留异议。` : '';
  const { hearing } = publicity;
  const body: Body<PublicityCertificateView> = {
    noticeTitle: publicity.title,
    ...(publicity.docNumber === '' ? {} : { noticeNumber: publicity.docNumber }),
    textHash: publicity.textHash,
    period: { from: publicity.postedAt, to: publicity.endsAt },
    pauses: publicity.pauses.map(({ from, to, reason }) => ({
      period: { from, to },
      reason: reason === 'SUSPENSION' ? '议题中止' : reason
    })),
    proofs: facts.proofs
      .filter((proof) => proof.publicityId === publicity.id)
      .sort((a, b) => a.at - b.at)
      .map(({ place, occasion, at, fileId }) => ({ place, occasion, at, photos: fileId ? 1 : 0 })),
    opinions: { support: count('SUPPORT'), change: count('CHANGE'), objections: count('OBJECT') },
    answers: objections.map((opinion) => ({
      number: opinion.number,
      channel: channelName(opinion.channel),
      gist: opinion.display === 'HIDDEN' ? '（内容不公开）' : gist(opinion.text),
      outcome: opinion.outcome ? OPINION_OUTCOMES[opinion.outcome] : '',
      answer: opinion.answer,
      answeredAt: opinion.answeredAt ?? opinion.settledAt ?? publicity.certifiedAt ?? publicity.endsAt
    })),
    ...(hearing ? { hearing: `${calendarDateText(hearing.heldOn, 'zh-CN')}举行听证。${hearing.report}` } : {}),
    conclusion: `本公示自${instantText(publicity.postedAt, loading.context.zone, 'zh-CN')}张贴，至${endText(publicity.endsAt, loading.context.zone, 'zh-CN')}届满，期间异议均已答复。${kept}`
  };
  const title = `公示证明`;
  return ok(await framed(loading, { type: 'publicity-certificate', title, ...frameOf(facts, publicity) }, { ...body }));
};

/** First part of a long text. */
function gist(text: string): string {
  const characters = [...text];
  return characters.length > 120 ? `${characters.slice(0, 119).join('')}…` : text;
}
