/** The schemas of what a socket sends before and between commands. Apart from channels.ts, so that no phone carries a schema library. */
import * as v from 'valibot';
import { PROTOCOL } from './channels.ts';

export const Handshake = v.object({
  protocol: v.literal(PROTOCOL),
  /** Slug of the community. */
  community: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))
});

export const Subscription = v.strictObject({
  view: v.pipe(v.string(), v.maxLength(64)),
  params: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))
});
