/** Profiles of places: complete, sourced, nothing invented. */
import { describe, expect, it } from 'vitest';
import { completeProfile } from './defineProfile.ts';
import { placeNamed, plainValues, PROFILES_OF_PLACES, sourceOfValue, valueSource } from './namedProfiles.ts';
import { DEFAULT_PROFILE, overrideProfile, profileDifferences, type ParameterName, type ProfileValue } from './profile.ts';

function complete(name: string) {
  const found = PROFILES_OF_PLACES.find((profile) => profile.name === name);
  if (!found) throw new Error(name);
  const made = completeProfile({ name, version: found.version, values: plainValues(found) });
  if (!made.ok) throw new Error(`${name}: ${JSON.stringify(made.error)}`);
  return made.value;
}

describe('profiles of places', () => {
  it('[DR29] each is one that the catalogue allows, under a name of its own', () => {
    const names = PROFILES_OF_PLACES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(complete(name), name).toMatchObject({ name, version: 1 });
  });

  it('[DR29] every value has a source that is not a default of this product, with its article where it is law', () => {
    for (const { name, values, title } of PROFILES_OF_PLACES) {
      expect([title.zh, title.en].every((text) => text !== '')).toBe(true);
      expect(Object.keys(values).length, name).toBeGreaterThan(0);
      for (const [parameter, { mark, article }] of Object.entries(values)) {
        expect(mark, `${name} ${parameter}`).not.toBe('D');
        if (mark === 'L') expect(article, `${name} ${parameter}`).not.toBe('');
      }
    }
  });

  it('[DR29] differs from the national default only in what its source says', () => {
    for (const profile of PROFILES_OF_PLACES) {
      for (const name of profileDifferences(complete(profile.name)))
        expect(sourceOfValue(profile, name), `${profile.name} ${name}`).toBeDefined();
    }
    expect(sourceOfValue(PROFILES_OF_PLACES[0]!, 'maxRounds')).toBeUndefined();
  });

  it.each<[string, Partial<Record<ParameterName, ProfileValue>>]>([
    ['BEIJING', { resultPostWithinDays: 3, assemblyNoticeDays: 15, petitionFraction: '>= 1/5', voteChangesFormal: 0 }],
    ['HANGZHOU', { assemblyExtraordinaryNoticeDays: 7, voteWindowMinDays: 5, voteWindowMaxDays: 60, followMajorityOffered: true }],
    ['SHENZHEN_2016', { duplicatePolicy: 'ELECTRONIC_PREVAILS' }],
    ['WUHAN', { voteChangesFormal: 1 }],
    ['WEIFANG', { proxyLimit: 3, internetVoteOfficialOnly: true }],
    ['BINZHOU', { assemblyNoticeDays: 5, undeliverablePostingDays: 5 }],
    ['LISHUI', { ownersObjectionRule: 'ONE_THIRD_STRICT', ownersObjectionPostingDays: 10 }],
    ['HENAN', { ownersObjectionRule: 'ONE_THIRD_INCLUSIVE', unitConsent: '>= 2/3' }],
    ['CHANGZHOU_LIFT', { liftRule: 'DR8', unitConsent: '>= 1/1', estateConsent: '>= 2/3', estateConsentArea: false }],
    ['WUXI_LIFT', { liftRule: 'DR7_SPECIAL' }],
    ['LAIWU_LIFT', { unitConsent: '>= 2/3', unitConsentArea: true, draftPublicityDays: 15 }],
    ['QINGYUAN', { resultPublicityDays: 15 }],
    ['SHAOXING', { rollShowsName: true }]
  ])('[DR29] %s has the numbers of domain 2.1 and 2.2', (name, values) => {
    expect(complete(name)).toMatchObject(values);
  });

  it('[DR26] what owners’ votes need stands in the national default', () => {
    expect(DEFAULT_PROFILE).toMatchObject({
      ...{ abstainCountsAsParticipation: true, followMajorityOffered: false, proxyRevocation: 'UNTIL_CAST' },
      ...{
        undeliverablePostingDays: 7,
        paperOnRequest: true,
        internetVoteOfficialOnly: false,
        publicCountOwnersMin: 10,
        scrutineersMin: 2
      },
      ...{ liftRule: 'DR6', unitConsent: '>= 1/1', estateConsent: '>= 2/3', ownersObjectionRule: 'NOT_ALLOWED' },
      ...{ committeeNoticeDays: 7, committeePostWithinDays: 3, candidateListDays: 10, byElectionCandidatesPerSeat: 2 },
      ...{
        ratingResidentsPercent: 50,
        ratingCommunityPercent: 30,
        ratingThirdPartyPercent: 20,
        ratingRedTenths: 900,
        ratingBlackTenths: 600
      },
      ...{ sampleMinCount: 30, sampleMinPercent: 5, ladderFirstPercent: 65, ladderStepPercent: 5, ladderLastPercent: 50 }
    });
  });

  it.each<[Record<string, ProfileValue>, string]>([
    [{ ratingResidentsPercent: 60 }, 'ratingThirdPartyPercent'],
    [{ ratingRedTenths: 500 }, 'ratingBlackTenths'],
    [{ ladderFirstPercent: 40 }, 'ladderLastPercent']
  ])('[DR27] %j does not fit together', (values, parameter) => {
    expect(overrideProfile(DEFAULT_PROFILE, values)).toMatchObject({ error: { code: 'profile.value-out-of-range', facts: { parameter } } });
  });

  it('[DR27] weights that make a hundred are accepted', () => {
    const values = { ratingResidentsPercent: 60, ratingCommunityPercent: 20, ratingThirdPartyPercent: 20 };
    expect(overrideProfile(DEFAULT_PROFILE, values).ok).toBe(true);
  });
});

describe('what stands behind a value', () => {
  const hangzhou = placeNamed('HANGZHOU');

  it('[DR29] is the place for its own values, the default for its own, and else the community', () => {
    expect(valueSource('assemblyExtraordinaryNoticeDays', 7, hangzhou)).toEqual({ behind: 'PLACE', mark: 'L', source: '杭州 19' });
    expect(valueSource('followMajorityOffered', true, hangzhou)).toMatchObject({ behind: 'PLACE', mark: 'P6' });
    expect(valueSource('assemblyExtraordinaryNoticeDays', 8, hangzhou)).toEqual({ behind: 'COMMUNITY', mark: 'D', source: '' });
    expect(valueSource('assemblyNoticeDays', 15, undefined)).toMatchObject({ behind: 'DEFAULT', mark: 'L' });
  });

  it('[DR29] a changed number is never called law', () => {
    expect(valueSource('assemblyNoticeDays', 3, hangzhou)).toEqual({ behind: 'COMMUNITY', mark: 'D', source: '' });
    expect(valueSource('assemblyNoticeDays', 3, undefined).mark).toBe('D');
    expect(placeNamed('ATLANTIS')).toBeUndefined();
  });
});
