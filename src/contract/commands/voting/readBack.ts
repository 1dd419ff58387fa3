/** Commands of the roll-call read-back between the close and the declaration of a named vote. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { id } from '../../limits.ts';
import { PARTICIPANTS } from '../meeting/roles.ts';

export const showReadBack = command({
  name: 'poll.read-back',
  payload: v.strictObject({ pollId: id }),
  roles: PARTICIPANTS,
  rate: 'staff',
  summary: { zh: '唱票核对：在大屏上逐行显示各人的选择', en: 'Read the roll call back on the wall, line by line' },
  when: 'CLOSED (named votes in a meeting)',
  refusals: ['poll.no-read-back', 'poll.not-closed', 'meeting.not-chair']
});

export const objectToLine = command({
  name: 'poll.object-line',
  payload: v.strictObject({ pollId: id, rollEntryId: id }),
  roles: PARTICIPANTS,
  rate: 'tap',
  summary: { zh: '唱票核对时说自己那一行记得不对', en: 'Say during the read-back that one’s own line is wrong' },
  when: 'CLOSED, read back',
  refusals: ['poll.not-closed', 'poll.read-back-missing', 'voting.not-on-roll']
});
