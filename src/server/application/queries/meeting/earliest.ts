/** From when on a meeting may begin whose notice is posted now: what the form that arranges one tells beforehand. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import { ok } from '#domain/basics/result.ts';
import { earliestStarts, type EarliestStarts } from '#domain/meeting/noticeMeeting.ts';
import { presentProfile } from '../../matter/loadFacts.ts';
import { query } from '../../query.ts';
import { OFFICERS } from './readers.ts';

export const earliestQuery = query({
  name: 'meeting.earliest',
  /** Of a meeting about this matter: by the rules that its triage froze. */
  params: v.strictObject({ matterId: v.optional(id) }),
  roles: OFFICERS,
  audience: 'OWN',
  topics: () => ['community'],
  async run({ read, actor, now, zone }, { matterId }) {
    const profile = await presentProfile(read, actor.communityId);
    const matter = matterId === undefined ? undefined : await read.get('matter', matterId);
    return ok<EarliestStarts>(earliestStarts([profile, ...(matter?.profile ? [matter.profile] : [])], now, zone));
  }
});
