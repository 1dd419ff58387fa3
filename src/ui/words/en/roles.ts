/** Roles and bodies, in English. */
import type { roles as source } from '../zh/roles.ts';

export const roles = {
  names: {
    ADMINISTRATOR: 'Administrator',
    SECRETARY: 'Secretary (desk)',
    CHAIR: 'Chair',
    RECORDER: 'Recorder',
    TELLER: 'Teller',
    SCRUTINEER: 'Scrutineer',
    SUPERVISOR: 'Supervisor',
    EXPERT: 'Expert',
    AGENDA_BOARD_PARTY: 'Officer of the Party organisation',
    AGENDA_BOARD_COMMITTEE: 'Officer of the residents’ committee',
    PARTY_LEAD: 'Lead of a party',
    STANDING_MEMBER: 'Standing member',
    COUNCIL_MEMBER: 'Council member',
    RESIDENTS_REPRESENTATIVE: 'Residents’ representative',
    GRID_WORKER: 'Grid worker',
    BUILDING_HEAD: 'Building head',
    STREET_OFFICE: 'Street office',
    RESIDENT: 'Resident',
    SYSTEM: 'System clock'
  },
  bodies: {
    RESIDENTS_COMMITTEE: 'Residents’ committee',
    OWNERS_COMMITTEE: 'Owners’ committee',
    PROPERTY_COMPANY: 'Property company',
    SOCIAL_ORGANISATION: 'Social organisation',
    JOINT_MEETING: 'Four-party joint meeting',
    RESIDENTS_MEETING: 'Residents’ meeting',
    REPRESENTATIVES_MEETING: 'Representatives’ meeting',
    COUNCIL: 'Residents’ council',
    OWNERS_ASSEMBLY: 'Owners’ assembly',
    BUILDING_COUNCIL: 'Building council',
    PARTY_ORGANISATION: 'Community Party organisation',
    SUPERVISION_COMMITTEE: 'Supervision committee',
    STREET_OFFICE: 'Street office',
    EXPERT_POOL: 'Expert pool'
  }
} satisfies typeof source;
