/** Commands on the screens of a meeting, each bound to its facts and its decision. */
import { disconnectScreen, issueScreenLink, openScreen, pairScreen, revokeScreenLink } from '#contract/commands/meeting/screens.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import {
  decideDisconnectScreen,
  decideIssueScreenLink,
  decideOpenScreen,
  decidePairScreen,
  decideRevokeScreenLink,
  screenCodeText
} from '#domain/meeting/screens.ts';
import { bind, type Binding } from '../../binding.ts';
import { screenCodeOf } from '../../identity/codeSecret.ts';
import { known } from '../register/known.ts';

export const screenCommands: readonly Binding[] = [
  bind(
    issueScreenLink,
    async ({ read, context }, { meetingId }) => {
      const meeting = await known(read, 'meeting', meetingId);
      if (!meeting.ok) return meeting;
      const waiting = await read.list('invitation', { meetingId, purpose: 'SCREEN', usedAt: null, revokedAt: null });
      const id = context.newId();
      const codeHash = context.sha256(screenCodeText(screenCodeOf(id)));
      return ok({ meeting: meeting.value, waiting: waiting.filter((one) => context.now < one.expiresAt), code: { id, codeHash } });
    },
    decideIssueScreenLink
  ),
  bind(
    pairScreen,
    async ({ read, context }, { meetingId, code }) => {
      const meeting = await known(read, 'meeting', meetingId);
      if (!meeting.ok) return meeting;
      return ok({
        meeting: meeting.value,
        earlier: await read.find('invitation', { codeHash: context.sha256(screenCodeText(code)) })
      });
    },
    decidePairScreen
  ),
  bind(
    openScreen,
    async ({ read }, { invitationId }) => {
      const found = await invitationAndMeeting(read, invitationId);
      if (!found.ok) return found;
      const sessions = await read.list('session', { meetingId: found.value.meeting.id, sort: 'SCREEN', revokedAt: null });
      return ok({ ...found.value, sessions });
    },
    decideOpenScreen
  ),
  bind(revokeScreenLink, ({ read }, { invitationId }) => invitationAndMeeting(read, invitationId), decideRevokeScreenLink),
  bind(
    disconnectScreen,
    async ({ read }, { sessionId }) => {
      const session = await known(read, 'session', sessionId);
      if (!session.ok) return session;
      const meeting = await meetingOf(read, session.value);
      return meeting.ok ? ok({ session: session.value, meeting: meeting.value }) : meeting;
    },
    decideDisconnectScreen
  )
];

async function invitationAndMeeting(read: Read, invitationId: string) {
  const invitation = await known(read, 'invitation', invitationId);
  if (!invitation.ok) return invitation;
  const meeting = await meetingOf(read, invitation.value);
  return meeting.ok ? ok({ invitation: invitation.value, meeting: meeting.value }) : meeting;
}

/** Invitations and sessions of people belong to no meeting: for these commands they are not there. */
async function meetingOf(read: Read, { meetingId }: { readonly meetingId: string | null }) {
  return meetingId === null ? refuse('record.not-found', undefined, { kind: 'meeting' }) : known(read, 'meeting', meetingId);
}
