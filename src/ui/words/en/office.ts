/** The frame of the desk: names of its places, in English. */
import type { office as source } from '../zh/office.ts';

export const office = {
  today: 'Today',
  matters: 'Matters',
  meetings: 'Meetings',
  votes: 'Owners’ votes',
  tasks: 'Tasks',
  documents: 'Documents',
  papers: 'Paper ballots',
  base: 'Foundations',
  register: 'Register',
  settings: 'Settings',
  outside: 'What others see',
  board: 'Public pages',
  help: 'Help',
  setUp: {
    title: 'Before the first meeting',
    lead: (done: number, all: number) => `${done} of ${all} done. This list goes away when everything is.`,
    guide: 'How to hold the first meeting',
    isDone: 'Done',
    isOpen: 'To do',
    steps: {
      BUILDINGS: 'Enter buildings and households',
      PEOPLE: 'Enter people',
      POSTS: 'Give posts',
      ACCOUNTS: 'Accounts or invitations for those with a post',
      INVITATIONS: 'Invitation codes for residents',
      HOLIDAYS: 'Enter the table of holidays'
    },
    hints: {
      BUILDINGS: 'One by one, or from a table.',
      PEOPLE: 'First the members of the four parties and the staff, then the households.',
      POSTS: 'Open somebody under People and give the post there.',
      ACCOUNTS: 'Desk and administrator sign in by password, the others by password or invitation.',
      INVITATIONS: 'Print them, cut them, hand them over in person.',
      HOLIDAYS: 'Terms in working days are counted by it.'
    },
    missing: (roles: string) => `Nobody holds yet: ${roles}`,
    noAccess: (count: number) => `${count} cannot sign in yet`
  },
  needsSecretary:
    'Proposals are entered and meetings called by the post “secretary (desk)”, which you do not hold. Give it to yourself or somebody under Register, People.'
} satisfies typeof source;
