/** Seals the ballots of secret votes that are over: at once after the close, and again after a crash in the middle. Nothing is counted before. */
import { needsSealing } from '#domain/voting/secret/sealPoll.ts';
import { StorageFailure } from '#server/storage/storageFailure.ts';
import type { Store } from '#server/storage/store.ts';

/** The command that records a sealing; its id is the same however often it is given. */
export interface SealCommand {
  readonly name: 'poll.seal';
  readonly payload: { pollId: string };
  readonly id: string;
}

export interface SealingBy {
  /** Gives the command; true when it was carried out now. */
  readonly give: (command: SealCommand) => Promise<boolean>;
  /** Hears of a sealing that could not be done now and will be tried again. */
  readonly reluctant: (command: { name: string; id: string }, code: string) => void;
}

/** Journal lines after which there may be something to seal. */
export const SEALED_AFTER: readonly string[] = ['PollClosed', 'PollVoided'];

/**
 * First the store mixes and forgets, then the line is written that says so: a crash in between leaves the vote unsealed, and it is done
 * again. True when something was sealed. A full disk or a busy file leaves it for the next time; rejects with `StorageFailure` for a failed one. Source: reliability 3.3; SPEC SB5, SB6.
 */
export async function sealClosedVotes(
  store: Pick<Store, 'read' | 'sealBallots'>,
  communityId: string,
  { give, reluctant }: SealingBy
): Promise<boolean> {
  const over = await store.read(communityId).list('poll', { state: ['CLOSED', 'VOID'] });
  let sealed = false;
  for (const { id: pollId } of over.filter(needsSealing)) {
    const command = { name: 'poll.seal' as const, payload: { pollId }, id: `seal-poll-${pollId}`.slice(0, 64) };
    const hindered = await sealOne(store, communityId, pollId);
    if (hindered === null) sealed = (await give(command)) || sealed;
    else reluctant(command, hindered);
  }
  return sealed;
}

/** Null when it is done, else the code of what hindered it and may pass. */
async function sealOne(store: Pick<Store, 'sealBallots'>, communityId: string, pollId: string): Promise<string | null> {
  try {
    await store.sealBallots(communityId, pollId);
    return null;
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    if (error.reason === 'DISK_FULL') return 'storage.disk-full';
    if (error.reason === 'BUSY' || error.reason === 'CONNECTION') return 'storage.not-now';
    throw error;
  }
}
