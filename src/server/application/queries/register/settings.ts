/** Views of the community's settings, holiday tables and rule profiles, and the data page. */
import * as v from 'valibot';
import type { CommunitySettings, HolidayYearView, PrivacyPage, ProfileLine, ProfileView } from '#contract/views/register.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { completeProfile, newestVersion } from '#domain/register/defineProfile.ts';
import { placeNamed } from '#domain/register/namedProfiles.ts';
import type { NamedProfile } from '#domain/register/records.ts';
import { privacyPageOf } from '../../identity/privacyPage.ts';
import { query, type Query } from '../../query.ts';
import { parameterViews } from './placeProfiles.ts';

/** Rules are no secret: whoever is signed in may read what the community works by. */
const ANYBODY = null;

export const settingQueries: readonly Query[] = [
  query({
    name: 'community.settings',
    params: v.object({}),
    roles: ANYBODY,
    audience: 'SHARED',
    topics: () => ['community'],
    async run({ read, actor }) {
      const community = await read.get('community', actor.communityId);
      if (!community) return refuse('record.not-found');
      const { slug, name, zone, filingNumber, dataController, dataContact, contactText, procedureRules, profileName, publicUrl } =
        community;
      return ok<CommunitySettings>({
        slug,
        name,
        zone,
        filingNumber,
        dataController,
        dataContact,
        contactText,
        procedureRules,
        profileName,
        publicUrl,
        isOfficialChannel: community.isOfficialChannel,
        officialChannelBasis: community.officialChannelBasis
      });
    }
  }),
  query({
    name: 'privacy.page',
    params: v.object({}),
    roles: ANYBODY,
    audience: 'SHARED',
    topics: () => ['community'],
    async run({ read, actor }) {
      const community = await read.get('community', actor.communityId);
      return community ? ok<PrivacyPage>(privacyPageOf(community)) : refuse('record.not-found');
    }
  }),
  query({
    name: 'register.holidays',
    params: v.object({}),
    roles: ANYBODY,
    audience: 'SHARED',
    topics: () => ['community'],
    async run({ read }) {
      const tables = await read.list('holidayYear', {}, { orderBy: 'year', descending: true });
      return ok<readonly HolidayYearView[]>(tables.map(({ year, holidays, adjustedWorkdays }) => ({ year, holidays, adjustedWorkdays })));
    }
  }),
  query({
    name: 'register.profiles',
    params: v.object({}),
    roles: ANYBODY,
    audience: 'SHARED',
    topics: () => ['community'],
    async run({ read, actor }) {
      const used = (await read.get('community', actor.communityId))?.profileName;
      const versions = Map.groupBy(await read.list('namedProfile', {}), (profile) => profile.name);
      return ok<readonly ProfileLine[]>(
        [...versions.entries()].map(([name, ofName]) => {
          const newest = newestVersion(ofName) as NamedProfile;
          return { name, version: newest.version, versions: ofName.length, differences: Object.keys(newest.values), isUsed: name === used };
        })
      );
    }
  }),
  query({
    name: 'register.profile',
    params: v.object({ name: v.pipe(v.string(), v.maxLength(60)), version: v.optional(v.nullable(v.number()), null) }),
    roles: ANYBODY,
    audience: 'SHARED',
    topics: () => ['community'],
    async run({ read, actor }, { name, version }) {
      const versions = await read.list('namedProfile', { name });
      const named = version === null ? newestVersion(versions) : versions.find((one) => one.version === version);
      if (!named) return refuse('record.not-found');
      const profile = completeProfile(named);
      if (!profile.ok) return profile;
      const used = (await read.get('community', actor.communityId))?.profileName;
      const place = placeNamed(named.place);
      return ok<ProfileView>({
        ...{ name, version: named.version, isUsed: name === used },
        place: place ? { name: place.name, title: place.title, notes: place.notes } : null,
        parameters: parameterViews(profile.value, place)
      });
    }
  })
];
