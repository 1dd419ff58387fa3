/** The register through the one door: places, people, posts, settings; who may change what, and what the journal keeps. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  BodyRow,
  CommunitySettings,
  HouseholdRow,
  OwnPage,
  Paged,
  PersonRow,
  ProfileView,
  RegisterOverview
} from '#contract/views/register.ts';
import { newId } from '#server/application/randomness.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await newStage()));
afterAll(() => stage.close());

const lastLine = async (type: string) => (await stage.app.store.journal(stage.communityId, { types: [type] })).at(-1);

describe('founding and settings', () => {
  it('[RG1] founds a community once, with every body and the rules of debate marked as a proposal', async () => {
    expect(await stage.refusal('community.found', { slug: 'other', name: '另一社区' }, 'SYSTEM')).toBe('register.already-founded');
    const settings = await stage.view<CommunitySettings>('community.settings', {}, 'VISITOR');
    expect(settings.procedureRules).toContain('建议稿');
    const bodies = await stage.view<BodyRow[]>('register.posts', {}, 'SECRETARY');
    expect(bodies).toHaveLength(14);
    expect(new Set(bodies.map((body) => body.documentPrefix)).size).toBe(14);
  });

  it('[RG1] refuses a zone that no machine knows', async () => {
    const elsewhere = { ...(await stage.as('SYSTEM')), communityId: newId() };
    expect(await stage.refusal('community.found', { slug: 'no-zone', name: '无时区', zone: 'Asia/Nowhere' }, elsewhere)).toBe(
      'register.unknown-zone'
    );
  });

  it('[RG2] keeps two bodies from sharing a series of document numbers', async () => {
    const taken = { kind: 'COUNCIL', name: '居民议事会', documentPrefix: '四方决' };
    expect(await stage.refusal('body.define', taken, 'ADMINISTRATOR')).toBe('register.prefix-taken');
    await stage.must('body.define', { ...taken, documentPrefix: '翠议' }, 'ADMINISTRATOR');
    expect((await lastLine('BodyDefined'))?.data).toMatchObject({ kind: 'COUNCIL', documentPrefix: '翠议' });
  });

  it('[RG15] writes down what a setting became, and refuses a profile that is not defined', async () => {
    await stage.must('community.configure', { filingNumber: '苏ICP备00000000号' }, 'ADMINISTRATOR');
    expect((await lastLine('CommunityConfigured'))?.data).toEqual({ settings: { filingNumber: '苏ICP备00000000号' } });
    expect(await stage.refusal('community.configure', { profileName: '没有的' }, 'ADMINISTRATOR')).toBe('register.profile-unknown');
    expect(await stage.refusal('community.configure', { filingNumber: '苏ICP备00000000号' }, 'ADMINISTRATOR')).toBe(
      'register.nothing-changed'
    );
    expect(await stage.refusal('community.configure', { filingNumber: '' }, 'SECRETARY')).toBe('authority.role-missing');
  });

  it('[RG16] replaces the holiday table of a year and refuses a broken one', async () => {
    const table = { year: 2026, holidays: ['2026-10-01', '2026-10-02'], adjustedWorkdays: ['2026-10-10'] };
    await stage.must('holiday-year.set', table, 'ADMINISTRATOR');
    await stage.must('holiday-year.set', { ...table, holidays: ['2026-10-01'] }, 'ADMINISTRATOR');
    expect(await stage.view('register.holidays', {}, 'VISITOR')).toEqual([{ ...table, holidays: ['2026-10-01'] }]);
    expect(await stage.refusal('holiday-year.set', { ...table, adjustedWorkdays: ['2026-10-12'] }, 'ADMINISTRATOR')).toBe(
      'calendar.adjusted-day-not-weekend'
    );
  });

  it('[RG17] adds versions of a profile, and tells an editor whose version is old', async () => {
    const first = await stage.must('profile.define', { name: '翠园', values: { secondCount: 15 } }, 'ADMINISTRATOR');
    expect(first).toEqual({ version: 1 });
    expect(await stage.refusal('profile.define', { name: '翠园', values: { secondCount: 5 } }, 'ADMINISTRATOR')).toBe(
      'register.profile-changed-meanwhile'
    );
    await stage.must('profile.define', { name: '翠园', values: { secondCount: 5 }, basedOn: 1 }, 'ADMINISTRATOR');
    const shown = await stage.view<ProfileView>('register.profile', { name: '翠园' }, 'VISITOR');
    expect(shown.version).toBe(2);
    expect(shown.parameters.find((one) => one.name === 'secondCount')).toMatchObject({ value: 5, default: 10, mark: 'D' });
    expect(await stage.refusal('profile.define', { name: '翠园', values: { nonsense: 1 }, basedOn: 2 }, 'ADMINISTRATOR')).toBe(
      'profile.unknown-parameter'
    );
    expect(await stage.refusal('profile.define', { name: 'NATIONAL_DEFAULT', values: {} }, 'ADMINISTRATOR')).toBe('register.profile-fixed');
  });
});

describe('places', () => {
  it('[RG4] [RG5] takes a building and a door once, however the door is written', async () => {
    expect(await stage.refusal('building.add', { name: '1号楼' }, 'SECRETARY')).toBe('register.building-there');
    const buildingId = stage.buildings.get('1号楼');
    const door = { buildingId, staircase: '1单元', room: '101室' };
    expect(await stage.refusal('household.add', door, 'SECRETARY')).toBe('register.household-there');
  });

  it('[RG5] refuses the second of two desks that enter the same door at once', async () => {
    const door = { buildingId: stage.buildings.get('1号楼'), staircase: '1', room: '909' };
    const answers = await Promise.all([stage.run('household.add', door, 'SECRETARY'), stage.run('household.add', door, 'ADMINISTRATOR')]);
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: 'register.household-there' });
  });

  it('[RG6] corrects a door with a reason; the journal keeps both readings', async () => {
    const buildingId = stage.buildings.get('1号楼');
    const { householdId } = await stage.must<{ householdId: string }>(
      'household.add',
      { buildingId, staircase: '1', room: '910' },
      'SECRETARY'
    );
    await stage.must('household.correct', { householdId, buildingId, staircase: '1', room: '911', reason: '门牌抄错' }, 'SECRETARY');
    expect((await lastLine('HouseholdCorrected'))?.data).toMatchObject({
      from: '1号楼1单元910室',
      to: '1号楼1单元911室',
      reason: '门牌抄错'
    });
    const same = { householdId, buildingId, staircase: '1', room: '911', reason: '再来' };
    expect(await stage.refusal('household.correct', same, 'SECRETARY')).toBe('register.nothing-changed');
    expect(await stage.refusal('household.correct', { ...same, reason: '' }, 'SECRETARY')).toBe('command.payload-invalid');
  });

  it('[RG7] lets only somebody of the household vote for it', async () => {
    const [first, second] = [stage.households[0], stage.households[1]];
    expect(await stage.refusal('household.name-voter', { householdId: first, personId: stage.personId('RESIDENT:2') }, 'SECRETARY')).toBe(
      'register.voter-elsewhere'
    );
    const { personId } = await stage.must('person.add', { name: '新户主', householdId: second }, 'SECRETARY');
    await stage.must('household.name-voter', { householdId: second, personId }, 'SECRETARY');
    await stage.must('household.name-voter', { householdId: second, personId: stage.personId('RESIDENT:2') }, 'SECRETARY');
  });

  it('[RG5] pages and searches households in the order of buildings and rooms', async () => {
    const all = await stage.view<Paged<HouseholdRow>>('register.households', {}, 'SECRETARY');
    expect(all.rows[0]).toMatchObject({ label: '1号楼1单元101室', voter: { name: '居民1' } });
    const found = await stage.view<Paged<HouseholdRow>>('register.households', { search: '3号楼 居民27' }, 'SECRETARY');
    expect(found.rows.map((row) => row.label)).toEqual(['3号楼1单元301室']);
  });
});

describe('people', () => {
  it('[RG8] keeps names and phones out of the journal of entries and corrections', async () => {
    const { personId } = await stage.must('person.add', { name: '钱七七', phone: '13912345678' }, 'SECRETARY');
    await stage.must('person.correct', { personId, name: '钱七', phone: '13912345678', reason: '姓名多写一字' }, 'SECRETARY');
    const lines = await stage.app.store.journal(stage.communityId, { types: ['PersonAdded', 'PersonCorrected'] });
    expect(JSON.stringify(lines)).not.toMatch(/钱七|13912345678/);
    expect(lines.at(-1)?.data).toMatchObject({ fields: ['name'], reason: '姓名多写一字' });
  });

  it('[RG9] does not let the desk declare that somebody has read the data page', async () => {
    expect(await stage.refusal('person.add', { name: '孙八', isBound: true }, 'SECRETARY')).toBe('register.bound-by-set-up-only');
    const { personId } = await stage.must('person.add', { name: '孙八' }, 'SECRETARY');
    const { version } = await stage.view<{ version: string }>('privacy.page', {}, 'VISITOR');
    expect(await stage.refusal('person.bind', { personId, privacyVersion: 'older' }, 'SECRETARY')).toBe('register.privacy-page-changed');
    await stage.must('person.bind', { personId, privacyVersion: version }, 'SECRETARY');
    expect(await stage.refusal('person.bind', { personId, privacyVersion: version }, 'SECRETARY')).toBe('register.already-bound');
  });

  it('[RG10] takes the vote of a household from somebody who moves away', async () => {
    const from = stage.households[3];
    const moved = { personId: stage.personId('RESIDENT:4'), name: '居民4', phone: '', householdId: stage.households[4], reason: '搬家' };
    await stage.must('person.correct', moved, 'SECRETARY');
    expect((await stage.app.store.read(stage.communityId).get('household', from!))?.votingPersonId).toBeNull();
    expect((await lastLine('PersonCorrected'))?.data).toMatchObject({ householdsWithoutVoter: [from] });
  });

  it('[RG8] an ended person takes no part any more', async () => {
    const personId = await stage.enter({ key: 'LEAVER', name: '离开者', posts: [] }, stage.households[5]);
    await stage.must('person.end', { personId, reason: '迁出' }, 'SECRETARY');
    expect(await stage.refusal('person.end', { personId, reason: '再次' }, 'SECRETARY')).toBe('register.person-ended');
    expect(await stage.refusal('person.correct', { personId, name: '谁', reason: '改' }, 'SECRETARY')).toBe('register.person-ended');
    await expect(stage.as('LEAVER')).rejects.toThrow('was ended');
  });

  it('[AU7] shows the register to the desk only', async () => {
    const read = (who: string) => stage.as(who).then((actor) => stage.app.query('register.people', {}, actor));
    for (const who of ['CHAIR', 'SUPERVISOR', 'RESIDENT:1'])
      expect(await read(who)).toMatchObject({ ok: false, error: { code: 'authority.role-missing' } });
    expect(await read('VISITOR')).toMatchObject({ ok: false, error: { code: 'authority.not-signed-in', rule: 'AU1' } });
    const found = await stage.view<Paged<PersonRow>>('register.people', { search: '周主持' }, 'SECRETARY');
    expect(found.rows[0]).toMatchObject({ name: '周主持', posts: [{ role: 'CHAIR', isInForce: true }], account: null, invitation: null });
  });

  it('[RG8] tells people what is kept about them', async () => {
    const me = await stage.view<OwnPage>('person.me', {}, 'RESIDENT:7');
    expect(me).toMatchObject({ name: '居民7', household: '1号楼2单元101室', isVoter: true, roles: ['RESIDENT'], posts: [] });
  });

  it('[RG5] sums the register up', async () => {
    const sums = await stage.view<RegisterOverview>('register.overview', {}, 'SECRETARY');
    expect(sums.buildings.map((building) => building.name)).toEqual(['1号楼', '2号楼', '3号楼']);
    expect(sums.households).toBe(sums.buildings.reduce((sum, building) => sum + building.households, 0));
  });
});

describe('posts', () => {
  it('[AU3] gives people the roles of their posts on the days of the term only', async () => {
    const personId = await stage.enter({ key: 'TERM', name: '任期人', posts: [] });
    const term = { personId, bodyKind: 'COUNCIL', role: 'COUNCIL_MEMBER', startsOn: '2026-04-04', endsOn: '2026-04-05' };
    await stage.must('post.assign', term, 'SECRETARY');
    const rolesAt = async (at: string) => {
      stage.clock.set(at);
      return (await stage.as('TERM')).roles;
    };
    expect(await rolesAt('2026-04-03 23:59')).toEqual(['RESIDENT']);
    expect(await rolesAt('2026-04-04 00:00')).toEqual(['COUNCIL_MEMBER', 'RESIDENT']);
    expect(await rolesAt('2026-04-05 23:59')).toEqual(['COUNCIL_MEMBER', 'RESIDENT']);
    expect(await rolesAt('2026-04-06 00:00')).toEqual(['RESIDENT']);
    stage.clock.set('2026-04-03 09:00');
  });

  it('[AU4] shows both parties of somebody who holds posts in two', async () => {
    const personId = await stage.enter({ key: 'TWO', name: '双岗人', posts: [{ bodyKind: 'OWNERS_COMMITTEE', role: 'STANDING_MEMBER' }] });
    await stage.must(
      'post.assign',
      { personId, bodyKind: 'RESIDENTS_COMMITTEE', role: 'STANDING_MEMBER', startsOn: '2026-01-01' },
      'SECRETARY'
    );
    expect((await stage.as('TWO')).parties).toEqual(['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE']);
  });

  it('[AU5] lets the desk neither administer nor confirm for the two bodies', async () => {
    const post = { personId: stage.personId('RESIDENT:9'), startsOn: '2026-01-01' };
    for (const [role, bodyKind] of [
      ['ADMINISTRATOR', 'JOINT_MEETING'],
      ['AGENDA_BOARD_PARTY', 'PARTY_ORGANISATION'],
      ['SUPERVISOR', 'SUPERVISION_COMMITTEE']
    ]) {
      expect(await stage.refusal('post.assign', { ...post, role, bodyKind }, 'SECRETARY')).toBe('authority.administrator-gives');
    }
    const [chairPost] = await stage.app.store.read(stage.communityId).list('post', { personId: stage.personId('SUPERVISOR') });
    expect(await stage.refusal('post.end', { postId: chairPost?.id, reason: '换届' }, 'SECRETARY')).toBe('authority.administrator-gives');
    expect(await stage.refusal('person.end', { personId: stage.personId('SUPERVISOR'), reason: '换届' }, 'SECRETARY')).toBe(
      'authority.administrator-gives'
    );
  });

  it('[RG11] gives a role in its own body only, and an expert a field', async () => {
    const post = { personId: stage.personId('RESIDENT:10'), startsOn: '2026-01-01' };
    const refusal = (more: object) => stage.refusal('post.assign', { ...post, ...more }, 'ADMINISTRATOR');
    expect(await refusal({ role: 'STANDING_MEMBER', bodyKind: 'COUNCIL' })).toBe('register.role-elsewhere');
    for (const role of ['CHAIR', 'TELLER', 'SECRETARY', 'SUPERVISOR'])
      expect(await refusal({ role, bodyKind: 'PROPERTY_COMPANY' })).toBe('register.role-elsewhere');
    expect(await refusal({ role: 'EXPERT', bodyKind: 'EXPERT_POOL' })).toBe('register.expertise-missing');
    expect(await refusal({ role: 'SYSTEM', bodyKind: 'COUNCIL' })).toBe('register.role-not-given');
  });

  it('[RG12] refuses a term that ends before it begins, and the same post twice at a time', async () => {
    const post = { personId: stage.personId('RESIDENT:11'), role: 'TELLER', bodyKind: 'JOINT_MEETING', startsOn: '2026-04-10' };
    expect(await stage.refusal('post.assign', { ...post, endsOn: '2026-04-09' }, 'SECRETARY')).toBe('register.term-backwards');
    await stage.must('post.assign', { ...post, endsOn: '2026-04-10' }, 'SECRETARY');
    expect(await stage.refusal('post.assign', post, 'SECRETARY')).toBe('register.post-there');
  });

  it('[RG13] ends a post with a reason, once', async () => {
    const { postId } = await stage.must(
      'post.assign',
      { personId: stage.personId('RESIDENT:12'), role: 'TELLER', bodyKind: 'JOINT_MEETING', startsOn: '2026-01-01' },
      'SECRETARY'
    );
    await stage.must('post.end', { postId, reason: '辞职' }, 'SECRETARY');
    expect(await stage.refusal('post.end', { postId, reason: '辞职' }, 'SECRETARY')).toBe('register.post-ended');
    expect((await lastLine('PostEnded'))?.data).toMatchObject({ name: '居民12', role: 'TELLER', reason: '辞职' });
  });

  it('[AU6] keeps the last administrator', async () => {
    const [post] = await stage.app.store.read(stage.communityId).list('post', { role: 'ADMINISTRATOR' });
    expect(await stage.refusal('post.end', { postId: post?.id, reason: '离职' }, 'ADMINISTRATOR')).toBe('authority.last-administrator');
    expect(await stage.refusal('person.end', { personId: post?.personId, reason: '离职' }, 'ADMINISTRATOR')).toBe(
      'authority.last-administrator'
    );
    const next = await stage.enter({ key: 'NEXT', name: '接任者', posts: [{ bodyKind: 'JOINT_MEETING', role: 'ADMINISTRATOR' }] });
    await stage.must('post.end', { postId: post?.id, reason: '离职' }, 'ADMINISTRATOR');
    await stage.must(
      'post.assign',
      { personId: post?.personId, bodyKind: 'JOINT_MEETING', role: 'ADMINISTRATOR', startsOn: '2026-01-01' },
      'NEXT'
    );
    await stage.must('person.end', { personId: next, reason: '调走' }, 'ADMINISTRATOR');
  });
});

describe('two communities', () => {
  it('[AU2] show nothing of each other', async () => {
    const other = await newStage({ store: stage.app.store, people: false, now: stage.clock.now() });
    const foreign = { personId: stage.personId('RESIDENT:1'), reason: '越界' };
    expect(await other.refusal('person.end', foreign, 'SYSTEM')).toBe('record.not-found');
    expect((await other.view<CommunitySettings>('community.settings', {}, 'VISITOR')).slug).toBe(other.slug);
  });
});
