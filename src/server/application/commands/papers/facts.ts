/** Facts that commands and views of paper share: the poll with its profile, a paper with its right, who may sign, what stands against it. */
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { DEFAULT_PROFILE, type RuleProfile } from '#domain/register/profile.ts';
import type { DuplicateRules } from '#domain/voting/owners/duplicates.ts';
import type { ProxyRules } from '#domain/voting/owners/proxies.ts';
import { paperOutlook, type NotCounting } from '#domain/voting/papers/paperOutlook.ts';
import type { BallotPaper, ProxyRecord } from '#domain/voting/papers/records.ts';
import { signersAt } from '#domain/voting/papers/signers.ts';
import type { Ballot, Poll, RollEntry } from '#domain/voting/records.ts';
import { paperCodeOf } from '../../identity/codeSecret.ts';
import { sha256 } from '../../randomness.ts';
import { forbiddenHolders } from '../../voting/forbiddenHolders.ts';
import { known } from '../register/known.ts';

export interface PollWithProfile {
  readonly poll: Poll;
  readonly profile: RuleProfile;
}

/** The poll with the profile that was frozen on its matter. Refuses `record.not-found`. */
export async function pollWithProfile(read: Read, pollId: string): Promise<Result<PollWithProfile, Refusal>> {
  const poll = await known(read, 'poll', pollId);
  if (!poll.ok) return poll;
  const { matterId } = poll.value;
  const matter = matterId === null ? undefined : await read.get('matter', matterId);
  return ok({ poll: poll.value, profile: matter?.profile ?? DEFAULT_PROFILE });
}

/** The paper of a number. Refuses `paper.unknown`. */
export async function paperOf(read: Read, pollId: string, serial: number): Promise<Result<BallotPaper, Refusal>> {
  const paper = await read.find('ballotPaper', { pollId, serial });
  return paper ? ok(paper) : refuse('paper.unknown', 'PP4', { serial });
}

/** The papers of several numbers, in their order. Refuses `paper.unknown` with the first number that is not there. */
export async function papersOf(read: Read, pollId: string, serials: readonly number[]): Promise<Result<BallotPaper[], Refusal>> {
  const wanted = [...new Set(serials)];
  const papers = await read.list('ballotPaper', { pollId, serial: wanted }, { orderBy: 'serial' });
  const missing = wanted.find((serial) => !papers.some((paper) => paper.serial === serial));
  return missing === undefined ? ok(papers) : refuse('paper.unknown', 'PP4', { serial: missing });
}

/** A fresh paper's id with the hash of its code: the code can be computed again from the id by this server only. SPEC PP1. */
export function newPaperCode(newId: () => string) {
  const id = newId();
  return { id, codeHash: sha256(paperCodeOf(id)) };
}

/** How duplicates and powers are judged under the profile; staff of the property company hold no power. Source: 舟山 17 [L]; SPEC OV7, OV9. */
export async function judgingRules(read: Read, profile: RuleProfile): Promise<DuplicateRules & ProxyRules> {
  const { duplicatePolicy, voteChangesFormal, proxyLimit } = profile;
  return { duplicatePolicy, voteChanges: voteChangesFormal, proxyLimit, forbiddenHolderIds: await forbiddenHolders(read) };
}

/** Everything that is known about one paper, without any choice of another ballot. */
export interface PaperFacts {
  readonly paper: BallotPaper | undefined;
  readonly right: RollEntry | undefined;
  readonly proxies: readonly ProxyRecord[];
  readonly signers: readonly string[];
  readonly ballots: readonly Ballot[];
  readonly outlook: NotCounting | null;
}

/** Reads a paper with its right, its powers, who could sign when it was handed in, and what stands against it. `receivedAt` is the batch's. */
export async function paperFacts(
  read: Read,
  { poll, profile }: PollWithProfile,
  of: { readonly serial: number; readonly receivedAt: number }
): Promise<PaperFacts> {
  const paper = await read.find('ballotPaper', { pollId: poll.id, serial: of.serial });
  const right = paper && (await read.get('rollEntry', paper.rollEntryId));
  if (!paper || !right) return { paper, right, proxies: [], signers: [], ballots: [], outlook: 'NOT_ISSUED' };
  const where = { pollId: poll.id, rollEntryId: right.id };
  const [proxies, ballots] = await Promise.all([read.list('proxy', where), read.list('ballot', where)]);
  const at = paper.returnedAt ?? of.receivedAt;
  const others = ballots.filter((ballot) => ballot.voidReason === null);
  const rules = { duplicatePolicy: profile.duplicatePolicy, voteChanges: profile.voteChangesFormal };
  const outlook = paperOutlook({ poll, paper, at, others, rules });
  return { paper, right, proxies, signers: signersAt(right, poll.transfers, { unitId: paper.unitId, at }), ballots, outlook };
}
