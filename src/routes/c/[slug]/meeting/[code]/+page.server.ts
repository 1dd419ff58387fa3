/** A phone in the meeting: what the room sees and what is mine; everybody else gets a kind sentence. */
import type { RequestEvent } from '@sveltejs/kit';
import type { MeetingLiveView, MeetingMineView } from '#contract/views/meeting.ts';
import { positionFields } from '#ui/forms/chair.ts';
import { reasonField } from '#ui/forms/meeting.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction, type FormSpecs } from '../../../../commandAction.ts';
import { markBallot, meetingOfCode, viewOrRefusal } from '../room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const door = await meetingOfCode(event, event.params.code);
  const query = event.url.searchParams;
  const page = { door, scannedCode: (query.get('k') ?? '').slice(0, 20), isAgain: query.has('again') };
  if (event.locals.actor?.kind !== 'PERSON') return { ...page, room: null };
  const { meetingId } = door;
  const [live, mine] = await Promise.all([
    viewOrRefusal<MeetingLiveView>(event, 'meeting.live', { meetingId }),
    viewOrRefusal<MeetingMineView>(event, 'meeting.mine', { meetingId })
  ]);
  if ('refusal' in live || 'refusal' in mine) return { ...page, room: null };
  return { ...page, room: { live: live.view, mine: mine.view } };
};

function specs({ locals }: RequestEvent): FormSpecs {
  const words = wordsFor(locals.lang);
  return {
    'meeting.check-in': [{ name: 'code', kind: 'text', label: '' }],
    'meeting.check-out': [],
    'ballot.cast': [{ name: 'choice', kind: 'text', label: '' }],
    'poll.object-line': [],
    'floor.request': [],
    'floor.withdraw': [],
    'floor.end': [],
    'motion.put': [{ name: 'text', kind: 'textarea', label: '' }],
    'motion.second': [],
    'position.give': positionFields(words),
    'recusal.declare': [reasonField(words.meeting.phone.recuseReason)]
  };
}

export const actions: Actions = { command: commandAction(specs), mark: markBallot };
