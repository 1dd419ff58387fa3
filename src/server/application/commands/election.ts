/** Commands of nominations, each bound to its facts and its decision. */
import type { PayloadOf } from '#contract/command.ts';
import {
  acceptNomination,
  declineNomination,
  enterNomination,
  refuseNomination,
  takeOffice,
  withdrawNomination
} from '#contract/commands/election.ts';
import type { Read } from '#domain/basics/reading.ts';
import { ok } from '#domain/basics/result.ts';
import {
  decideAcceptNomination,
  decideDeclineNomination,
  decideEnterNomination,
  decideRefuseNomination,
  decideWithdrawNomination
} from '#domain/election/nominate.ts';
import { decideTakeOffice, electedIn } from '#domain/election/takeOffice.ts';
import type { Matter } from '#domain/matter/records.ts';
import type { Poll } from '#domain/voting/records.ts';
import { bind, type Binding, type Loading } from '../binding.ts';
import { known, knownOrNull } from './register/known.ts';

export const electionCommands: readonly Binding[] = [
  bind(enterNomination, entering, decideEnterNomination),
  bind(acceptNomination, answering, decideAcceptNomination),
  bind(declineNomination, answering, decideDeclineNomination),
  bind(withdrawNomination, answering, decideWithdrawNomination),
  bind(refuseNomination, answering, decideRefuseNomination),
  bind(takeOffice, seating, decideTakeOffice)
];

async function entering({ read }: Loading, { matterId, candidatePersonId }: PayloadOf<typeof enterNomination>) {
  const matter = await known(read, 'matter', matterId);
  if (!matter.ok) return matter;
  const person = await knownOrNull(read, 'person', candidatePersonId);
  if (!person.ok) return person;
  const [poll, nominations] = await Promise.all([pollOf(read, matter.value), read.list('nomination', { matterId })]);
  return ok({ matter: matter.value, poll, nominations, candidate: person.value });
}

async function answering({ read }: Loading, { nominationId }: { nominationId: string }) {
  const nomination = await known(read, 'nomination', nominationId);
  if (!nomination.ok) return nomination;
  const matter = await known(read, 'matter', nomination.value.matterId);
  if (!matter.ok) return matter;
  return ok({ matter: matter.value, poll: await pollOf(read, matter.value), nomination: nomination.value });
}

async function pollOf(read: Read, { pollId }: Matter): Promise<Poll | undefined> {
  return pollId === null ? undefined : read.get('poll', pollId);
}

async function seating({ read }: Loading, { matterId, bodyKind }: PayloadOf<typeof takeOffice>) {
  const matter = await known(read, 'matter', matterId);
  if (!matter.ok) return matter;
  const elected = electedIn(await read.list('poll', { matterId }), matter.value.pollId);
  const ids = elected.flatMap(({ personId }) => personId ?? []);
  const [body, people, posts] = await Promise.all([
    read.find('body', { kind: bodyKind }),
    read.list('person', { id: ids }),
    read.list('post', { personId: ids })
  ]);
  return ok({ matter: matter.value, elected, body, people, posts });
}
