/** A stage with an owners' vote of twelve rights in two buildings, as the notice leaves it: written straight into the store, so that only paper is played. */
import { insert, update, type Change } from '#domain/basics/decision.ts';
import { newPoll } from '#domain/voting/pollParts.ts';
import { yesNoOptions } from '#domain/voting/paper.ts';
import type { OwnersTerms } from '#domain/voting/owners/terms.ts';
import type { Poll } from '#domain/voting/records.ts';
import { newId } from '#server/application/randomness.ts';
import { newStage, type Stage } from './stage.ts';

export interface PaperStage extends Stage {
  readonly pollId: string;
  /** Right of `RESIDENT:<n>`, from 1. */
  rightOf(n: number): string;
  /** Sets fields of the poll, e.g. its state. */
  setPoll(set: Partial<Poll>): Promise<void>;
}

export const RIGHTS = 12;

/** The stage on 1 June 2026 at 9:00, the vote noticed; it opens on 16 June 9:00 and closes on 1 July 18:00. */
export async function newPaperStage(owners: Partial<OwnersTerms> = {}): Promise<PaperStage> {
  const stage = await newStage({ households: RIGHTS * 2, now: '2026-06-01 09:00' });
  for (const n of [2, 3])
    await stage.enter({ key: `TELLER:${n}`, name: `计票${n}`, posts: [{ bodyKind: 'JOINT_MEETING', role: 'TELLER' }] });
  const pollId = newId();
  const rights = Array.from({ length: RIGHTS }, (_, index) => ({ n: index + 1, id: newId(), ownerId: newId() }));
  const changes: Change[] = [insert('poll', noticedPoll(pollId, owners)), ...rights.flatMap((right) => rightRows(stage, pollId, right))];
  await write(stage, changes);
  return {
    ...stage,
    pollId,
    rightOf: (n) => rights[n - 1]!.id,
    async setPoll(set) {
      const poll = await stage.app.store.read(stage.communityId).get('poll', pollId);
      await write(stage, [update('poll', poll!, set)]);
    }
  };
}

function noticedPoll(pollId: string, owners: Partial<OwnersTerms>) {
  return {
    ...newPoll(pollId, { title: '更换1号楼电梯', text: '用专项维修资金更换电梯。', bodyKind: 'OWNERS_ASSEMBLY' as const }),
    ...{
      rule: 'DR5' as const,
      bodyRule: 'DR5' as const,
      ruleBase: 'OWNERS' as const,
      conduct: 'WINDOW' as const,
      method: 'YES_NO' as const
    },
    ...{ options: yesNoOptions(), state: 'NOTICED' as const, isFormal: true, textHash: 'a'.repeat(64), rollCount: RIGHTS },
    ...{ matterId: null, meetingId: null, motionId: null, presentCount: 0, partiesPresent: [], changesAllowed: 0, openedAt: null },
    ...{ opensAt: Date.parse('2026-06-16T09:00:00+08:00'), closesAt: Date.parse('2026-07-01T18:00:00+08:00') },
    owners: {
      ...{ estateId: 'e1', scope: { kind: 'ESTATE' as const, places: [] }, majority: 'GENERAL' as const, rollAreaCenti: RIGHTS * 8_950 },
      rollHash: '',
      ...{ silentClause: null, offersFollowMajority: false, rollObjectionsUntil: 0, occupiesEstateCommonPart: false, affectedUnitIds: [] },
      ...{
        form: 'WRITTEN' as const,
        channel: { isOfficial: false, basis: '' },
        takesPhoneBallots: true,
        buildings: [],
        problems: [],
        unitsLeftOut: 0
      },
      ...owners
    }
  };
}

/** Two buildings of six doors each. */
function rightRows(stage: Stage, pollId: string, right: { n: number; id: string; ownerId: string }): Change[] {
  const { n, id, ownerId } = right;
  const name = n <= 6 ? '1号楼' : '2号楼';
  const buildingId = stage.buildings.get(name)!;
  const number = `${((n - 1) % 6) + 1}01`;
  const unit = {
    unitId: `u${n}`,
    buildingId,
    staircase: '1',
    number,
    areaCenti: 8_950,
    areaSource: 'REGISTERED' as const,
    ownershipId: null,
    ownershipKind: null
  };
  const personId = stage.personId(`RESIDENT:${n}`);
  return [
    insert('owner', {
      ...{
        id: ownerId,
        kind: 'PERSON',
        personId,
        actsAs: 'SELF',
        name: `居民${n}`,
        diedOn: null,
        phone: '',
        representative: '',
        idMark: '',
        endedAt: null
      }
    }),
    insert('rollEntry', {
      ...{
        id,
        pollId,
        rightKey: `owners:${ownerId}`,
        personId,
        householdId: null,
        party: null,
        label: `${name}1单元***室 居**`,
        isPresent: false
      },
      ...{ isChair: false, buildingId, areaCenti: 8_950, ownerIds: [ownerId], voterIds: [personId], builtFrom: [unit] }
    })
  ];
}

async function write(stage: Stage, changes: Change[]): Promise<void> {
  const outcome = await stage.app.store.commit({
    ...{ communityId: stage.communityId, at: stage.clock.now(), actor: 'SYSTEM', guards: [], changes, entries: [], answer: null }
  });
  if (outcome.kind !== 'COMMITTED') throw new Error(outcome.kind);
}
