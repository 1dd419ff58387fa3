/** The made-up people of the stage: who holds which post, and who lives where. */
import type { Party, Role } from '#domain/basics/actor.ts';
import type { BodyKind } from '#domain/register/records.ts';

export interface CastPost {
  readonly bodyKind: BodyKind;
  readonly role: Role;
  readonly expertise?: 'LAW' | 'TECHNICAL';
}

export interface CastMember {
  /** What a test calls the person: `CHAIR`, `LEAD:OWNERS_COMMITTEE`, `MEMBER:OWNERS_COMMITTEE:2`. */
  readonly key: string;
  readonly name: string;
  readonly posts: readonly CastPost[];
}

/** People with one staff post each. */
const STAFF: readonly (readonly [key: Role, name: string, bodyKind: BodyKind])[] = [
  ['ADMINISTRATOR', '管理员甲', 'STREET_OFFICE'],
  ['SECRETARY', '秦秘书', 'JOINT_MEETING'],
  ['CHAIR', '周主持', 'JOINT_MEETING'],
  ['RECORDER', '吴记录', 'JOINT_MEETING'],
  ['TELLER', '冯计票', 'JOINT_MEETING'],
  ['SCRUTINEER', '陈监票', 'JOINT_MEETING'],
  ['SUPERVISOR', '卫监督', 'SUPERVISION_COMMITTEE'],
  ['AGENDA_BOARD_PARTY', '蒋书记', 'PARTY_ORGANISATION'],
  ['AGENDA_BOARD_COMMITTEE', '沈主任', 'RESIDENTS_COMMITTEE'],
  ['GRID_WORKER', '韩网格', 'JOINT_MEETING'],
  ['STREET_OFFICE', '杨街办', 'STREET_OFFICE']
];

/** Four standing members of each party; the first of them leads it. */
const MEMBERS: Readonly<Record<Party, readonly string[]>> = {
  RESIDENTS_COMMITTEE: ['朱居一', '朱居二', '朱居三', '朱居四'],
  OWNERS_COMMITTEE: ['尤业一', '尤业二', '尤业三', '尤业四'],
  PROPERTY_COMPANY: ['许物一', '许物二', '许物三', '许物四'],
  SOCIAL_ORGANISATION: ['何社一', '何社二', '何社三', '何社四']
};

/** Everybody with a post. Keys: each role of STAFF, `EXPERT:LAW`, `EXPERT:TECHNICAL`, `LEAD:<party>` (= `MEMBER:<party>:1`), `MEMBER:<party>:1…4`. */
export function castWithPosts(): CastMember[] {
  const staff = STAFF.map(([key, name, bodyKind]) => ({ key, name, posts: [{ bodyKind, role: key }] }));
  const experts = (['LAW', 'TECHNICAL'] as const).map((expertise) => ({
    key: `EXPERT:${expertise}`,
    name: expertise === 'LAW' ? '吕律师' : '施工程师',
    posts: [{ bodyKind: 'EXPERT_POOL' as const, role: 'EXPERT' as const, expertise }]
  }));
  const members = Object.entries(MEMBERS).flatMap(([party, names]) =>
    names.map((name, index) => ({ key: `MEMBER:${party}:${index + 1}`, name, posts: memberPosts(party as Party, index === 0) }))
  );
  return [...staff, ...experts, ...members];
}

function memberPosts(party: Party, leads: boolean): CastPost[] {
  const member: CastPost = { bodyKind: party, role: 'STANDING_MEMBER' };
  return leads ? [member, { bodyKind: party, role: 'PARTY_LEAD' }] : [member];
}

/** Place of the n-th household (from 1): buildings of twelve, two staircases of six. */
export function placeOf(n: number): { building: string; staircase: string; room: string } {
  const inBuilding = (n - 1) % 12;
  return {
    building: `${Math.floor((n - 1) / 12) + 1}号楼`,
    staircase: String(Math.floor(inBuilding / 6) + 1),
    room: `${(inBuilding % 6) + 1}01`
  };
}
