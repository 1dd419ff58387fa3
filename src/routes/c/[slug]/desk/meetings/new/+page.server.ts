/** Calling a meeting; from a matter, its agenda begins with that matter. */
import type { DeskMatters } from '#contract/views/desk.ts';
import type { EarliestStarts } from '#domain/meeting/noticeMeeting.ts';
import { scheduleFields } from '#ui/forms/meeting.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { readView } from '../../../../../readView.ts';
import { matterChoices } from '../../matters/matterChoices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const wanted = event.url.searchParams.get('matter');
  const [choices, list] = await Promise.all([matterChoices(event), readView<DeskMatters>(event, 'desk.matters', {})]);
  const matters = list.rows.map((row) => ({ value: row.matterId, label: `${row.number} ${row.title}` }));
  const first = list.rows.find((row) => row.matterId === wanted);
  const earliest = await readView<EarliestStarts>(event, 'meeting.earliest', first ? { matterId: first.matterId } : {});
  return {
    // Where nobody holds the post, anybody with a post may be named.
    chairs: choices.chairs?.length ? choices.chairs : (choices.people ?? []),
    recorders: choices.recorders?.length ? choices.recorders : (choices.people ?? []),
    bodies: choices.bodies ?? [],
    matters,
    earliest,
    first: first ? { matterId: first.matterId, title: first.title } : null
  };
};

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => ({ 'meeting.schedule': scheduleFields(wordsFor(locals.lang)) }),
    (answer) => (answer.data as { meetingId: string }).meetingId
  )
};
