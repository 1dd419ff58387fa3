/** The default profile, its sources, and what may be changed in it. */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../basics/canonicalJson.ts';
import { DEFAULT_PROFILE, isStatutory, overrideProfile, PARAMETER_NAMES, profileDifferences, type ProfileValue } from './profile.ts';
import { PROFILE_PARAMETERS } from './profileCatalogue.ts';

const override = (values: Record<string, ProfileValue>) => overrideProfile(DEFAULT_PROFILE, values);

describe('default profile', () => {
  it('[DR26] holds the numbers of the specification', () => {
    expect(DEFAULT_PROFILE).toMatchObject({
      name: 'NATIONAL_DEFAULT',
      version: 1,
      triageInstantHours: 48,
      triageFormalWorkdays: 5,
      secondCount: 10,
      petitionFraction: '>= 1/5',
      meetingNoticeDays: 3,
      urgentNoticeHours: 24,
      residentsMeetingNoticeDays: 7,
      assemblyNoticeDays: 15,
      draftPublicityDays: 7,
      resultPublicityDays: 7,
      rollOverHoliday: true,
      resultPostWithinDays: 3,
      voteWindowMinDays: 5,
      voteWindowMaxDays: 60,
      maxExtensions: 1,
      extensionDays: 21,
      jointQuorum: '>= 2/3',
      jointMajorityBase: 'PRESENT',
      adhocMaxSharePercent: 50,
      maxRounds: 3,
      proxyLimit: 3,
      proxyPropertyStaff: false,
      silentPolicy: 'NOT_PARTICIPATING',
      parkingCounts: false,
      duplicatePolicy: 'FIRST_VALID',
      voteChangesFormal: 0,
      voteChangesLive: 'UNLIMITED',
      voidItemCountsAsParticipation: true,
      maintainedObjectionPolicy: 'ALLOW',
      hearingMinObjectors: 3,
      hearingFraction: '>= 1/20',
      revoteMinIntervalDays: 30,
      interimMeasureMaxDays: 30,
      evaluationAfterDays: 28,
      evaluationOpenDays: 7,
      satisfiedMinPercent: 80,
      reopenBelowPercent: 60,
      retentionBallotsYears: 5
    });
  });

  it('[DR26] marks statute and default apart', () => {
    expect(['petitionFraction', 'rollOverHoliday', 'proxyLimit'].every((name) => isStatutory(name as 'proxyLimit'))).toBe(true);
    expect(
      ['maxRounds', 'hearingFraction', 'jointQuorum', 'secondCount', 'silentPolicy'].some((name) => isStatutory(name as 'maxRounds'))
    ).toBe(false);
    for (const name of PARAMETER_NAMES) if (isStatutory(name)) expect(PROFILE_PARAMETERS[name].source, name).not.toBe('');
  });

  it('[DR26] is plain data, and each default is a value that may be set', () => {
    expect(JSON.parse(canonicalJson(DEFAULT_PROFILE))).toEqual(DEFAULT_PROFILE);
    for (const name of PARAMETER_NAMES) {
      const same = override({ [name]: DEFAULT_PROFILE[name] });
      expect(same.ok && profileDifferences(same.value), name).toEqual([]);
    }
  });
});

describe('overrideProfile', () => {
  it('[DR27] changes what is named and raises the version', () => {
    const made = override({
      draftPublicityDays: 10,
      joint_majority_base: 'YES_VS_NO',
      councilQuorum: '3/4',
      residentsMeetingQuorum: '≥ 2/3'
    });
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value).toEqual({
      ...DEFAULT_PROFILE,
      version: 2,
      draftPublicityDays: 10,
      jointMajorityBase: 'YES_VS_NO',
      councilQuorum: '>= 3/4',
      residentsMeetingQuorum: '>= 2/3'
    });
    expect(profileDifferences(made.value)).toEqual(['draftPublicityDays', 'jointMajorityBase', 'residentsMeetingQuorum', 'councilQuorum']);
    expect(DEFAULT_PROFILE.draftPublicityDays).toBe(7);
  });

  it('[DR27] takes name and version where they are given', () => {
    expect(overrideProfile(DEFAULT_PROFILE, {}, { name: 'CUIZHU', version: 4 })).toMatchObject({ value: { name: 'CUIZHU', version: 4 } });
  });

  it.each<[string, ProfileValue]>([
    ['draftPublicityDays', 2],
    ['draftPublicityDays', 31],
    ['draftPublicityDays', 7.5],
    ['draftPublicityDays', '7'],
    ['proxyLimit', 4],
    ['proxyPropertyStaff', true],
    ['rollOverHoliday', 'yes'],
    ['jointQuorum', '3/2'],
    ['jointQuorum', '> 1/1'],
    ['jointQuorum', 'two thirds'],
    ['jointMajorityBase', 'HALF'],
    ['voteWindowMaxDays', 4],
    ['reopenBelowPercent', 81]
  ])('[DR27] refuses %s = %s', (parameter, value) => {
    expect(override({ [parameter]: value })).toMatchObject({ ok: false, error: { code: 'profile.value-out-of-range', rule: 'DR27' } });
  });

  it('[DR27] accepts the ends of a range', () => {
    for (const value of [3, 30]) expect(override({ draftPublicityDays: value }).ok, String(value)).toBe(true);
    expect(override({ voteWindowMinDays: 60, reopenBelowPercent: 80 }).ok).toBe(true);
    expect(override({ proxyPropertyStaff: true })).toMatchObject({
      error: { facts: { parameter: 'proxyPropertyStaff', allowed: 'false' } }
    });
    expect(override({ rollOverHoliday: 1 })).toMatchObject({ error: { facts: { allowed: 'true, false' } } });
  });

  it.each(['publicityDays', 'toString', '__proto__', 'name', 'version'])('[DR27] refuses the unknown parameter %s', (parameter) => {
    expect(override(Object.fromEntries([[parameter, 7]]))).toMatchObject({
      error: { code: 'profile.unknown-parameter', facts: { parameter } }
    });
  });
});
