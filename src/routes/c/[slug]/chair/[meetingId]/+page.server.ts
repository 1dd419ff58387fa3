/** The chair's console of one meeting, with the chair's own ballot. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { MeetingChairView, MeetingLiveView, MeetingMineView } from '#contract/views/meeting.ts';
import type { ScreensView } from '#contract/views/screens.ts';
import {
  OPTION_TITLES,
  closeRoundFields,
  endDebateFields,
  endFloorFields,
  handOverFields,
  handsFields,
  openPollFields,
  orderRecusalFields,
  positionFields,
  putMotionFields
} from '#ui/forms/chair.ts';
import { reasonField } from '#ui/forms/meeting.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction, type FormSpecs } from '../../../../commandAction.ts';
import { readView } from '../../../../readView.ts';
import { printedAddress } from '../../../../printedAddress.ts';
import { joinAddress, markBallot, viewOrRefusal } from '../../meeting/room.ts';
import { SCREEN_FORMS } from '../../meeting/screenForms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { meetingId } = event.params;
  const view = await readView<MeetingChairView>(event, 'meeting.chair', { meetingId });
  const mine = await readView<MeetingMineView>(event, 'meeting.mine', { meetingId });
  // Who only watches (a supervisor) lets no screen in.
  const screens = await viewOrRefusal<ScreensView>(event, 'meeting.screens', { meetingId });
  const { community, runtime } = event.locals;
  const printed = printedAddress(community?.publicUrl ?? '', runtime.settings.publicUrl, event.url);
  const shown = 'view' in screens ? screens.view : null;
  return { view, mine, screens: shown, printed, joinUrl: joinAddress(event, view), isAgain: event.url.searchParams.has('again') };
};

/** Commands of a single press carry everything in their target. */
const PRESSED = [
  ...['meeting.open-check-in', 'meeting.begin', 'meeting.recess', 'meeting.resume', 'agenda.go-to', 'scene.hold'],
  ...[
    'floor.give',
    'floor.remind',
    'poll.open',
    'poll.last-call',
    'poll.close',
    'poll.read-back',
    'poll.declare',
    'poll.open-run-off',
    'minutes.publish'
  ]
];

function specs({ locals }: RequestEvent): FormSpecs {
  const words = wordsFor(locals.lang);
  const reason = [reasonField(words.chair.reason)];
  return {
    ...Object.fromEntries(PRESSED.map((name) => [name, []])),
    ...SCREEN_FORMS,
    'poll.open': openPollFields(words),
    'ballot.cast': [{ name: 'choice', kind: 'text', label: '' }],
    'floor.end': endFloorFields(words),
    'motion.put': [...putMotionFields(words), { name: 'interimMeasureId', kind: 'text', label: '' }, OPTION_TITLES],
    'motion.second': [{ name: 'seconderPersonId', kind: 'text', label: '' }],
    'motion.withdraw': reason,
    'motion.postpone': reason,
    'motion.end-debate': endDebateFields(words),
    'motion.declare': handsFields(words),
    'position.give': positionFields(words, []),
    'poll.void': reason,
    'meeting.adjourn': [{ name: 'nextMeeting', kind: 'text', label: '' }],
    'meeting.hand-over-chair': handOverFields(words),
    'recusal.order': orderRecusalFields(words),
    'round.close': closeRoundFields(words)
  };
}

const give = commandAction(specs);

/** Gives the command. Who handed the chair over and may not look on goes to the room, where everybody else is. */
async function command(event: RequestEvent) {
  const outcome = await give(event);
  if (!('ok' in outcome) || outcome.command !== 'meeting.hand-over-chair') return outcome;
  const { meetingId, slug } = event.params;
  const stays = await viewOrRefusal<MeetingChairView>(event, 'meeting.chair', { meetingId });
  const room = await viewOrRefusal<MeetingLiveView>(event, 'meeting.live', { meetingId });
  if ('refusal' in stays && 'view' in room) redirect(303, `/c/${slug}/meeting/${room.view.code}`);
  return outcome;
}

export const actions: Actions = { command, mark: markBallot };
