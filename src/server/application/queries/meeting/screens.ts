/** Which screens show a meeting, and the link for one more. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { ScreensView } from '#contract/views/screens.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { mayEnter } from '#domain/meeting/checks.ts';
import { screenCodeText, screenLinkRefusal } from '#domain/meeting/screens.ts';
import { isAlive } from '#domain/register/sessions.ts';
import { known } from '../../commands/register/known.ts';
import { screenCodeOf } from '../../identity/codeSecret.ts';
import { query, type Reading } from '../../query.ts';
import { sha256 } from '../../randomness.ts';
import { SIGNED_IN } from './readers.ts';

export const screensQuery = query({
  name: 'meeting.screens',
  params: v.strictObject({ meetingId: id }),
  roles: SIGNED_IN,
  audience: 'OWN',
  topics: ({ meetingId }) => [`meeting:${meetingId}`],
  async run({ read, actor, now }: Reading, { meetingId }): Promise<Result<ScreensView, Refusal>> {
    const meeting = await known(read, 'meeting', meetingId);
    if (!meeting.ok) return meeting;
    if (!mayEnter(meeting.value, actor) && !hasRole(actor, 'ADMINISTRATOR')) return refuse('meeting.not-chair', 'AU21');
    const [invitations, sessions] = await Promise.all([
      read.list('invitation', { meetingId, purpose: 'SCREEN', usedAt: null, revokedAt: null }),
      read.list('session', { meetingId, sort: 'SCREEN', revokedAt: null }, { orderBy: 'createdAt', descending: true })
    ]);
    const waiting = invitations.filter((invitation) => !screenLinkRefusal(invitation, now));
    // A link's code can be computed again from its id; a code that was typed cannot, and need not.
    const isLink = (invitation: { id: string; codeHash: string }) =>
      sha256(screenCodeText(screenCodeOf(invitation.id))) === invitation.codeHash;
    const link = waiting.find(isLink);
    return ok({
      meetingId,
      link: link ? { invitationId: link.id, path: `/s/${screenCodeOf(link.id)}`, expiresAt: link.expiresAt } : null,
      pairings: waiting.filter((one) => !isLink(one)).map(({ id: invitationId, expiresAt }) => ({ invitationId, expiresAt })),
      screens: sessions
        .filter((session) => isAlive(session, now))
        .map(({ id: sessionId, device, createdAt, expiresAt }) => ({ sessionId, device, joinedAt: createdAt, expiresAt }))
    });
  }
});
