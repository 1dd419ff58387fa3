/** Views of the area desk. */
import type { Query } from '../query.ts';
import { deskMatters } from './desk/matters.ts';
import { deskSetUp } from './desk/setUp.ts';
import { deskToday } from './desk/today.ts';

export const deskQueries: readonly Query[] = [deskToday, deskSetUp, deskMatters];
