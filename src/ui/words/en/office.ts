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
  help: 'Help'
} satisfies typeof source;
