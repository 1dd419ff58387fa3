/** Commands of the area voting, each bound to its facts and its decision. */
import type { Binding } from '../binding.ts';
import { ballotCommands } from './voting/ballots.ts';
import { checkpointCommands } from './voting/checkpoint.ts';
import { noticeCommands } from './voting/notice.ts';
import { ownersCommands } from './voting/owners.ts';
import { readBackCommands } from './voting/readBack.ts';
import { secretCommands } from './voting/secret.ts';

export const votingCommands: readonly Binding[] = [
  ...noticeCommands,
  ...ballotCommands,
  ...ownersCommands,
  ...secretCommands,
  ...checkpointCommands,
  ...readBackCommands
];
