/** Commands on owners and on who owns which unit. */
import * as v from 'valibot';
import { OWNER_KINDS, OWNERSHIP_KINDS } from '#domain/voting/owners/records.ts';
import { command } from '../../command.ts';
import { date, id, LIMITS, line, list, optionalLine } from '../../limits.ts';
import { phone } from './propertyPlaces.ts';

const roles = ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'] as const;
/** Co-owners of one unit. */
const OWNERS_MAX = 20;

const ownerFields = {
  kind: v.optional(v.picklist(OWNER_KINDS), 'PERSON'),
  name: line(LIMITS.nameChars),
  phone,
  /** End of an identity number or a credit code: what tells two owners of one name apart. */
  idMark: optionalLine(30),
  representative: optionalLine(60)
};

const ownershipFields = {
  ownerIds: v.pipe(list(id, OWNERS_MAX), v.minLength(1)),
  share: optionalLine(60),
  kind: v.optional(v.picklist(OWNERSHIP_KINDS), 'REGISTERED'),
  since: date,
  namedVoterOwnerId: v.optional(v.nullable(id), null)
};

const ACTS_AS = ['SELF', 'LEGAL_REPRESENTATIVE', 'GUARDIAN', 'HEIR'] as const;

export const addOwner = command({
  name: 'owner.add',
  payload: v.strictObject(ownerFields),
  roles,
  rate: 'staff',
  summary: { zh: '登记业主：个人、单位或建设单位', en: 'Enter an owner: person, company or developer' },
  when: '',
  refusals: []
});

export const correctOwner = command({
  name: 'owner.correct',
  payload: v.strictObject({ ownerId: id, ...ownerFields, reason: line() }),
  roles,
  rate: 'staff',
  summary: { zh: '更正业主信息，写明理由', en: 'Correct what stands about an owner, with a reason' },
  when: '',
  refusals: ['register.owner-ended', 'register.nothing-changed']
});

export const bindOwner = command({
  name: 'owner.bind',
  payload: v.strictObject({ ownerId: id, personId: v.nullable(id), actsAs: v.optional(v.picklist(ACTS_AS), 'SELF'), reason: line() }),
  roles,
  rate: 'staff',
  summary: { zh: '指定由登记册中的哪个人代表业主行使权利', en: 'Say which person of the register acts as an owner, and in which quality' },
  when: '',
  refusals: ['register.owner-ended', 'register.person-ended', 'register.acting-unfit', 'register.nothing-changed']
});

export const recordDeath = command({
  name: 'owner.record-death',
  payload: v.strictObject({ ownerId: id, diedOn: date, reason: line() }),
  roles,
  rate: 'staff',
  summary: { zh: '登记业主去世，等待继承人', en: 'Write an owner’s death down; nobody acts until an heir is bound' },
  when: '',
  refusals: ['register.owner-ended', 'register.not-a-person', 'register.date-ahead', 'register.nothing-changed']
});

export const endOwner = command({
  name: 'owner.end',
  payload: v.strictObject({ ownerId: id, reason: line() }),
  roles,
  rate: 'staff',
  summary: { zh: '注销已没有专有部分的业主，写明理由', en: 'End an owner who owns nothing any more, with a reason' },
  when: '',
  refusals: ['register.owner-ended', 'register.owner-still-owns']
});

const ofOwners = [
  'register.owners-missing',
  'register.owner-ended',
  'register.voter-not-owner',
  'register.transfer-backwards',
  'register.date-ahead'
] as const;

export const transferOwnership = command({
  name: 'ownership.transfer',
  payload: v.strictObject({ unitId: id, ...ownershipFields }),
  roles,
  rate: 'staff',
  summary: {
    zh: '登记从某日起的业主（首次登记或过户），原业主同日终止',
    en: 'Write who owns a unit from a day on; what held until then ends'
  },
  when: '',
  refusals: [...ofOwners, 'register.unit-ended', 'register.nothing-changed']
});

export const handOver = command({
  name: 'ownership.hand-over',
  payload: v.strictObject({ unitId: id, since: date }),
  roles,
  rate: 'staff',
  summary: { zh: '登记交付：已签合同的买受人从交付日起为业主', en: 'Hand a unit over to those who bought it from the developer' },
  when: '',
  refusals: [...ofOwners, 'register.no-contract', 'register.unit-ended', 'register.nothing-changed']
});

export const correctOwnership = command({
  name: 'ownership.correct',
  payload: v.strictObject({ ownershipId: id, ...ownershipFields, reason: line() }),
  roles,
  rate: 'staff',
  summary: { zh: '更正登记错误的产权信息（不是过户），写明理由', en: 'Correct an ownership that was entered wrongly, with a reason' },
  when: '',
  refusals: [...ofOwners, 'register.nothing-changed']
});

export const nameOwnersVoter = command({
  name: 'ownership.name-voter',
  payload: v.strictObject({ ownershipId: id, ownerId: v.nullable(id) }),
  roles,
  rate: 'staff',
  summary: { zh: '登记共有人共同推选的一名表决人', en: 'Name the co-owner whom all co-owners chose to vote' },
  when: '',
  refusals: ['register.ownership-ended', 'register.voter-not-owner', 'register.nothing-changed']
});

export const endOwnership = command({
  name: 'ownership.end',
  payload: v.strictObject({ ownershipId: id, until: date, reason: line() }),
  roles,
  rate: 'staff',
  summary: { zh: '产权终止而新业主未知，写明理由', en: 'End an ownership without a known next owner, with a reason' },
  when: '',
  refusals: ['register.ownership-ended', 'register.transfer-backwards', 'register.date-ahead']
});
