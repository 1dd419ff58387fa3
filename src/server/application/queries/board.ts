/** Views of the public board and of what a resident has put in. */
import type { Query } from '../query.ts';
import { homeQueries } from './board/home.ts';
import { ownMatterQueries } from './board/own.ts';
import { publicMatterQueries } from './board/publicMatter.ts';
import { publicPublicityQueries } from './board/publicPublicity.ts';

export const boardQueries: readonly Query[] = [...homeQueries, ...publicMatterQueries, ...publicPublicityQueries, ...ownMatterQueries];
