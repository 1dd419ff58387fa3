/** A meeting for the calendar of a phone; as public as its notice. */
import { calendarEvent } from '#domain/meeting/calendarEvent.ts';
import { printedAddress } from '../../../../../printedAddress.ts';
import { meetingOfCode } from '../../room.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { locals, url, params } = event;
  const meeting = await meetingOfCode(event, params.code);
  const { origin } = printedAddress(locals.community!.publicUrl, locals.runtime.settings.publicUrl, url);
  const text = calendarEvent(
    {
      ...{ uid: meeting.meetingId, title: meeting.title, place: meeting.place, startsAt: meeting.startsAt, endsAt: meeting.endsAt },
      isCancelled: meeting.state === 'CANCELLED',
      url: `${origin}/c/${locals.community!.slug}/meeting/${meeting.code}`
    },
    locals.runtime.app.now()
  );
  return new Response(text, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${meeting.code}.ics"` }
  });
};
