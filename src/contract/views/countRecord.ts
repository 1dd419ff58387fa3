/** The count record: everything that a finished vote was counted from, as one JSON file that anybody can count again. Described in docs/count-record.md. */
import * as v from 'valibot';

export const COUNT_RECORD_FORMAT = 'sifang-count-record';
export const COUNT_RECORD_VERSION = 1;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const maybeText = v.nullable(v.string());
const maybeWhole = v.nullable(whole);
const texts = v.array(v.string());

const poll = v.strictObject({
  id: v.string(),
  title: v.string(),
  text: v.string(),
  textHash: v.string(),
  rule: v.picklist(['DR2', 'DR3', 'DR4', 'DR5', 'DR6', 'DR7', 'DR9', 'DR11', 'DR12']),
  /** The rule whose participation is asked for. */
  body: v.picklist(['DR2', 'DR3', 'DR4', 'DR5', 'DR6', 'DR7', 'DR9']),
  /** Class of an owners' matter; null for the other bodies. */
  variant: v.nullable(v.picklist(['GENERAL', 'SPECIAL'])),
  partiesPresent: texts,
  base: v.picklist(['OWNERS', 'HOUSEHOLDS', 'ADULTS', 'GROUP_REPS', 'MEMBERS']),
  method: v.picklist(['YES_NO', 'MAJORITY_RUNOFF', 'APPROVAL', 'ELECTION']),
  stage: v.picklist(['FIRST', 'RUN_OFF']),
  conduct: v.picklist(['WINDOW', 'IN_MEETING']),
  seats: whole,
  options: v.array(v.strictObject({ id: v.string(), title: v.string(), isStatusQuo: v.boolean() })),
  offersFollowMajority: v.boolean(),
  noticedAt: whole,
  opensAt: whole,
  closesAt: whole,
  closedAt: whole,
  extensions: v.array(v.strictObject({ from: whole, to: whole })),
  ballotMode: v.picklist(['NAMED', 'SECRET'])
});

const rollEntry = v.strictObject({
  id: v.string(),
  label: v.string(),
  areaCenti: maybeWhole,
  isPresent: v.boolean(),
  party: maybeText,
  isDeveloper: v.boolean(),
  voters: texts,
  units: v.array(v.strictObject({ id: v.string(), areaCenti: whole })),
  /** Secret votes only: a ballot was cast for it. */
  isUsed: v.optional(v.boolean())
});

const proxy = v.strictObject({
  ...{ id: v.string(), entryId: v.string(), principal: v.string(), holder: v.string(), instruction: v.nullable(texts) },
  ...{ hasDocument: v.boolean(), registeredAt: whole, revokedAt: maybeWhole, isForbidden: v.boolean() }
});

const ballot = v.strictObject({
  ...{ id: v.string(), entryId: v.string(), unitId: maybeText, choices: texts, itemVoid: maybeText, ballotVoid: maybeText },
  ...{ channel: v.picklist(['PHONE', 'DESK', 'PAPER']), castAt: whole, serial: v.string(), by: v.string(), proxyId: maybeText }
});

/** One of the three fields of a line: what it says, or only the hash of it. */
const face = v.union([v.strictObject({ value: v.unknown() }), v.strictObject({ hash: v.string() })]);
const line = v.union([
  v.strictObject({ seq: whole, content: v.string(), prevHash: v.string(), hash: v.string() }),
  v.strictObject({ seq: whole, at: whole, type: v.string(), actor: face, about: face, data: face, prevHash: v.string(), hash: v.string() })
]);

const anyObject = v.record(v.string(), v.unknown());

/** What the count reads: everything but declaration, chain and fingerprint. */
const countable = {
  format: v.literal(COUNT_RECORD_FORMAT),
  version: v.literal(COUNT_RECORD_VERSION),
  community: v.strictObject({ name: v.string(), zone: v.string() }),
  matter: v.strictObject({ number: v.string(), title: v.string() }),
  poll,
  profile: v.strictObject({ name: v.string(), version: whole, hash: v.string(), values: anyObject }),
  silentClause: v.nullable(v.strictObject({ title: v.string(), article: v.string(), adoptedOn: v.string() })),
  roll: v.strictObject({ isMasked: v.boolean(), heads: whole, areaCenti: maybeWhole, entries: v.array(rollEntry) }),
  issued: v.array(v.strictObject({ serial: v.string(), entryId: v.string(), unitId: maybeText, issuedAt: whole, replacedAt: maybeWhole })),
  deliveries: v.array(v.strictObject({ entryId: v.string(), way: v.picklist(['IN_PERSON', 'POST', 'ELECTRONIC', 'POSTED']), at: whole })),
  proxies: v.array(proxy),
  transfers: v.array(v.strictObject({ entryId: v.string(), unitId: v.string(), at: whole, voters: texts })),
  settlements: v.array(v.strictObject({ entryId: v.string(), ballotId: v.string(), at: whole })),
  revocations: v.array(v.strictObject({ ballotId: v.string(), at: whole })),
  waivers: v.array(v.strictObject({ entryId: v.string(), kind: v.string(), at: whole })),
  ballots: v.array(ballot),
  /** Secret votes only: what lies in the box, in the order of random ids. */
  sealed: v.optional(v.array(v.strictObject({ id: v.string(), choices: texts })))
};

export const countableRecord = v.strictObject(countable);

export const countRecord = v.strictObject({
  ...countable,
  declared: v.strictObject({
    tally: anyObject,
    verdict: anyObject,
    materiality: v.nullable(anyObject),
    excluded: v.array(v.strictObject({ ballotId: v.string(), reason: v.string() }))
  }),
  chain: v.strictObject({
    from: v.strictObject({ seq: whole, hash: v.string() }),
    lines: v.array(line),
    checkpoints: v.array(v.strictObject({ seq: whole, hash: v.string(), at: whole }))
  }),
  fingerprint: v.string()
});

/** What the count needs. */
export type CountableRecord = v.InferOutput<typeof countableRecord>;
export type CountRecord = v.InferOutput<typeof countRecord>;
export type CountRecordLine = CountRecord['chain']['lines'][number];
export type ShownLine = Extract<CountRecordLine, { type: string }>;

/** What a reader gets: everybody the fingerprint, those who had a vote or a seat the masked record, those who keep it the full one. */
export interface CountRecordView {
  readonly pollId: string;
  /** Number of the matter, for the name of the file; '' where there is none. */
  readonly matterNumber: string;
  /** Of the masked record; only where it was asked for, since it takes reading all of it. */
  readonly fingerprint: string | null;
  /** The text of the record, made while it is taken; it can be taken once. */
  readonly pieces: AsyncIterable<string> | null;
}
