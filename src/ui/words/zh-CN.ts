/** The Chinese catalogue: the source of all words on screens. An area is a file pair zh/<area>.ts, en/<area>.ts, and one line in a set of each language. */
import { boardZh } from './sets/boardZh.ts';
import { officeZh } from './sets/officeZh.ts';
import { roomZh } from './sets/roomZh.ts';
import { sharedZh } from './sets/sharedZh.ts';
import { verdictZh } from './sets/verdictZh.ts';

export const zhCN = { ...sharedZh, ...verdictZh, ...boardZh, ...roomZh, ...officeZh };

/** The shape of a catalogue; the English one must have every word of it. */
export type Messages = typeof zhCN;
