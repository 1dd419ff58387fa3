/** Registering a written power to vote, and taking it back. What a power must be is decided in owners/proxies.ts. */
import { entry, guard, insert, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { calendarDateAt } from '../../basics/time.ts';
import { asRollEntry } from '../owners/buildRollRows.ts';
import type { OwnersProxy } from '../owners/records.ts';
import { checkProxy, checkRevocation, type ProxyRules } from '../owners/proxies.ts';
import { marksIn } from '../paper.ts';
import type { Ballot, Poll, RollEntry } from '../records.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { aboutPaper } from './issuePapers.ts';
import { paperItem, voidItemOf, writtenMarks } from './paperItem.ts';
import type { ProxyRecord } from './records.ts';
import { signersAt } from './signers.ts';

export interface RegisterProxyFacts {
  readonly poll: Poll;
  readonly right: RollEntry;
  /** Powers of the whole vote. */
  readonly proxies: readonly ProxyRecord[];
  /** Ballots of the right, void ones left out. */
  readonly ballots: readonly Ballot[];
  readonly holder: { readonly id: string; readonly name: string };
  readonly rules: ProxyRules;
  /** Profile `proxyScanRequired`. */
  readonly isScanRequired: boolean;
}

export interface RegisterProxy {
  /** The owner's person who signed; '' where no owner has a person in the register. */
  readonly principalPersonId: string;
  /** Marks as in the instruction. */
  readonly instruction: string;
  /** The signed paper was handed in. */
  readonly hasDocument: boolean;
  readonly fileId: string | null;
  readonly signedOn: string;
  readonly validUntil: string | null;
  /** The holder has signed that he accepts. */
  readonly isAccepted: boolean;
}

/**
 * Registers a power. Refuses as `checkPaperPoll`, `proxy.not-accepted`, `proxy.scan-missing`, `proxy.not-in-term`, `proxy.mark-unknown`
 * (an instruction that is no valid mark of this paper), and as `checkProxy`. Answers `{proxyId, principals}`.
 * Source: 民法典 161–165, 上海 18, 潍坊 32, 舟山 17 [L]; SPEC PP16.
 */
export function decideRegisterProxy(facts: RegisterProxyFacts, payload: RegisterProxy, context: Context): Result<Decision, Refusal> {
  const { poll, right, holder, proxies } = facts;
  const checked = checkPaperPoll(poll, 'GIVE_OUT');
  if (!checked.ok) return checked;
  if (!payload.isAccepted) return refuse('proxy.not-accepted', 'PP16');
  if (facts.isScanRequired && payload.fileId === null) return refuse('proxy.scan-missing', 'PP16');
  const today = calendarDateAt(context.now, context.zone);
  if (payload.signedOn > today || (payload.validUntil !== null && payload.validUntil < today)) return refuse('proxy.not-in-term', 'PP16');
  const instruction = writtenMarks(poll, payload.instruction);
  const asReading = { choice: instruction ?? '', voidReason: null, voidItemReason: null };
  if (instruction === undefined || voidItemOf(poll, asReading, null) !== null) return refuse('proxy.mark-unknown', 'PP16');
  const voters = signersAt(right, poll.transfers, { unitId: null, at: context.now });
  const draft = {
    ...{ entryId: right.id, principalPersonId: payload.principalPersonId, holderPersonId: holder.id },
    ...{ instructions: [{ itemId: poll.id, choices: marksIn(instruction) }], hasDocument: payload.hasDocument, registeredAt: context.now }
  };
  const allowed = checkProxy(draft, {
    entry: { ...asRollEntry(right), voterPersonIds: voters },
    proxies: proxies.map((proxy) => pureProxy(poll.id, proxy)),
    items: [paperItem(poll)],
    hasCast: facts.ballots.length > 0,
    rules: facts.rules
  });
  if (!allowed.ok) return allowed;
  const proxyId = context.newId();
  const { principalPersonId, hasDocument, fileId, signedOn, validUntil, isAccepted } = payload;
  const row = {
    id: proxyId,
    pollId: poll.id,
    rollEntryId: right.id,
    principalPersonId,
    holderPersonId: holder.id,
    holderName: holder.name
  };
  const form = {
    instruction,
    hasDocument,
    fileId,
    signedOn,
    validUntil,
    isAccepted,
    registeredAt: context.now,
    revokedAt: null,
    revokedReason: ''
  };
  const principals = proxies.filter((proxy) => proxy.holderPersonId === holder.id && proxy.revokedAt === null).length + 1;
  return ok({
    changes: [insert('proxy', { ...row, ...form })],
    guards: [guard('poll', poll)],
    // The instruction is a choice: it stays out of the journal until a ballot is cast under it.
    entries: [
      entry('ProxyRegistered', aboutPaper(poll, [holder.id, ...voters]), {
        ...{ pollId: poll.id, proxyId, rollEntryId: right.id, holderPersonId: holder.id, signedOn, fileId, principals }
      })
    ],
    answer: { proxyId, principals }
  });
}

/** A registered power as the pure rules read it; of one poll, so with one instruction. */
export function pureProxy(pollId: string, proxy: ProxyRecord): OwnersProxy {
  const { id, rollEntryId: entryId, principalPersonId, holderPersonId, instruction, hasDocument, registeredAt, revokedAt } = proxy;
  const instructions = [{ itemId: pollId, choices: marksIn(instruction) }];
  return { id, entryId, principalPersonId, holderPersonId, instructions, hasDocument, registeredAt, revokedAt };
}

export interface RevokeProxyFacts {
  readonly poll: Poll;
  readonly proxy: ProxyRecord;
  /** A ballot was cast under it. */
  readonly hasCast: boolean;
  /** Profile `proxyRevocation`. */
  readonly policy: 'UNTIL_CAST' | 'NONE';
}

/** Takes a power back, with the reason. Refuses as `checkPaperPoll`, `proxy.revoked`, and as `checkRevocation`. Source: 民法典 173 [L]; SPEC PP16. */
export function decideRevokeProxy(
  facts: RevokeProxyFacts,
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { poll, proxy } = facts;
  const checked = checkPaperPoll(poll, 'GIVE_OUT');
  if (!checked.ok) return checked;
  if (proxy.revokedAt !== null) return refuse('proxy.revoked', 'PP16');
  const may = checkRevocation(facts.hasCast, facts.policy);
  if (!may.ok) return may;
  const data = { pollId: poll.id, proxyId: proxy.id, rollEntryId: proxy.rollEntryId, reason: payload.reason };
  return ok({
    changes: [update('proxy', proxy, { revokedAt: context.now, revokedReason: payload.reason })],
    guards: [guard('poll', poll)],
    entries: [entry('ProxyRevoked', aboutPaper(poll, [proxy.holderPersonId]), data)],
    answer: { proxyId: proxy.id }
  });
}
