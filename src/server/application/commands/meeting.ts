/** Commands of the area meeting, each bound to its facts and its decision. */
import type { Binding } from '../binding.ts';
import { callingCommands } from './meeting/calling.ts';
import { courseCommands } from './meeting/course.ts';
import { debateCommands } from './meeting/debate.ts';
import { motionCommands } from './meeting/motions.ts';
import { presenceCommands } from './meeting/presence.ts';
import { recordCommands } from './meeting/record.ts';
import { screenCommands } from './meeting/screens.ts';

export const meetingCommands: readonly Binding[] = [
  ...callingCommands,
  ...presenceCommands,
  ...courseCommands,
  ...debateCommands,
  ...motionCommands,
  ...recordCommands,
  ...screenCommands
];
