/** Commands of nominations, each bound to its facts and its decision. */
import type { PayloadOf } from '#contract/command.ts';
import { acceptNomination, declineNomination, enterNomination, refuseNomination, withdrawNomination } from '#contract/commands/election.ts';
import { ok } from '#domain/basics/result.ts';
import {
  decideAcceptNomination,
  decideDeclineNomination,
  decideEnterNomination,
  decideRefuseNomination,
  decideWithdrawNomination
} from '#domain/election/nominate.ts';
import { bind, type Binding, type Loading } from '../binding.ts';
import { known, knownOrNull } from './register/known.ts';

export const electionCommands: readonly Binding[] = [
  bind(enterNomination, entering, decideEnterNomination),
  bind(acceptNomination, answering, decideAcceptNomination),
  bind(declineNomination, answering, decideDeclineNomination),
  bind(withdrawNomination, answering, decideWithdrawNomination),
  bind(refuseNomination, answering, decideRefuseNomination)
];

async function entering({ read }: Loading, { matterId, candidatePersonId }: PayloadOf<typeof enterNomination>) {
  const matter = await known(read, 'matter', matterId);
  if (!matter.ok) return matter;
  const person = await knownOrNull(read, 'person', candidatePersonId);
  if (!person.ok) return person;
  return ok({ matter: matter.value, nominations: await read.list('nomination', { matterId }) });
}

async function answering({ read }: Loading, { nominationId }: { nominationId: string }) {
  const nomination = await known(read, 'nomination', nominationId);
  if (!nomination.ok) return nomination;
  const matter = await known(read, 'matter', nomination.value.matterId);
  return matter.ok ? ok({ matter: matter.value, nomination: nomination.value }) : matter;
}
