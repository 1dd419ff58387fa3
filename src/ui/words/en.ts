/** The English catalogue; a missing or surplus word is a type error. */
import { boardEn } from './sets/boardEn.ts';
import { officeEn } from './sets/officeEn.ts';
import { roomEn } from './sets/roomEn.ts';
import { sharedEn } from './sets/sharedEn.ts';
import { verdictEn } from './sets/verdictEn.ts';
import type { Messages } from './zh-CN.ts';

export const en = { ...sharedEn, ...verdictEn, ...boardEn, ...roomEn, ...officeEn } satisfies Messages;
