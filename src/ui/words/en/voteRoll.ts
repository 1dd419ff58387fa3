/** The posted roll of an owners' vote, in English. */
import type { voteRoll as source } from '../zh/voteRoll.ts';

export const voteRoll = {
  title: 'The posted roll',
  lead: 'Who may vote and with how much area. If something is wrong, object before the vote opens.',
  window: (when: string) => `Objections until ${when}`,
  windowOver: 'The time for objections is over',
  total: (heads: number, area: string) => `${heads} heads (several homes of the same owners are one head), ${area} ㎡ of exclusive area`,
  objections: (all: number, open: number) => `${all} objections, ${open === 0 ? 'all answered' : `${open} to be answered`}`,
  mine: 'My rights',
  mineNone: 'You are not on this roll',
  mineNoneHint: 'If you are an owner, object below or come to the committee’s desk.',
  signedOut: 'Sign in to see your own units and area, and to object.',
  shared:
    'Several persons own these units together: one of them votes. If two vote differently, both ballots are suspended until you agree.',
  area: (area: string) => `${area} ㎡`,
  sources: { REGISTERED: 'registered area', SURVEYED: 'surveyed area', CONTRACT: 'area of the contract' },
  building: 'Building',
  allBuildings: 'All buildings',
  show: 'Show',
  rows: 'The roll',
  place: 'Place (door hidden)',
  rowArea: 'Area (㎡)',
  units: 'Units',
  page: 'Page',
  object: 'Object to the roll',
  objectLead: 'A wrong area, a missing unit, a unit that is not yours: say it here. The vote does not open before you are answered.',
  objectRight: 'About which right',
  objectOther: 'Not on the roll',
  objectText: 'What is wrong',
  objectTextHint: 'Write the door, the right area or owner, and the number of a certificate if there is one',
  objectSubmit: 'Send the objection',
  own: 'My objections',
  outcomes: { CORRECTED: 'corrected', KEPT: 'the roll is right', WITHDRAWN: 'withdrawn' },
  waiting: 'waiting for an answer',
  link: 'See the posted roll'
} satisfies typeof source;
