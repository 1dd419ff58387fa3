/** Commands on the community itself, each bound to its facts and its decision. */
import {
  attachSeal,
  configureCommunity,
  defineBody,
  defineProfile,
  foundCommunity,
  setHolidayYear
} from '#contract/commands/register/community.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { decideConfigureCommunity } from '#domain/register/configureCommunity.ts';
import { decideAttachSeal, decideDefineBody } from '#domain/register/defineBody.ts';
import { decideDefineProfile } from '#domain/register/defineProfile.ts';
import { decideFoundCommunity } from '#domain/register/foundCommunity.ts';
import { decideSetHolidayYear } from '#domain/register/setHolidayYear.ts';
import { bind, type Binding } from '../../binding.ts';
import { known } from './known.ts';

export const communityCommands: readonly Binding[] = [
  bind(
    foundCommunity,
    async ({ read, context }) => ok({ existing: await read.get('community', context.actor.communityId) }),
    decideFoundCommunity
  ),
  bind(
    configureCommunity,
    async ({ read, context }) => {
      const community = await known(read, 'community', context.actor.communityId);
      if (!community.ok) return community;
      return ok({ community: community.value, profileNames: (await read.list('namedProfile', {})).map((profile) => profile.name) });
    },
    decideConfigureCommunity
  ),
  bind(
    setHolidayYear,
    async ({ read }, payload) => ok({ existing: await read.find('holidayYear', { year: payload.year }) }),
    decideSetHolidayYear
  ),
  bind(
    defineProfile,
    async ({ read }, payload) => ok({ versions: await read.list('namedProfile', { name: payload.name }) }),
    decideDefineProfile
  ),
  bind(defineBody, async ({ read }) => ok({ bodies: await read.list('body', {}) }), decideDefineBody),
  bind(
    attachSeal,
    async ({ read }, payload) => {
      const body = await read.find('body', { kind: payload.kind });
      if (!body) return refuse('register.body-unknown', 'RG11', { body: payload.kind });
      return ok({ body, file: payload.fileId === null ? undefined : await read.get('storedFile', payload.fileId) });
    },
    decideAttachSeal
  )
];
