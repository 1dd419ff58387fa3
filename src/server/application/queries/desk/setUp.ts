/** desk.set-up: what a new community lacks before its first meeting. */
import * as v from 'valibot';
import type { DeskSetUp } from '#contract/views/desk.ts';
import { ok } from '#domain/basics/result.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { isInForce, STAFF_ROLES } from '#domain/register/postsInForce.ts';
import { setUpLines } from '#domain/register/setUp.ts';
import { query, type Reading } from '../../query.ts';
import { REGISTER_READERS } from '../register/desk.ts';

export const deskSetUp = query({
  name: 'desk.set-up',
  params: v.object({}),
  roles: REGISTER_READERS,
  audience: 'OWN',
  topics: () => ['community'],
  async run(reading) {
    const { read, now, zone } = reading;
    const today = calendarDateAt(now, zone);
    const [households, people, invited, holidayYears] = await Promise.all([
      read.count('household', {}),
      read.count('person', { endedAt: null }),
      read.count('invitation', { purpose: 'BIND' }),
      read.count('holidayYear', {})
    ]);
    const posts = (await read.list('post', { endedAt: null })).filter((post) => isInForce(post, today));
    const staffIds = new Set(posts.filter((post) => STAFF_ROLES.includes(post.role)).map((post) => post.personId));
    const lines = setUpLines({
      households,
      people,
      roles: posts.map((post) => post.role),
      staffWithoutAccess: await withoutAccess(reading, staffIds),
      invited,
      // Next year's table is asked for by today's list.
      hasHolidays: holidayYears > 0
    });
    return ok<DeskSetUp>({ lines: lines.every((line) => line.isDone) ? [] : lines });
  }
});

/** How many of the staff can enter neither by password nor by phone. */
async function withoutAccess({ read }: Reading, staffIds: ReadonlySet<string>): Promise<number> {
  const accounts = await read.list('account', { endedAt: null });
  const staff = await read.list('person', { id: [...staffIds], endedAt: null });
  const withAccount = new Set(accounts.map((account) => account.personId));
  return staff.filter((person) => person.boundAt === null && !withAccount.has(person.id)).length;
}
