/** The short parts of a count record: community, matter, the vote itself, the settings, what came up while it ran. */
import { COUNT_RECORD_FORMAT, COUNT_RECORD_VERSION, type CountableRecord } from '#contract/views/countRecord.ts';
import type { Matter } from '#domain/matter/records.ts';
import type { RuleProfile } from '#domain/register/profile.ts';
import type { Community } from '#domain/register/records.ts';
import { offersFollowMajority, standingOptions } from '#domain/voting/paper.ts';
import type { Poll } from '#domain/voting/records.ts';
import { hashOfJson } from './fingerprint.ts';
import type { Naming } from './naming.ts';

export interface HeadSources {
  readonly community: Community;
  readonly poll: Poll;
  readonly matter: Matter | undefined;
  /** Frozen on the matter or the meeting. */
  readonly profile: RuleProfile;
}

type Lists = 'roll' | 'issued' | 'deliveries' | 'proxies' | 'waivers' | 'ballots' | 'sealed';

/** Everything of the countable part but the long lists. Source: docs/count-record.md 1. */
export function headOf({ community, poll, matter, profile }: HeadSources, naming: Naming): Omit<CountableRecord, Lists> {
  const { name, version, ...values } = profile;
  const clause = poll.owners?.silentClause ?? null;
  return {
    ...{ format: COUNT_RECORD_FORMAT, version: COUNT_RECORD_VERSION },
    community: { name: community.name, zone: community.zone },
    matter: { number: matter?.number ?? '', title: matter?.title ?? '' },
    poll: pollOf(poll),
    profile: { name, version, hash: hashOfJson(profile), values },
    silentClause: clause && { title: clause.title, article: clause.article, adoptedOn: clause.adoptedOn },
    transfers: poll.transfers.map(({ entryId, unitId, at, voterPersonIds }) => ({
      entryId,
      unitId,
      at,
      voters: voterPersonIds.map(naming)
    })),
    settlements: poll.settlements.map(({ entryId, ballotId, at }) => ({ entryId, ballotId, at })),
    revocations: []
  };
}

function pollOf(poll: Poll): CountableRecord['poll'] {
  const { id, title, text, textHash, partiesPresent, ruleBase: base, method, stage, conduct, seats, owners, extensions } = poll;
  const closedAt = poll.closedAt ?? 0;
  const opensAt = poll.opensAt ?? poll.openedAt ?? 0;
  return {
    ...{ id, title, text, textHash, partiesPresent: [...partiesPresent], base, method, stage, conduct, seats },
    rule: ruleOf(poll) as CountableRecord['poll']['rule'],
    body: poll.bodyRule as CountableRecord['poll']['body'],
    variant: owners?.majority ?? null,
    options: standingOptions(poll).map(({ id: optionId, title: name, isStatusQuo }) => ({ id: optionId, title: name, isStatusQuo })),
    offersFollowMajority: offersFollowMajority(poll),
    ...{ noticedAt: poll.noticedAt ?? opensAt, opensAt, closesAt: poll.closesAt ?? closedAt, closedAt },
    ...{ extensions: extensions.map(({ from, to }) => ({ from, to })), ballotMode: poll.ballotMode }
  };
}

/** The decision rule of a record: of a yes-or-no question that of the body. */
export function ruleOf({ method, bodyRule }: Poll): string {
  return method === 'YES_NO' ? bodyRule : method === 'ELECTION' ? 'DR12' : 'DR11';
}
