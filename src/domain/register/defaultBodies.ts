/** The bodies that every community has from its first day, with their names and the prefixes of their document numbers. */
import type { BodyKind } from './records.ts';

export interface BodyNaming {
  readonly kind: BodyKind;
  readonly name: string;
  /** 机构代字. */
  readonly documentPrefix: string;
}

/** Suffix of the name and 机构代字 per kind of body; the administrator renames them. Source: product default [D]. */
const NAMING: Readonly<Record<BodyKind, readonly [suffix: string, prefix: string]>> = {
  RESIDENTS_COMMITTEE: ['居民委员会', '居委'],
  OWNERS_COMMITTEE: ['业主委员会', '业委'],
  PROPERTY_COMPANY: ['物业服务企业', '物业'],
  SOCIAL_ORGANISATION: ['社会组织', '社组'],
  JOINT_MEETING: ['四方联席会议', '四方决'],
  RESIDENTS_MEETING: ['居民会议', '居会决'],
  REPRESENTATIVES_MEETING: ['居民代表会议', '居代决'],
  COUNCIL: ['居民议事会', '议事决'],
  OWNERS_ASSEMBLY: ['业主大会', '业会决'],
  BUILDING_COUNCIL: ['楼栋自治理事会', '楼理决'],
  PARTY_ORGANISATION: ['党组织', '党组'],
  SUPERVISION_COMMITTEE: ['居务监督委员会', '居监'],
  STREET_OFFICE: ['所属街道办事处', '街办'],
  EXPERT_POOL: ['专家库', '专审']
};

/** Every kind of body, named after the community. */
export function defaultBodies(communityName: string): BodyNaming[] {
  return Object.entries(NAMING).map(([kind, [suffix, documentPrefix]]) => ({
    kind: kind as BodyKind,
    name: `${communityName}${suffix}`,
    documentPrefix
  }));
}
