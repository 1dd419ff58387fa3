/** The command of the sealing of a secret vote, and the codes with which a secret vote is refused. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { id } from '../../limits.ts';

/** Why a vote cannot be secret. */
export const SECRET = [
  'voting.secret-by-area',
  'voting.secret-parties-answer',
  'voting.secret-members-sign',
  'voting.secret-too-few'
] as const;

export const sealPoll = command({
  name: 'poll.seal',
  payload: v.strictObject({ pollId: id }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: {
    zh: '无记名表决截止后封存选票（系统在打乱重写之后记录）',
    en: 'The ballots of a secret vote are sealed (recorded after they were mixed and written anew)'
  },
  when: 'CLOSED, VOID (secret votes)',
  refusals: ['poll.not-closed']
});
