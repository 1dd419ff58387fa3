/** Commands on the screens of a meeting. */
import * as v from 'valibot';
import type { Role } from '#domain/basics/actor.ts';
import { command } from '../../command.ts';
import { id, line, optionalLine } from '../../limits.ts';
import { CHAIRS } from './roles.ts';

/** Whoever chairs or records this meeting now, whatever posts that person holds: the decision asks. */
const IN_CHARGE: readonly Role[] = [...CHAIRS, 'ADMINISTRATOR', 'SYSTEM'];

export const issueScreenLink = command({
  name: 'screen.issue-link',
  payload: v.strictObject({ meetingId: id }),
  roles: IN_CHARGE,
  rate: 'staff',
  summary: { zh: '签发大屏链接；先前未用的作废', en: 'Issue the link for a screen; an earlier unused one becomes void' },
  when: '',
  refusals: ['meeting.not-chair', 'meeting.wrong-state']
});

export const pairScreen = command({
  name: 'screen.pair',
  payload: v.strictObject({ meetingId: id, code: line(20) }),
  roles: IN_CHARGE,
  rate: 'write',
  summary: { zh: '输入屏幕上的配对码，让那块屏幕接入', en: 'Type the code that a screen shows, to let that screen in' },
  when: '',
  refusals: ['meeting.not-chair', 'meeting.wrong-state', 'screen.code-mistyped', 'screen.code-used']
});

export const openScreen = command({
  name: 'screen.open',
  payload: v.strictObject({
    invitationId: id,
    tokenHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    device: optionalLine(120)
  }),
  roles: ['SYSTEM'],
  rate: 'write',
  summary: { zh: '大屏接入', en: 'A screen joins' },
  when: '',
  refusals: ['screen.link-used', 'screen.link-void', 'screen.link-expired', 'screen.link-unknown', 'screen.too-many', 'meeting.wrong-state']
});

export const revokeScreenLink = command({
  name: 'screen.revoke-link',
  payload: v.strictObject({ invitationId: id }),
  roles: IN_CHARGE,
  rate: 'staff',
  summary: { zh: '作废大屏链接', en: 'Revoke the link for a screen' },
  when: '',
  refusals: ['meeting.not-chair', 'screen.link-used', 'screen.link-void']
});

export const disconnectScreen = command({
  name: 'screen.disconnect',
  payload: v.strictObject({ sessionId: id }),
  roles: IN_CHARGE,
  rate: 'staff',
  summary: { zh: '断开一块大屏', en: 'Switch a screen off' },
  when: '',
  refusals: ['meeting.not-chair']
});
