/** Carries out what follows by itself: policies after entries, due commands of the clock; each once, also after a crash in between. */
import type { Actor } from '#domain/basics/actor.ts';
import type { JournalLine } from '#server/storage/store.ts';
import type { Application } from './application.ts';
import type { DueCommand, DueFinder } from './due.ts';
import { matterDue } from './due/matter.ts';
import { meetingDue } from './due/meeting.ts';
import type { Policy } from './policies.ts';
import { matterPolicies } from './policies/matter.ts';
import { votingPolicies } from './policies/voting.ts';
import { SEALED_AFTER, sealClosedVotes } from './voting/sealing.ts';

const FINDERS: readonly DueFinder[] = [matterDue, meetingDue];
const POLICIES: readonly Policy[] = [...matterPolicies, ...votingPolicies];

/** Journal lines looked at again on start, so that what a crash left undone is done. */
const CATCH_UP_LINES = 500;

export interface Clockwork {
  /** Carries out everything due up to now and every policy outstanding; resolves when nothing is left. Called while it is at work, it looks once more. */
  settle(communityId: string): Promise<void>;
  /** The earliest instant after `after` and up to `upTo` at which something falls due; null when nothing does. */
  nextDue(communityId: string, after: number, upTo: number): Promise<number | null>;
  /** Settles every community each `everyMs`; returns the way to stop. */
  start(everyMs: number, failed: (error: unknown) => void): () => void;
}

/** The actor of set-up, policies and the clock. */
export function systemActor(communityId: string): Actor {
  return { kind: 'SYSTEM', communityId, personId: '', sessionId: '', name: 'SYSTEM', roles: ['SYSTEM'], parties: [], householdId: null };
}

/** What was refused by a policy or a due command, for the log: a refusal here is normal while a guard does not hold yet. */
export type Reluctant = (command: { name: string; id: string }, code: string) => void;

/** Builds the clockwork of an application. `reluctant` hears of refused system commands. */
export function createClockwork(app: Application, reluctant: Reluctant): Clockwork {
  const cursors = new Map<string, number>();
  const [settled, calledAgain] = [new Set<string>(), new Set<string>()];

  async function give(communityId: string, command: { name: string; payload: Record<string, unknown>; id: string }): Promise<boolean> {
    const answer = await app.execute({ id: command.id, name: command.name, payload: command.payload }, systemActor(communityId));
    if (!answer.ok) reluctant(command, answer.code);
    return answer.ok && !answer.repeated;
  }

  /** Policies for the lines after the cursor; on the first call the last lines are looked at again. */
  async function followPolicies(communityId: string): Promise<boolean> {
    const head = await app.store.head(communityId);
    const from = cursors.get(communityId) ?? Math.max(0, head.seq - CATCH_UP_LINES);
    if (head.seq <= from) return false;
    const lines = await app.store.journal(communityId, { afterSeq: from });
    let acted = false;
    for (const line of lines) {
      for (const policy of POLICIES) {
        if (policy.on !== line.type) continue;
        const command = policy.react(line);
        if (command) acted = (await give(communityId, command)) || acted;
      }
    }
    cursors.set(communityId, lines.at(-1)?.seq ?? from);
    return acted || lines.length > 0;
  }

  async function followClock(communityId: string): Promise<boolean> {
    let acted = false;
    for (const command of await dueUpTo(app, communityId, app.now())) acted = (await give(communityId, command)) || acted;
    return acted;
  }

  async function settle(communityId: string): Promise<void> {
    if (settled.has(communityId)) return void calledAgain.add(communityId);
    settled.add(communityId);
    try {
      // A due command may call for policies and the other way round; a chain longer than this is a programmer error.
      for (let turn = 0; turn < 20; turn++) {
        const policies = await followPolicies(communityId);
        const clock = await followClock(communityId);
        const sealed = await sealClosedVotes(app.store, communityId, { give: (command) => give(communityId, command), reluctant });
        if (!policies && !clock && !sealed && !calledAgain.delete(communityId)) return;
      }
      throw new Error('policies and due commands do not come to rest');
    } finally {
      settled.delete(communityId);
    }
  }

  return {
    settle,
    nextDue: async (communityId, after, upTo) =>
      (await dueUpTo(app, communityId, upTo)).find((command) => command.dueAt > after)?.dueAt ?? null,
    start(everyMs, failed) {
      const all = async () => {
        for (const community of await app.store.communities()) await settle(community.id);
      };
      const soon = new Map<string, NodeJS.Timeout>();
      const stopHearing = app.onCommitted(({ communityId, lines }) => {
        if (!lines.some(calls) || soon.has(communityId)) return;
        soon.set(
          communityId,
          setTimeout(() => (soon.delete(communityId), void settle(communityId).catch(failed)), 5)
        );
      });
      void all().catch(failed);
      const timer = setInterval(() => void all().catch(failed), everyMs);
      return () => {
        stopHearing();
        clearInterval(timer);
        for (const waiting of soon.values()) clearTimeout(waiting);
      };
    }
  };
}

/** Something follows from this line by itself. */
function calls({ type }: Pick<JournalLine, 'type'>): boolean {
  return SEALED_AFTER.includes(type) || POLICIES.some((policy) => policy.on === type);
}

/** Everything that has fallen due by `now`, in the order in which it did. */
async function dueUpTo(app: Application, communityId: string, now: number): Promise<DueCommand[]> {
  const read = app.store.read(communityId);
  const zone = (await read.get('community', communityId))?.zone ?? 'Asia/Shanghai';
  const due: DueCommand[] = [];
  for (const find of FINDERS) due.push(...(await find({ read, now, zone })));
  return due.sort((a, b) => a.dueAt - b.dueAt);
}
