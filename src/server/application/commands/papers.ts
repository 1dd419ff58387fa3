/** Commands of paper in owners' votes, each bound to its facts and its decision. */
import type { Binding } from '../binding.ts';
import { batchCommands } from './papers/batches.ts';
import { paperCommands } from './papers/issuing.ts';
import { proxyCommands } from './papers/proxies.ts';

export const papersCommands: readonly Binding[] = [...paperCommands, ...batchCommands, ...proxyCommands];
