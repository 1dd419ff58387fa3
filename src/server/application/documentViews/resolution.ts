/** 决议: how a matter came about, was discussed, posted, reviewed and voted on, what was decided and who does what until when. */
import type { ResolutionView } from '#contract/views/documents.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { currentDraft, currentPoll, opinionsOf, type MatterFacts } from '#domain/matter/facts.ts';
import { supportOf } from '#domain/matter/support.ts';
import { calendarDateText } from '#server/documents/dates.ts';
import { markdownBlocks } from '#server/documents/markdownBlocks.ts';
import type { Loading } from '../binding.ts';
import { channelFor } from '../channelFor.ts';
import { loadFacts } from '../matter/loadFacts.ts';
import { communityOf, framed, issuerOf, type DocumentBuilder } from './frame.ts';
import { CHANNEL_NAMES, PARTY_NAMES, POSITIONS, REVIEW_CONCLUSIONS, REVIEW_FIELDS, ROUND_OUTCOMES } from './terms.ts';
import { optionTitle, verdictView, withCheckpoint } from './verdict.ts';

const REMEDY =
  '对本决议有异议的，可以向居委会、居务监督委员会反映，或依法向街道办事处申请指导和监督；合法权益受到侵害的，可以依法向人民法院起诉。';

const OWNERS_REMEDY =
  '业主大会或者业主委员会的决定侵害业主合法权益的，受侵害的业主可以请求人民法院予以撤销（《中华人民共和国民法典》第二百八十条第二款）。';

/** Refuses `document.not-ready` before the decision is in force. Source: domain 2.10; SPEC DC37. */
export const buildResolution: DocumentBuilder = async (loading, matterId) => {
  const loaded = await loadFacts(loading.read, matterId);
  if (!loaded.ok) return loaded;
  const facts = loaded.value;
  const { matter } = facts;
  const inForceAt = matter.reachedAt.IN_FORCE;
  if (inForceAt === undefined) return refuse('document.not-ready', 'DC37');
  const community = await communityOf(loading.read, loading.context.actor.communityId);
  const bodyKind = matter.bodyKind ?? 'JOINT_MEETING';
  const issuer = await issuerOf(loading.read, bodyKind, community);
  const decided = facts.polls.filter((poll) => poll.state === 'DECLARED' && (poll.isFormal || poll.id === matter.pollId));
  const verdicts = await Promise.all(
    decided.flatMap((poll) => {
      const verdict = verdictView(poll, facts.profile, matter.profileHash);
      return verdict ? [withCheckpoint(loading, poll, verdict)] : [];
    })
  );
  const { zone } = loading.context;
  const content: Partial<ResolutionView> = {
    ...originOf(facts, zone),
    ...(await courseOf(loading, facts)),
    verdicts,
    ...(await positionsOf(loading, facts)),
    ...decidedText(facts),
    tasks: facts.tasks.map(({ text, responsibleName, party, dueOn, supervisorName }) => ({
      text,
      responsible: `${PARTY_NAMES[party]} ${responsibleName}`,
      dueOn,
      supervisor: supervisorName
    })),
    inForceAt,
    supervision: `居务监督委员会监督执行，进展在公告栏公布；办结后由居民评分。${filingText(facts)}`,
    remedy: bodyKind === 'OWNERS_ASSEMBLY' || bodyKind === 'OWNERS_COMMITTEE' ? OWNERS_REMEDY : REMEDY,
    ...(await channelOfVotes(loading, facts)),
    annexes: [],
    signatories:
      bodyKind === 'JOINT_MEETING'
        ? await Promise.all(PARTIES.map(async (party) => ({ ...(await issuerOf(loading.read, party, community)), party })))
        : [],
    signedOn: calendarDateAt(inForceAt, zone)
  };
  const title = `${issuer.name}\n关于${matter.title}的决议`;
  const frame = {
    type: 'resolution' as const,
    title,
    bodyKind,
    matterId: matter.id,
    matterNumber: matter.number,
    version: matter.draftVersion
  };
  return ok(await framed(loading, frame, content));
};

function originOf({ matter, seconds }: MatterFacts, zone: string): Pick<ResolutionView, 'origin'> {
  const { households } = supportOf(seconds);
  const kind = matter.proposerParty ? PARTY_NAMES[matter.proposerParty] : matter.isPetition ? '居民联名' : '居民';
  const { triage, partyOrganisationDiscussedOn: discussedOn } = matter;
  const initiation = triage ? `社区党组织和居委会（两委）决定受理并启动议事，理由：${sentence(triage.reason)}` : '';
  const discussed = discussedOn ? `党组织已于${calendarDateText(discussedOn, 'zh-CN')}讨论。` : '';
  return {
    origin: {
      statement: `${sentence(matter.text)}${initiation}${discussed}`,
      channels: [CHANNEL_NAMES[matter.channel]],
      proposerKind: kind,
      proposedOn: calendarDateAt(matter.proposedAt, zone),
      ...(households > 0 ? { households } : {})
    }
  };
}

async function courseOf(
  { read, context }: Loading,
  facts: MatterFacts
): Promise<Pick<ResolutionView, 'rounds' | 'publicities' | 'reviews' | 'waivers'>> {
  const waivers = facts.decisions
    .filter((decision) => decision.subject === 'REVIEW_WAIVER' && decision.state === 'CARRIED_OUT')
    .map((decision) => `免予专家审查：${String(decision.proposal['reason'])}`);
  const motions = await read.list('motion', { matterId: facts.matter.id });
  const selfChecks = motions
    .filter((motion) => motion.sort === 'DECIDING' && motion.selfCheck !== '')
    .map((motion) => `会上拟案并作合法性自查：${motion.selfCheck}`);
  return {
    rounds: facts.rounds.map((round) => {
      const meeting = facts.meetings.find((one) => one.id === round.meetingId);
      const present = facts.seats.filter((seat) => seat.meetingId === round.meetingId && seat.checkedInAt !== null);
      const parties = PARTIES.filter((party) => present.some((seat) => seat.party === party)).map((party) => PARTY_NAMES[party]);
      const others = present.some((seat) => seat.standing === 'STAKEHOLDER') ? ['利害关系人'] : [];
      const outcome = round.outcome ? ROUND_OUTCOMES[round.outcome] : '';
      return { number: round.number, at: meeting?.startsAt ?? 0, place: meeting?.place ?? '', parties: [...parties, ...others], outcome };
    }),
    publicities: facts.publicities
      .filter((publicity) => publicity.state !== 'WITHDRAWN')
      .map((publicity) => {
        const opinions = opinionsOf(facts, publicity);
        const count = (stance: string) => opinions.filter((opinion) => opinion.stance === stance).length;
        const answered = opinions.filter((opinion) => opinion.sort === 'OBJECTION' && opinion.outcome !== null).length;
        return {
          kind: publicity.sort,
          version: publicity.version,
          period: { from: publicity.postedAt, to: publicity.endsAt },
          ...{ support: count('SUPPORT'), change: count('CHANGE'), objections: count('OBJECT'), answered },
          ...(publicity.isLate ? { note: '张贴晚于规定日期，已记录在案' } : {})
        };
      }),
    reviews: facts.reviews
      .filter((review) => review.conclusion !== null && review.concludedAt !== null)
      .map((review) => ({
        expert: review.expertName,
        field: REVIEW_FIELDS[review.field],
        on: calendarDateAt(review.concludedAt ?? 0, context.zone),
        conclusion: review.conclusion ? REVIEW_CONCLUSIONS[review.conclusion] : '',
        ...(review.reasons === '' ? {} : { reason: review.reasons })
      })),
    waivers: [...waivers, ...selfChecks]
  };
}

/** Positions on the last motion that asked the parties for them. */
async function positionsOf({ read }: Loading, { matter }: MatterFacts): Promise<Pick<ResolutionView, 'positions'>> {
  const motions = await read.list('motion', { matterId: matter.id });
  const asked = motions
    .filter((motion) => motion.rule === 'DR1' && motion.state === 'CARRIED')
    .sort((a, b) => (a.decidedAt ?? 0) - (b.decidedAt ?? 0));
  const last = asked.at(-1);
  const given = last ? await read.list('partyPosition', { motionId: last.id }) : [];
  return {
    positions: PARTIES.flatMap((party) => {
      const one = given.find((position) => position.party === party);
      return one ? [{ party, position: POSITIONS[one.position], ...(one.reservation === '' ? {} : { reservation: one.reservation }) }] : [];
    })
  };
}

function decidedText(facts: MatterFacts): Pick<ResolutionView, 'decided' | 'costs' | 'adoptedText'> {
  const draft = currentDraft(facts);
  const poll = currentPoll(facts);
  const winner = poll?.verdict?.winner ? `采用“${optionTitle(poll, poll.verdict.winner)}”。` : '';
  const names = (poll?.verdict?.elected ?? []).map((id) => (poll ? optionTitle(poll, id) : id));
  const elected = names.length === 0 ? '' : `选举产生：${names.join('、')}（按得票多少排列）。`;
  if (draft) {
    const items = [draft.duties, draft.deadline === '' ? '' : `期限：${draft.deadline}`].filter((item) => item !== '');
    return {
      decided: [...(elected === '' ? [] : [elected]), `${winner}通过《${draft.title}》（全文附后）。`, ...items],
      costs: draft.cost === '' ? [] : [draft.cost],
      adoptedText: { title: draft.title, blocks: markdownBlocks(draft.body) }
    };
  }
  return { decided: [winner, elected, ...(poll?.text ?? facts.matter.text).split('\n')].filter((item) => item !== ''), costs: [] };
}

function filingText({ matter }: MatterFacts): string {
  return matter.filing ? `已于${calendarDateText(matter.filing.filedOn, 'zh-CN')}报${matter.filing.receiver}备案。` : '';
}

/** A text that ends like a sentence. */
function sentence(text: string): string {
  return /[。！？]$/u.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}。`;
}

/** What is said of the channel when owners voted. SPEC RG21. */
async function channelOfVotes({ read }: Loading, facts: MatterFacts): Promise<Pick<ResolutionView, 'channel'>> {
  const poll = currentPoll(facts);
  const channel = poll ? await channelFor(read, poll) : null;
  return channel ? { channel } : {};
}
