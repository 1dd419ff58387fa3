/** The printed sheets of an owners' vote: ballots with their codes, the list, receipts, powers of attorney. Made when asked for, kept nowhere. */
import type {
  BallotPaperView,
  DeliveryReceiptView,
  DocumentBase,
  PaperRegisterView,
  PrintedBallot,
  PrintedMatter,
  ProxyFormView
} from '#contract/views/documents.ts';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { Community } from '#domain/register/records.ts';
import { channelOf } from '#domain/register/votingChannel.ts';
import { paperBoxes, paperItem } from '#domain/voting/papers/paperItem.ts';
import type { BallotPaper } from '#domain/voting/papers/records.ts';
import type { Poll, RollEntry } from '#domain/voting/records.ts';
import type { PollWithProfile } from '../commands/papers/facts.ts';
import { paperCodeOf } from '../identity/codeSecret.ts';
import { placesOf, rightsById, type Places } from '../queries/papers/readers.ts';
import { sha256 } from '../randomness.ts';
import { communityOf, issuerOf } from './frame.ts';

/** Characters of the plan that a ballot prints; the whole text is posted. */
const SUMMARY_CHARS = 260;

/** Everything that the sheets of one vote share. */
export interface SheetFacts extends PollWithProfile {
  readonly community: Community;
  /** Name of the estate, or of the community where it has none. */
  readonly estate: string;
  readonly base: Omit<DocumentBase, 'type' | 'title' | 'viewHash'>;
  readonly places: Places;
  readonly rights: ReadonlyMap<string, RollEntry>;
}

/** Reads what the sheets of a vote share. `lang` is that of the fixed words. */
export async function sheetFacts(read: Read, found: PollWithProfile, of: { lang: DocumentBase['lang']; now: number }): Promise<SheetFacts> {
  const { poll } = found;
  const community = await communityOf(read, poll.communityId);
  const [estate, issuer, roll] = await Promise.all([
    read.get('estate', poll.owners?.estateId ?? ''),
    issuerOf(read, poll.bodyKind, community),
    read.list('rollEntry', { pollId: poll.id })
  ]);
  const matter = poll.matterId === null ? undefined : await read.get('matter', poll.matterId);
  const { name, zone } = community;
  return {
    ...found,
    community,
    estate: estate?.name ?? name,
    base: {
      ...{ lang: of.lang, community: name, shortCode: '', verifyUrl: '', issuedAt: of.now, zone, issuer: { name: issuer.name } },
      ...(matter ? { matterNumber: matter.number } : {})
    },
    places: await placesOf(read, roll),
    rights: rightsById(roll)
  };
}

function hashed<V extends object>(view: V): V & { viewHash: string } {
  return { ...view, viewHash: sha256(canonicalJson(view as never)) };
}

/** What is voted on, in short. */
export function printedMatter(poll: Poll): PrintedMatter {
  const text = poll.text.replace(/\s+/g, ' ').trim();
  const characters = [...text];
  const summary = characters.length <= SUMMARY_CHARS ? text : `${characters.slice(0, SUMMARY_CHARS).join('')}……`;
  const window = { from: poll.opensAt ?? 0, to: poll.closesAt ?? 0 };
  return { title: poll.title, summary: summary === poll.title ? '' : summary, textHash: poll.textHash, window };
}

/**
 * The ballots of these papers, with their codes. Refuses `paper.code-lost` when the server's secret is not the one that made them.
 * Source: domain 2.10 表决票 [D]; SPEC PP1, PP17.
 */
export function ballotSheets(
  facts: SheetFacts,
  papers: readonly BallotPaper[],
  size: BallotPaperView['size']
): Result<BallotPaperView, Refusal> {
  const { poll, profile, community, estate, base } = facts;
  const lost = papers.find((paper) => sha256(paperCodeOf(paper.id)) !== paper.codeHash);
  if (lost) return refuse('paper.code-lost', 'PP1', { serial: lost.serial });
  const item = paperItem(poll);
  return ok(
    hashed({
      ...base,
      type: 'ballot-paper' as const,
      title: base.lang === 'en' ? `Owners’ ballot, ${estate}` : `${estate}业主表决票`,
      size,
      matter: printedMatter(poll),
      boxes: paperBoxes(poll).map((box) => box.title),
      marksMax: item.marksMax,
      ...(poll.method === 'ELECTION' ? { seats: poll.seats } : {}),
      takesPhoneBallots: poll.owners?.takesPhoneBallots ?? true,
      duplicatePolicy: profile.duplicatePolicy,
      proxyLimit: profile.proxyLimit,
      channel: poll.owners?.channel ?? channelOf(community),
      contact: community.dataContact,
      ballots: papers.map((paper) => printedBallot(facts, paper))
    })
  );
}

function printedBallot({ rights, places }: SheetFacts, paper: BallotPaper): PrintedBallot {
  const right = rights.get(paper.rollEntryId);
  const units = (right?.builtFrom ?? []).filter((unit) => paper.unitId === null || unit.unitId === paper.unitId);
  const code = paperCodeOf(paper.id);
  return {
    serial: paper.serial,
    ...(paper.replacesSerial === null ? {} : { replacesSerial: paper.replacesSerial }),
    code,
    url: `/b/${code}`,
    owner: places.owners(right),
    units: units.map((unit) => ({ place: places.place(right, unit.unitId), areaCenti: unit.areaCenti })),
    areaCenti: units.reduce((sum, unit) => sum + unit.areaCenti, 0),
    handIn: paper.handIn
  };
}

/** The list that is carried from door to door. Source: SPEC PP17. */
export function registerSheet(facts: SheetFacts, papers: readonly BallotPaper[]): PaperRegisterView {
  const { base, rights, places } = facts;
  const [first, last] = [papers[0]?.serial ?? 0, papers.at(-1)?.serial ?? 0];
  return hashed({
    ...base,
    type: 'paper-register' as const,
    title:
      base.lang === 'en' ? `Ballots issued and delivered\n(nos. ${first} to ${last})` : `表决票发放、送达登记表\n（第${first}至${last}号）`,
    matter: printedMatter(facts.poll),
    rows: papers.map((paper) => {
      const right = rights.get(paper.rollEntryId);
      const { serial, delivery, returnedAt, replacedBySerial } = paper;
      return {
        ...{ serial, place: places.place(right, paper.unitId), owner: places.owners(right), receivedBy: delivery?.receivedBy ?? '' },
        areaCenti:
          right?.builtFrom
            .filter((unit) => paper.unitId === null || unit.unitId === paper.unitId)
            .reduce((sum, unit) => sum + unit.areaCenti, 0) ?? 0,
        ...(delivery ? { way: delivery.way, deliveredAt: delivery.at } : {}),
        ...(returnedAt === null ? {} : { returnedAt }),
        ...(replacedBySerial === null ? {} : { replacedBySerial })
      };
    })
  });
}

/** One receipt for each paper, filled in as far as its delivery is known. Source: SPEC PP4, PP17. */
export function receiptSheets(facts: SheetFacts, papers: readonly BallotPaper[]): DeliveryReceiptView {
  const { base, rights, places } = facts;
  return hashed({
    ...base,
    type: 'delivery-receipt' as const,
    title: base.lang === 'en' ? 'Receipts of delivery' : '送达回执',
    matter: printedMatter(facts.poll),
    receipts: papers.map((paper) => {
      const right = rights.get(paper.rollEntryId);
      const { delivery } = paper;
      const known = delivery ? { way: delivery.way, at: delivery.at } : {};
      return {
        ...{ serial: paper.serial, place: places.place(right, paper.unitId), owner: places.owners(right), ...known },
        ...{ receivedBy: delivery?.receivedBy ?? '', deliveredBy: delivery?.deliveredBy ?? '', note: delivery?.note ?? '' }
      };
    })
  });
}

/** The form of a power, for one right or blank. Source: 民法典 165 [L]; SPEC PP16, PP17. */
export function proxySheet(facts: SheetFacts, right: RollEntry | undefined): ProxyFormView {
  const { base, poll, profile, places } = facts;
  return hashed({
    ...base,
    type: 'proxy-form' as const,
    title: base.lang === 'en' ? 'Power of attorney for an owners’ vote' : '授权委托书',
    matter: printedMatter(poll),
    boxes: paperBoxes(poll).map((box) => box.title),
    marksMax: paperItem(poll).marksMax,
    place: right ? places.place(right, null) : '',
    owner: places.owners(right),
    ...(right ? { areaCenti: right.areaCenti ?? 0 } : {}),
    proxyLimit: profile.proxyLimit
  });
}
