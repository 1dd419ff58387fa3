/** The only door to a change: registry, role, payload, repeat, facts, decision, commit; then the listeners are told. */
import * as v from 'valibot';
import type { Envelope, CommandAnswer } from '#contract/command.ts';
import type { Actor } from '#domain/basics/actor.ts';
import type { Context, Decision } from '#domain/basics/decision.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { StorageFailure } from '#server/storage/storageFailure.ts';
import type { Commit, CommitOutcome, JournalLine, Store } from '#server/storage/store.ts';
import type { Binding, PlanOfUpload } from './binding.ts';
import type { Registry } from './registry.ts';
import { newId, sha256 } from './randomness.ts';

/** How often a decision is taken again when somebody else was faster. */
const TRIES = 5;

export interface Committed {
  readonly communityId: string;
  readonly name: string;
  readonly lines: readonly JournalLine[];
}

export interface Door {
  readonly store: Store;
  readonly registry: Registry;
  readonly now: () => number;
  /** Called after the commit is durable, before the answer is given. */
  readonly committed: (change: Committed) => void;
  readonly planOfUpload: PlanOfUpload;
}

/** Carries out one command for one actor. Never throws for anything the caller sent. */
export async function execute(door: Door, envelope: Envelope, actor: Actor): Promise<CommandAnswer> {
  const binding = door.registry.get(envelope.name);
  if (!binding) return refused({ code: 'command.unknown' });
  const barred = roleRefusal(binding, actor);
  if (barred) return refused(barred);
  const parsed = v.safeParse(binding.spec.payload, envelope.payload);
  if (!parsed.success) return refused(payloadRefusal(parsed.issues));

  // The schema decides the order of keys, so the same content has the same text however it was sent.
  const bodies = bodyHashes(binding, actor, parsed.output);
  // The clock asks again for what it has had; a person's repeat is rare, and the store knows it when it comes to writing.
  const before = actor.kind === 'SYSTEM' ? await answerBefore(door.store, envelope, actor, bodies) : null;
  if (before) return before;
  const answer = await decideAndCommit(door, binding, envelope, parsed.output, actor, bodies);
  // A repeat that is refused now (the vote is closed since) never came as far as the store.
  return answer.ok ? answer : ((await answerBefore(door.store, envelope, actor, bodies)) ?? answer);
}

/** By which a repeat is known: the hash of the whole body, or that of the body without what is kept secret. */
interface BodyHashes {
  readonly whole: string;
  readonly withoutSecrets: string;
}

function bodyHashes({ spec }: Binding, { personId }: Actor, payload: unknown): BodyHashes {
  const hashOf = (body: unknown) => sha256(JSON.stringify([spec.name, personId, body]));
  const whole = hashOf(payload);
  if (!spec.secretFields) return { whole, withoutSecrets: whole };
  const open = Object.entries(payload as object).filter(([field]) => !spec.secretFields?.includes(field));
  return { whole, withoutSecrets: hashOf(['SECRET', Object.fromEntries(open)]) };
}

/** What was answered to this command id before, or null. */
async function answerBefore(store: Store, { id }: Envelope, { communityId }: Actor, bodies: BodyHashes): Promise<CommandAnswer | null> {
  const known = await store.knownCommand(communityId, id);
  if (!known) return null;
  return known.bodyHash === bodies.whole || known.bodyHash === bodies.withoutSecrets
    ? repeated(known.answer)
    : refused({ code: 'command.id-reused' });
}

async function decideAndCommit(
  door: Door,
  binding: Binding,
  envelope: Envelope,
  payload: unknown,
  actor: Actor,
  bodies: BodyHashes
): Promise<CommandAnswer> {
  const read = door.store.read(actor.communityId);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const zone = await zoneOf(door.store, actor.communityId);
    const context: Context = { now: door.now(), actor, zone, newId, sha256 };
    const journal = door.store.journal.bind(door.store, actor.communityId);
    const head = () => door.store.head(actor.communityId);
    const facts = await binding.load({ read, context, journal, head, planOfUpload: door.planOfUpload }, payload as never);
    if (!facts.ok) return refused(facts.error);
    const decided = binding.decide(facts.value as never, payload as never, context);
    if (!decided.ok) return refused(decided.error);
    const bodyHash = decided.value.keepsSecret ? bodies.withoutSecrets : bodies.whole;
    const outcome = await committed(door.store, commitOf(decided.value, context, { id: envelope.id, bodyHash, actor: actor.personId }));
    switch (outcome.kind) {
      case 'NOT_NOW':
        return refused({ code: outcome.code });
      case 'COMMITTED':
        door.committed({ communityId: actor.communityId, name: envelope.name, lines: outcome.lines });
        return { ok: true, data: outcome.answer, seq: outcome.lines.at(-1)?.seq ?? 0 };
      case 'REPEATED':
        return repeated(outcome.answer);
      case 'ID_REUSED':
        return refused({ code: 'command.id-reused' });
      case 'CONFLICT':
        // Somebody inserted the same right or name between our read and our write: the facts now say so themselves.
        if (attempt === TRIES - 1) return refused({ code: 'record.already-there', facts: { constraint: outcome.constraint } });
        break;
      case 'STALE':
        break;
    }
  }
  return refused({ code: 'command.too-busy' });
}

/** A commit that could not be written for a reason that may pass is a refusal; a failed disk goes on up and ends the process. */
async function committed(store: Store, commit: Commit): Promise<CommitOutcome | { kind: 'NOT_NOW'; code: string }> {
  try {
    return await store.commit(commit);
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    if (error.reason === 'DISK_FULL') return { kind: 'NOT_NOW', code: 'storage.disk-full' };
    if (error.reason === 'BUSY' || error.reason === 'CONNECTION') return { kind: 'NOT_NOW', code: 'storage.not-now' };
    throw error;
  }
}

function commitOf(decision: Decision, context: Context, command: NonNullable<Commit['command']>): Commit {
  return {
    communityId: context.actor.communityId,
    command,
    at: context.now,
    actor: context.actor.kind === 'SYSTEM' ? 'SYSTEM' : context.actor.personId,
    guards: decision.guards ?? [],
    changes: decision.changes,
    entries: decision.entries,
    answer: decision.answer ?? null
  };
}

function roleRefusal(binding: Binding, actor: Actor): Refusal | null {
  if (binding.spec.roles.some((role) => actor.roles.includes(role))) return null;
  if (actor.kind === 'VISITOR') return { code: 'authority.not-signed-in', rule: 'AU1' };
  return { code: 'authority.role-missing', rule: 'AU2', facts: { needs: binding.spec.roles.join(' ') } };
}

/** Names the first field that is wrong, never its content. */
function payloadRefusal(issues: readonly v.BaseIssue<unknown>[]): Refusal {
  const first = issues[0];
  const field = first?.path?.map((step) => String(step.key)).join('.') ?? '';
  return { code: 'command.payload-invalid', facts: { field: field || '(payload)', expected: first?.expected ?? first?.type ?? '' } };
}

const zones = new WeakMap<Store, Map<string, string>>();
/** The zone of a community never changes after its founding, so it is read once. */
async function zoneOf(store: Store, communityId: string): Promise<string> {
  const known = zones.get(store) ?? new Map<string, string>();
  zones.set(store, known);
  const zone = known.get(communityId) ?? (await store.read(communityId).get('community', communityId))?.zone;
  if (zone) known.set(communityId, zone);
  return zone ?? 'Asia/Shanghai';
}

function refused(refusal: Refusal): CommandAnswer {
  return { ok: false, ...refusal };
}

function repeated(data: unknown): CommandAnswer {
  return { ok: true, data, seq: 0, repeated: true };
}
