/** Commands of the area followup, each bound to its facts and its decision. */
import type { Binding } from '../binding.ts';
import { documentCommands } from './followup/documents.ts';
import { evaluationCommands } from './followup/evaluation.ts';
import { taskCommands } from './followup/tasks.ts';

export const followupCommands: readonly Binding[] = [...taskCommands, ...evaluationCommands, ...documentCommands];
