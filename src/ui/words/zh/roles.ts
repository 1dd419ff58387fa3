/** Roles and bodies, in Chinese. */
import type { Role } from '#domain/basics/actor.ts';
import type { BodyKind } from '#domain/register/records.ts';

export const roles = {
  names: {
    ADMINISTRATOR: '管理员',
    SECRETARY: '社工（工作台）',
    CHAIR: '主持人',
    RECORDER: '记录人',
    TELLER: '计票人',
    SCRUTINEER: '监票人',
    SUPERVISOR: '监督委员',
    EXPERT: '专家',
    AGENDA_BOARD_PARTY: '两委成员（社区党组织）',
    AGENDA_BOARD_COMMITTEE: '两委成员（居委会）',
    PARTY_LEAD: '一方负责人',
    STANDING_MEMBER: '常任议事成员',
    COUNCIL_MEMBER: '议事委员',
    RESIDENTS_REPRESENTATIVE: '居民代表',
    GRID_WORKER: '网格员',
    BUILDING_HEAD: '楼栋长',
    STREET_OFFICE: '街道办事处',
    RESIDENT: '居民',
    SYSTEM: '系统时钟'
  } satisfies Record<Role, string> as Record<Role, string>,
  bodies: {
    RESIDENTS_COMMITTEE: '居民委员会',
    OWNERS_COMMITTEE: '业主委员会',
    PROPERTY_COMPANY: '物业公司',
    SOCIAL_ORGANISATION: '社会组织',
    JOINT_MEETING: '四方联席会议',
    RESIDENTS_MEETING: '居民会议',
    REPRESENTATIVES_MEETING: '居民代表会议',
    COUNCIL: '居民议事会',
    OWNERS_ASSEMBLY: '业主大会',
    BUILDING_COUNCIL: '楼栋自治理事会',
    PARTY_ORGANISATION: '社区党组织',
    SUPERVISION_COMMITTEE: '居务监督委员会',
    STREET_OFFICE: '街道办事处',
    EXPERT_POOL: '专家库'
  } satisfies Record<BodyKind, string> as Record<BodyKind, string>
};
