/** Whether the product is the official e-voting channel. */
import { describe, expect, it } from 'vitest';
import { decideConfigureCommunity } from './configureCommunity.ts';
import type { Community } from './records.ts';
import { channelOf, isOwnersVote } from './votingChannel.ts';

const community = {
  id: 'c1',
  communityId: 'c1',
  revision: 1,
  name: '翠园',
  isOfficialChannel: false,
  officialChannelBasis: ''
} as Community;
const configure = (of: Partial<Community>, payload: Parameters<typeof decideConfigureCommunity>[1]) =>
  decideConfigureCommunity({ community: { ...community, ...of }, profileNames: [] }, payload);
const codeOf = (result: ReturnType<typeof configure>) => (result.ok ? 'ok' : result.error.code);

describe('the official channel', () => {
  it('[RG21] is not official until the community says so and names who designated it', () => {
    expect(channelOf({})).toEqual({ isOfficial: false, basis: '' });
    expect(channelOf({ isOfficialChannel: false, officialChannelBasis: '住建局〔2026〕1号' })).toEqual({ isOfficial: false, basis: '' });
    expect(channelOf({ isOfficialChannel: true, officialChannelBasis: '' })).toEqual({ isOfficial: false, basis: '' });
    const basis = '区住建局〔2026〕1号';
    expect(channelOf({ isOfficialChannel: true, officialChannelBasis: basis })).toEqual({ isOfficial: true, basis });
  });

  it('[RG21] is refused without a basis, in one step or in two', () => {
    expect(codeOf(configure({}, { isOfficialChannel: true }))).toBe('register.channel-basis-missing');
    expect(codeOf(configure({}, { isOfficialChannel: true, officialChannelBasis: '' }))).toBe('register.channel-basis-missing');
    expect(codeOf(configure({ isOfficialChannel: true, officialChannelBasis: '甲' }, { officialChannelBasis: '' }))).toBe(
      'register.channel-basis-missing'
    );
    expect(codeOf(configure({ officialChannelBasis: '甲' }, { isOfficialChannel: true }))).toBe('ok');
    expect(configure({}, { isOfficialChannel: true, officialChannelBasis: '甲' })).toMatchObject({
      value: { entries: [{ type: 'CommunityConfigured', data: { settings: { isOfficialChannel: true, officialChannelBasis: '甲' } } }] }
    });
    expect(codeOf(configure({ isOfficialChannel: true, officialChannelBasis: '甲' }, { isOfficialChannel: false }))).toBe('ok');
    expect(codeOf(configure({}, { isOfficialChannel: false }))).toBe('register.nothing-changed');
  });

  it('[RG21] concerns the votes of owners and no others', () => {
    expect(isOwnersVote({ bodyKind: 'OWNERS_ASSEMBLY', ruleBase: 'OWNERS' })).toBe(true);
    expect(isOwnersVote({ bodyKind: 'BUILDING_COUNCIL', ruleBase: 'OWNERS' })).toBe(true);
    for (const bodyKind of ['JOINT_MEETING', 'RESIDENTS_MEETING', 'REPRESENTATIVES_MEETING', 'COUNCIL', 'OWNERS_COMMITTEE'])
      expect(isOwnersVote({ bodyKind, ruleBase: 'MEMBERS' })).toBe(false);
  });
});
