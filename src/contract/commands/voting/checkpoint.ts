/** The command that writes down the line at which the chain stands while a vote runs. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { id } from '../../limits.ts';

export const takeCheckpoint = command({
  name: 'poll.checkpoint',
  payload: v.strictObject({ pollId: id }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: {
    zh: '记下日志链此刻的位置，作为校验码显示和留存（系统执行）',
    en: 'Write down where the chain of the journal stands, to be shown and kept as check digits (by the system)'
  },
  when: 'OPEN, CLOSED',
  refusals: ['poll.not-open']
});
