/** The list of every command of the product; two with one name stop the process. */
import type { Binding } from './binding.ts';
import { draftingCommands } from './commands/drafting.ts';
import { electionCommands } from './commands/election.ts';
import { followupCommands } from './commands/followup.ts';
import { lotteryCommands } from './commands/lottery.ts';
import { matterCommands } from './commands/matter.ts';
import { meetingCommands } from './commands/meeting.ts';
import { moneyCommands } from './commands/money.ts';
import { papersCommands } from './commands/papers.ts';
import { publicityCommands } from './commands/publicity.ts';
import { registerCommands } from './commands/register.ts';
import { reviewCommands } from './commands/review.ts';
import { votingCommands } from './commands/voting.ts';

export type Registry = ReadonlyMap<string, Binding>;

/** Every binding by its command's name. Throws when a name stands twice: a programmer error that must not start. */
export function buildRegistry(): Registry {
  const all = [
    ...registerCommands,
    ...matterCommands,
    ...meetingCommands,
    ...draftingCommands,
    ...publicityCommands,
    ...reviewCommands,
    ...votingCommands,
    ...papersCommands,
    ...followupCommands,
    ...moneyCommands,
    ...lotteryCommands,
    ...electionCommands
  ];
  const registry = new Map<string, Binding>();
  for (const binding of all) {
    if (registry.has(binding.spec.name)) throw new Error(`two commands are named ${binding.spec.name}`);
    registry.set(binding.spec.name, binding);
  }
  return registry;
}
