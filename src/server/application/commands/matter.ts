/** Commands of the area matter, each bound to its facts and its decision. */
import type { Binding } from '../binding.ts';
import { decidingCommands } from './matter/deciding.ts';
import { leadingCommands } from './matter/leading.ts';
import { proposingCommands } from './matter/proposing.ts';

export const matterCommands: readonly Binding[] = [...proposingCommands, ...decidingCommands, ...leadingCommands];
