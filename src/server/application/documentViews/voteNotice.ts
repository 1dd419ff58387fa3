/** 表决公告 and 延期公告 of an owners' vote. */
import type { ExtensionNoticeView, NoticeRule, VoteNoticeView } from '#contract/views/documents.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { numberedSubjectOf } from '#domain/followup/numberedSubject.ts';
import type { Matter } from '#domain/matter/records.ts';
import { isInForce } from '#domain/register/postsInForce.ts';
import { DEFAULT_PROFILE, type RuleProfile } from '#domain/register/profile.ts';
import type { Community } from '#domain/register/records.ts';
import { marksMax } from '#domain/voting/paper.ts';
import { paperBoxes } from '#domain/voting/papers/paperItem.ts';
import { turnoutTests, type Turnout } from '#domain/voting/owners/extendWindow.ts';
import type { OwnersTerms } from '#domain/voting/owners/terms.ts';
import type { Poll } from '#domain/voting/records.ts';
import { markdownBlocks } from '#server/documents/markdownBlocks.ts';
import type { Loading } from '../binding.ts';
import { buildingNames } from '../queries/voting/turnout.ts';
import { communityOf, documentInForce, framed, type DocumentBuilder } from './frame.ts';

export const OWNERS_ADDRESSEE = '全体业主';

/** An owners' vote with what its papers say. */
export interface OwnersVoteFacts {
  readonly poll: Poll;
  readonly owners: OwnersTerms;
  readonly matter: Matter | undefined;
  readonly profile: RuleProfile;
  readonly community: Community;
  readonly contact: string;
  readonly voteUrl: string;
}

/** Refuses `record.not-found`, and `document.not-ready` for votes of other bodies. */
export async function ownersVoteFacts({ read, context }: Loading, pollId: string): Promise<Result<OwnersVoteFacts, Refusal>> {
  const poll = await read.get('poll', pollId);
  if (!poll) return refuse('record.not-found', undefined, { kind: 'poll' });
  if (!poll.owners || poll.state === 'VOID') return refuse('document.not-ready', 'DC44');
  const community = await communityOf(read, context.actor.communityId);
  const matter = poll.matterId === null ? undefined : await read.get('matter', poll.matterId);
  return ok({
    ...{ poll, owners: poll.owners, matter, community, profile: matter?.profile ?? DEFAULT_PROFILE },
    contact: community.contactText === '' ? `${community.name}居委会工作台` : community.contactText,
    voteUrl: `${community.publicUrl}/c/${community.slug}/vote/${poll.id}`
  });
}

/** The parts of the frame that come from the vote. */
export function pollFrame({ poll, matter }: Pick<OwnersVoteFacts, 'poll' | 'matter'>) {
  return {
    bodyKind: poll.bodyKind,
    matterId: poll.matterId,
    ...(matter ? { matterNumber: matter.number } : {}),
    version: poll.draftVersion ?? 0
  };
}

/** Title and number of the notice by which the vote was called; nothing for votes that had none. */
export async function noticeOf(read: Read, { id, matterId }: Poll): Promise<{ noticeTitle?: string; noticeNumber?: string }> {
  const notice = await documentInForce(read, 'vote-notice', id, { matterId });
  return notice ? { noticeTitle: notice.title, noticeNumber: notice.docNumber } : {};
}

/** 表决公告. Source: 物业管理条例 14 [L]; domain 2.10; SPEC DC44. */
export const buildVoteNotice: DocumentBuilder = async (loading, pollId) => {
  const found = await ownersVoteFacts(loading, pollId);
  if (!found.ok) return found;
  const { poll, owners, profile, contact, voteUrl } = found.value;
  const { read, context } = loading;
  const names = await buildingNames(read);
  const estate = await read.get('estate', owners.estateId);
  const isAgain = poll.runOffOf !== null;
  const content: Partial<VoteNoticeView> = {
    ...{ addressee: OWNERS_ADDRESSEE, subject: poll.title, isAgain, textHash: poll.textHash, contact, voteUrl },
    blocks: poll.text.trim() === poll.title.trim() ? [] : markdownBlocks(poll.text),
    boxes: paperBoxes(poll).map((box) => box.title),
    marksMax: marksMax(poll),
    ...(poll.method === 'ELECTION' ? { seats: poll.seats } : {}),
    scope: {
      kind: owners.scope.kind,
      estate: estate?.name ?? found.value.community.name,
      places: owners.scope.places.map(({ buildingId, staircase }) => {
        const name = names.get(buildingId) ?? '';
        return staircase === null ? name : `${name}${staircase}${/单元$/u.test(staircase) ? '' : '单元'}`;
      })
    },
    roll: {
      ...{ heads: poll.rollCount, areaCenti: owners.rollAreaCenti, unitsLeftOut: owners.unitsLeftOut, url: `${voteUrl}/roll` },
      ...{ objectionsUntil: owners.rollObjectionsUntil },
      buildings: owners.buildings.map(({ buildingId, heads, areaCenti }) => ({ name: names.get(buildingId) ?? '', heads, areaCenti }))
    },
    rule: ruleOf(poll, owners, profile),
    window: { from: poll.opensAt ?? 0, to: poll.closesAt ?? 0 },
    ...{ form: owners.form, ballotMode: poll.ballotMode, takesPhoneBallots: owners.takesPhoneBallots, channel: owners.channel },
    // Silence elects nobody.
    ...(owners.silentClause && poll.method !== 'ELECTION' ? { silentClause: clauseOf(owners.silentClause) } : {}),
    scrutineers: { names: await scrutineersOf(read, calendarDateAt(context.now, context.zone)), needs: profile.scrutineersMin },
    ...(poll.publicCount ? { publicCount: { at: poll.publicCount.at, place: poll.publicCount.place } } : {})
  };
  const title = `关于${poll.title}${isAgain ? '再次表决' : '业主表决'}的公告`;
  return ok(await framed(loading, { type: 'vote-notice', title, ...pollFrame(found.value) }, content));
};

function clauseOf({ title, article, adoptedOn }: NonNullable<OwnersTerms['silentClause']>) {
  return { title, article, adoptedOn };
}

function ruleOf(poll: Poll, owners: OwnersTerms, profile: RuleProfile): NoticeRule {
  const { bodyRule, method, stage } = poll;
  const body = bodyRule === 'DR6' || bodyRule === 'DR7' || bodyRule === 'DR8' ? bodyRule : 'DR5';
  const isByConsent = body === 'DR8';
  return {
    ...{ body, majority: owners.majority, method, stage, areaMajority: profile.committeeElectionAreaMajority },
    ...(isByConsent ? { consent: consentOf(owners, profile) } : { participation: leastOf(poll.rollCount, owners.rollAreaCenti) }),
    ...{ duplicatePolicy: profile.duplicatePolicy, changes: profile.voteChangesFormal, proxyLimit: profile.proxyLimit },
    ...{ abstainParticipates: profile.abstainCountsAsParticipation, voidItemParticipates: profile.voidItemCountsAsParticipation },
    ...{ offersFollowMajority: owners.offersFollowMajority, noticeDays: profile.assemblyNoticeDays },
    postingDays: profile.undeliverablePostingDays
  };
}

function consentOf(owners: OwnersTerms, profile: RuleProfile): NonNullable<NoticeRule['consent']> {
  return {
    ...{
      unit: profile.unitConsent,
      unitArea: profile.unitConsentArea,
      estate: profile.estateConsent,
      estateArea: profile.estateConsentArea
    },
    ...{ asksEstate: owners.occupiesEstateCommonPart, affectedUnits: owners.affectedUnitIds.length }
  };
}

/** The smallest whole numbers that fulfil both participation tests. Source: 民法典 278(2) [L]; SPEC DR5. */
function leastOf(heads: number, areaCenti: number): { heads: number; areaCenti: number } {
  const tests = turnoutTests({ heads: { roll: heads, voted: 0 }, area: { roll: areaCenti, voted: 0 } });
  const least = (base: string) => {
    const test = tests.find((one) => one.base === base);
    return test ? Math.ceil(test.right.product / test.left.factor) : 0;
  };
  return { heads: least('heads'), areaCenti: least('area') };
}

/** Who holds the post today, by name. */
async function scrutineersOf(read: Read, today: string): Promise<string[]> {
  const posts = (await read.list('post', { role: 'SCRUTINEER' })).filter((post) => isInForce(post, today));
  const people = await read.list('person', { id: [...new Set(posts.map((post) => post.personId))] });
  return people.map((person) => person.name);
}

/** 延期公告, with the turnout as it was when the extension was decided. Source: domain MT15; SPEC DC44. */
export const buildExtensionNotice: DocumentBuilder = async (loading, subjectId) => {
  const subject = numberedSubjectOf(subjectId);
  const found = await ownersVoteFacts(loading, subject.id);
  if (!found.ok) return found;
  const { poll, owners, contact, voteUrl } = found.value;
  const extension = poll.extensions[subject.number - 1];
  const lines = await loading.journal({ pollId: poll.id, types: ['PollExtended'] });
  const data = lines[subject.number - 1]?.data as { readonly turnout?: Turnout } | undefined;
  if (!extension || !data?.turnout) return refuse('document.not-ready', 'DC44');
  const { heads, area } = data.turnout;
  const content: Partial<ExtensionNoticeView> = {
    ...{ addressee: OWNERS_ADDRESSEE, subject: poll.title, ...(await noticeOf(loading.read, poll)), number: subject.number },
    ...{ opensAt: poll.opensAt ?? 0, from: extension.from, to: extension.to, reason: extension.reason, asOf: extension.at },
    turnout: { heads: { ...heads }, area: { ...area } },
    tests: poll.bodyRule === 'DR8' ? [] : turnoutTests(data.turnout),
    ...{ voteUrl, contact, channel: owners.channel }
  };
  const title = `关于${poll.title}业主表决延期的公告`;
  return ok(await framed(loading, { type: 'extension-notice', title, ...pollFrame(found.value) }, content));
};
