/** The four equal parties, in English. */
import type { parties as source } from '../zh/parties.ts';

export const parties = {
  title: 'The four parties',
  names: {
    RESIDENTS_COMMITTEE: 'Residents’ committee',
    OWNERS_COMMITTEE: 'Owners’ committee',
    PROPERTY_COMPANY: 'Property company',
    SOCIAL_ORGANISATION: 'Social organisations'
  },
  short: {
    RESIDENTS_COMMITTEE: 'Residents',
    OWNERS_COMMITTEE: 'Owners',
    PROPERTY_COMPANY: 'Property',
    SOCIAL_ORGANISATION: 'Social org.'
  },
  noParty: 'Of no party',
  presence: 'Presence',
  presenceOf: (present: number, all: number) => `${present} of ${all}`,
  represented: 'here',
  notRepresented: 'missing',
  quorumNeeds: (needed: number) => `${needed} needed`,
  hasQuorum: 'Quorum reached',
  noQuorum: 'No quorum',
  total: 'Total',
  others: 'Others'
} satisfies typeof source;
