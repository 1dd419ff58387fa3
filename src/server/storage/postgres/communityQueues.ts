/** Gathers commits per community while that community's transaction runs, so that they share the next one; communities do not wait for each other. */
import { StorageFailure, type StorageFailureReason } from '../storageFailure.ts';
import type { Commit, CommitOutcome } from '../store.ts';
import type { PostgresRunner } from './runner.ts';
import { writeGroup } from './writeGroup.ts';

/** Commits in one transaction at most. */
const GROUP_MAX = 256;

interface Waiting {
  readonly commit: Commit;
  readonly resolve: (outcome: CommitOutcome) => void;
  readonly reject: (error: unknown) => void;
}

export interface CommunityQueues {
  commit(commit: Commit): Promise<CommitOutcome>;
  /** Resolves when everything that was handed over is settled; later commits are rejected as CLOSED. */
  close(): Promise<void>;
}

/** Queues over one client. SPEC ST1, ST7. */
export function communityQueues(runner: PostgresRunner): CommunityQueues {
  const queues = new Map<string, Waiting[]>();
  const running = new Set<Promise<void>>();
  let isClosed = false;

  async function work(communityId: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) await writeWaiting(runner, communityId, queue.splice(0, GROUP_MAX));
    queues.delete(communityId);
  }

  return {
    commit(commit) {
      if (isClosed) return Promise.reject(new StorageFailure('CLOSED', 'the store is closed'));
      return new Promise((resolve, reject) => {
        const present = queues.get(commit.communityId);
        if (present) return void present.push({ commit, resolve, reject });
        const queue = [{ commit, resolve, reject }];
        queues.set(commit.communityId, queue);
        const working = work(commit.communityId, queue).finally(() => running.delete(working));
        running.add(working);
      });
    },
    async close() {
      isClosed = true;
      await Promise.all(running);
    }
  };
}

async function writeWaiting(runner: PostgresRunner, communityId: string, group: readonly Waiting[]): Promise<void> {
  try {
    const settled = await writeGroup(
      runner,
      communityId,
      group.map(({ commit }) => commit)
    );
    group.forEach(({ resolve, reject }, index) => {
      const answer = settled[index];
      if (answer && 'outcome' in answer) resolve(answer.outcome);
      else reject(new TypeError(answer?.fault.message ?? 'no answer', { cause: answer?.fault }));
    });
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    for (const { reject } of group) reject(new StorageFailure(reasonOf(code), message, { cause: error }));
  }
}

/** 53100 disk_full, 58030 io_error; all else that takes a whole group down is the way to the server. */
function reasonOf(code: unknown): StorageFailureReason {
  return code === '53100' ? 'DISK_FULL' : code === '58030' ? 'IO' : 'CONNECTION';
}
