/** Sentences of the course of a meeting, one for each kind of journal line, in English. */
import type { meetingRecord as source } from '../zh/meetingRecord.ts';

export const meetingRecord = {
  because: (reason: string) => (reason === '' ? '' : `, because: ${reason}`),
  of: (name: string, party: string) => (party === '' ? name : `${name} (${party})`),
  scheduled: (title: string) => `Meeting called: ${title}`,
  noticed: 'Notice sent',
  timeChanged: (why: string) => `Meeting moved${why}`,
  cancelled: (why: string) => `Meeting cancelled${why}`,
  excused: (who: string, why: string) => `${who} excused${why}`,
  checkInOpened: 'Check-in opened',
  checkedIn: (who: string, helper: string) => `${who} checked in${helper === '' ? '' : ` (with help from ${helper})`}`,
  checkedOut: (who: string) => `${who} left`,
  undone: (who: string, why: string) => `Check-in of ${who} undone${why}`,
  begun: (present: number, roll: number, holds: boolean) =>
    `Meeting opened: ${present} of ${roll} present, ${holds ? 'quorum reached' : 'no quorum: debate, no votes'}`,
  item: (number: number, title: string) => `Item ${number}: ${title}`,
  recessed: (why: string) => `Recess${why}`,
  resumed: 'Resumed',
  adjourned: 'Meeting closed',
  handedOver: (from: string, to: string, why: string) => `${from} handed the chair to ${to}${why}`,
  floorGiven: (who: string, isOutOfTurn: boolean) => `Floor given to ${who}${isOutOfTurn ? ' (out of turn)' : ''}`,
  speech: (who: string, stance: string, seconds: number, gist: string) =>
    `${who} spoke (${stance}${seconds > 0 ? `, ${seconds} s` : ''})${gist === '' ? '' : `: ${gist}`}`,
  statement: (who: string, stance: string, gist: string) => `Gist · ${who} (${stance}): ${gist}`,
  reminders: { OFF_TOPIC: 'off topic', TIME: 'time', ORDER: 'order' },
  reminded: (who: string, what: string, isMuted: boolean) =>
    `${who} reminded: ${what}${isMuted ? ', may not speak again on this motion' : ''}`,
  recused: (who: string, why: string) => `${who} recused${why}`,
  remark: (text: string, annex: number) => `${annex > 0 ? `Annex ${annex}` : 'Remark'}: ${text}`,
  motionPut: (number: number, who: string, text: string) => `${who} moved motion ${number}: ${text}`,
  seconded: (number: number, who: string) => `${who} seconded motion ${number}`,
  withdrawn: (number: number, why: string) => `Motion ${number} withdrawn${why}`,
  postponed: (number: number, why: string) => `Motion ${number} postponed${why}`,
  debateEnded: (number: number) => `Debate on motion ${number} ended`,
  position: (party: string, position: string, reservation: string) =>
    `${party}: ${position}${reservation === '' ? '' : ` (${reservation})`}`,
  pollOpened: (title: string) => `Vote opened: ${title}`,
  lastCall: 'Last call for ballots',
  pollClosed: (title: string) => `Vote closed: ${title}`,
  readBack: (title: string, lines: number) => `Roll call read back: ${title}, ${lines} lines`,
  readBackObjected: (label: string) => `${label} said that the own line was wrong`,
  pollSealed: (title: string) => `Secret ballots mixed and sealed: ${title}`,
  pollVoided: (title: string, why: string) => `Vote void: ${title}${why}`,
  declared: (title: string, outcome: string, counts: string) => `Declared: ${title}, ${outcome}${counts === '' ? '' : ` (${counts})`}`,
  roundClosed: (number: number, outcome: string, summary: string) =>
    `Round ${number} closed: ${outcome}${summary === '' ? '' : `. ${summary}`}`,
  surveyReported: (number: number) => `Survey of round ${number} reported`,
  signed: (who: string) => `Record confirmed by ${who}`,
  confirmed: ': all have confirmed it',
  minutes: 'Minutes published',
  youSigned: 'You have confirmed the record',
  readAndConfirm: 'Read and confirm the record',
  title: 'Record of the meeting',
  empty: 'Nothing recorded yet',
  by: (who: string) => `entered by ${who}`
} satisfies typeof source;
