/** Who speaks next: whoever has spoken least, then whoever asked first, sides alternating. */
import type { FloorRequest, Stance } from './records.ts';

export type Waiting = Pick<FloorRequest, 'id' | 'personId' | 'stance' | 'requestedAt'>;

/** A speech that was given on the same motion or item. */
export type Given = Pick<FloorRequest, 'personId' | 'stance' | 'startedAt'>;

/**
 * The queue in order: times spoken, then time of request (then id, so that everybody computes the same).
 * Source: domain 2.6 rule 3 [P18]; SPEC RD3.
 */
export function speakingOrder<Request extends Waiting>(waiting: readonly Request[], given: readonly Given[]): Request[] {
  const spoken = (personId: string) => given.filter((speech) => speech.personId === personId).length;
  return [...waiting].sort((a, b) => spoken(a.personId) - spoken(b.personId) || a.requestedAt - b.requestedAt || (a.id < b.id ? -1 : 1));
}

/**
 * The request that the chair is offered: after a speech for, the first in the queue who is not for, and the other way round;
 * questions belong to no side. When only one side waits, the first of all. Undefined for an empty queue.
 * Source: domain 2.6 rules 3 and 7 [P18]; SPEC RD7.
 */
export function nextSpeaker<Request extends Waiting>(waiting: readonly Request[], given: readonly Given[]): Request | undefined {
  const order = speakingOrder(waiting, given);
  const last = lastSide(given);
  return order.find((request) => last === undefined || request.stance !== last) ?? order[0];
}

/** The side of the latest speech for or against. */
function lastSide(given: readonly Given[]): Stance | undefined {
  return [...given].sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)).find((speech) => speech.stance !== 'QUESTION')?.stance;
}
