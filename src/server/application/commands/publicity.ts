/** Commands of the area publicity, each bound to its facts and its decision. */
import type { Binding } from '../binding.ts';
import { opinionCommands } from './publicity/opinions.ts';
import { postingCommands } from './publicity/posting.ts';

export const publicityCommands: readonly Binding[] = [...postingCommands, ...opinionCommands];
