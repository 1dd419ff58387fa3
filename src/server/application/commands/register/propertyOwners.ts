/** Commands on owners and ownerships, each bound to its facts and its decision. */
import {
  addOwner,
  bindOwner,
  correctOwner,
  correctOwnership,
  endOwner,
  endOwnership,
  handOver,
  nameOwnersVoter,
  recordDeath,
  transferOwnership
} from '#contract/commands/register/propertyOwners.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import {
  decideAddOwner,
  decideBindOwner,
  decideCorrectOwner,
  decideEndOwner,
  decideRecordDeath
} from '#domain/register/property/owners.ts';
import {
  decideCorrectOwnership,
  decideEndOwnership,
  decideHandOver,
  decideNameOwnersVoter,
  decideTransfer,
  type TransferFacts
} from '#domain/register/property/ownerships.ts';
import type { OwnerRecord } from '#domain/register/propertyRecords.ts';
import { bind, type Binding } from '../../binding.ts';
import { known, knownOrNull } from './known.ts';

export const propertyOwnerCommands: readonly Binding[] = [
  bind(addOwner, async () => ok(null), decideAddOwner),
  bind(correctOwner, ({ read }, payload) => ownerFacts(read, payload.ownerId), decideCorrectOwner),
  bind(
    bindOwner,
    async ({ read }, payload) => {
      const facts = await ownerFacts(read, payload.ownerId);
      if (!facts.ok) return facts;
      const person = await knownOrNull(read, 'person', payload.personId);
      return person.ok ? ok({ ...facts.value, person: person.value }) : person;
    },
    decideBindOwner
  ),
  bind(recordDeath, ({ read }, payload) => ownerFacts(read, payload.ownerId), decideRecordDeath),
  bind(
    endOwner,
    async ({ read }, payload) => {
      const facts = await ownerFacts(read, payload.ownerId);
      if (!facts.ok) return facts;
      const open = (await read.list('ownership', { until: null })).filter((row) => row.ownerIds.includes(payload.ownerId));
      return ok({ ...facts.value, open });
    },
    decideEndOwner
  ),
  bind(transferOwnership, ({ read }, payload) => transferFacts(read, payload.unitId, payload.ownerIds), decideTransfer),
  bind(
    handOver,
    async ({ read }, payload) => {
      const contract = await read.find('ownership', { unitId: payload.unitId, until: null, kind: 'CONTRACT' });
      return transferFacts(read, payload.unitId, contract?.ownerIds ?? []);
    },
    decideHandOver
  ),
  bind(
    correctOwnership,
    async ({ read }, payload) => {
      const facts = await ownershipFacts(read, payload.ownershipId);
      if (!facts.ok) return facts;
      const { ownership } = facts.value;
      const unit = await known(read, 'unit', ownership.unitId);
      if (!unit.ok) return unit;
      const owners = await ownersOf(read, payload.ownerIds);
      if (!owners.ok) return owners;
      const others = (await read.list('ownership', { unitId: ownership.unitId })).filter((row) => row.id !== ownership.id);
      return ok({ ownership, unit: unit.value, owners: owners.value, others });
    },
    decideCorrectOwnership
  ),
  bind(nameOwnersVoter, ({ read }, payload) => ownershipFacts(read, payload.ownershipId), decideNameOwnersVoter),
  bind(endOwnership, ({ read }, payload) => ownershipFacts(read, payload.ownershipId), decideEndOwnership)
];

async function ownerFacts(read: Read, ownerId: string) {
  const owner = await known(read, 'owner', ownerId);
  return owner.ok ? ok({ owner: owner.value }) : owner;
}

async function ownershipFacts(read: Read, ownershipId: string) {
  const ownership = await known(read, 'ownership', ownershipId);
  return ownership.ok ? ok({ ownership: ownership.value }) : ownership;
}

async function transferFacts(read: Read, unitId: string, ownerIds: readonly string[]): Promise<Result<TransferFacts, Refusal>> {
  const unit = await known(read, 'unit', unitId);
  if (!unit.ok) return unit;
  const owners = await ownersOf(read, ownerIds);
  if (!owners.ok) return owners;
  return ok({ unit: unit.value, open: await read.list('ownership', { unitId, until: null }), owners: owners.value });
}

/** Every owner that is named. Refuses `record.not-found`. */
async function ownersOf(read: Read, ownerIds: readonly string[]): Promise<Result<OwnerRecord[], Refusal>> {
  const wanted = [...new Set(ownerIds)];
  const owners = await read.list('owner', { id: wanted });
  return owners.length === wanted.length ? ok(owners) : refuse('record.not-found', undefined, { kind: 'owner' });
}
