/** Written powers to vote, each command bound to its facts and its decision. */
import { registerProxy, revokeProxy } from '#contract/commands/papers/proxies.ts';
import type { PayloadOf } from '#contract/command.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { decideRegisterProxy, decideRevokeProxy } from '#domain/voting/papers/registerProxy.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { known } from '../register/known.ts';
import { judgingRules, pollWithProfile } from './facts.ts';

export const proxyCommands: readonly Binding[] = [
  bind(registerProxy, registering, decideRegisterProxy),
  bind(revokeProxy, revoking, decideRevokeProxy)
];

async function registering({ read }: Loading, payload: PayloadOf<typeof registerProxy>) {
  const { pollId, rollEntryId, holderPersonId } = payload;
  const found = await pollWithProfile(read, pollId);
  if (!found.ok) return found;
  const { poll, profile } = found.value;
  const [right, holder] = await Promise.all([known(read, 'rollEntry', rollEntryId), known(read, 'person', holderPersonId)]);
  if (!right.ok) return right;
  if (!holder.ok) return holder;
  if (right.value.pollId !== pollId) return refuse('record.not-found', undefined, { kind: 'rollEntry' });
  if (holder.value.endedAt !== null) return refuse('register.person-ended', 'RG8');
  const [proxies, ballots, rules] = await Promise.all([
    read.list('proxy', { pollId }),
    read.list('ballot', { pollId, rollEntryId, voidReason: null }),
    judgingRules(read, profile)
  ]);
  const isScanRequired = profile.proxyScanRequired;
  return ok({ poll, right: right.value, proxies, ballots, holder: holder.value, rules, isScanRequired });
}

async function revoking({ read }: Loading, { proxyId }: { proxyId: string }) {
  const proxy = await known(read, 'proxy', proxyId);
  if (!proxy.ok) return proxy;
  const found = await pollWithProfile(read, proxy.value.pollId);
  if (!found.ok) return found;
  const { pollId, rollEntryId } = proxy.value;
  const ballots = await read.list('ballot', { pollId, rollEntryId, voidReason: null });
  const hasCast = ballots.some((ballot) => ballot.proxyId === proxyId);
  return ok({ poll: found.value.poll, proxy: proxy.value, hasCast, policy: found.value.profile.proxyRevocation });
}
