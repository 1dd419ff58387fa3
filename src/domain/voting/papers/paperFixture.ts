/** For tests: an owners' vote with rights, papers, batches and readings, each with what a test names. */
import type { Actor, Role } from '../../basics/actor.ts';
import type { Change, Context } from '../../basics/decision.ts';
import type { Refusal } from '../../basics/refusal.ts';
import type { Result } from '../../basics/result.ts';
import { instantAt } from '../../basics/time.ts';
import type { RecordKind } from '../../records.ts';
import { poll } from '../pollFixture.ts';
import type { Ballot, Poll, RollEntry } from '../records.ts';
import type { BallotPaper, PaperBatch, PaperEntry, PaperReading, ProxyRecord } from './records.ts';

const BASE = { communityId: 'c1', revision: 1 };
export const ZONE = 'Asia/Shanghai';
/** An instant in the community's zone, e.g. `at('2026-06-01 09:00')`. */
export const at = (text: string) => instantAt(text.slice(0, 10), text.slice(11), ZONE);
export const ISSUED_AT = at('2026-06-01 09:00');
export const OPENS_AT = at('2026-06-16 09:00');
export const CLOSES_AT = at('2026-07-01 18:00');

/** An owners' vote of two weeks, open, named. */
export function ownersPoll(more: Partial<Poll> = {}): Poll {
  return poll({
    ...{ rule: 'DR5', ruleBase: 'OWNERS', bodyRule: 'DR5', conduct: 'WINDOW', meetingId: null, motionId: null, title: '更换电梯' },
    ...{ opensAt: OPENS_AT, closesAt: CLOSES_AT, isFormal: true, ballotMode: 'NAMED' },
    owners: {
      ...{
        estateId: 'e1',
        scope: { kind: 'ESTATE', places: [] },
        majority: 'GENERAL',
        rollAreaCenti: 30_000,
        rollHash: '',
        silentClause: null
      },
      ...{
        offersFollowMajority: false,
        rollObjectionsUntil: ISSUED_AT,
        occupiesEstateCommonPart: false,
        affectedUnitIds: [],
        form: 'WRITTEN'
      },
      ...{ channel: { isOfficial: false, basis: '' }, takesPhoneBallots: true, buildings: [], problems: [], unitsLeftOut: 0 }
    },
    ...more
  });
}

type RollUnit = RollEntry['builtFrom'][number];

/** A unit of a right: `unit('b1', '1', '502')`. */
export function unit(buildingId: string, staircase: string, number: string, areaCenti = 10_000): RollUnit {
  const read = { areaSource: 'REGISTERED' as const, ownershipId: null, ownershipKind: null };
  return { unitId: `${buildingId}-${staircase}-${number}`, buildingId, staircase, number, areaCenti, ...read };
}

/** A right with these units; its person is `p-<id>`. */
export function right(id: string, units: readonly RollUnit[] = [unit('b1', '1', `${id}01`)], personId = `p-${id}`): RollEntry {
  return {
    ...BASE,
    ...{ id, pollId: 'p1', rightKey: `owners:o-${id}`, personId, householdId: null, party: null, label: '1号楼1单元***室 张**' },
    ...{
      isPresent: false,
      isChair: false,
      areaCenti: units.reduce((sum, one) => sum + one.areaCenti, 0),
      ownerIds: [`o-${id}`],
      builtFrom: [...units]
    },
    ...{ buildingId: units[0]?.buildingId ?? '', voterIds: personId === '' ? [] : [personId] }
  };
}

/** Paper number `serial` of a right. */
export function paper(serial: number, rollEntryId: string, more: Partial<BallotPaper> = {}): BallotPaper {
  return {
    ...BASE,
    ...{
      id: `bp-${serial}`,
      pollId: 'p1',
      rollEntryId,
      unitId: null,
      serial,
      codeHash: `h-${serial}`,
      state: 'ISSUED',
      issuedAt: ISSUED_AT
    },
    ...{ deliveredAt: null, returnedAt: null, replacedAt: null, replacedBySerial: null, delivery: null, batchId: null, reason: '' },
    ...{ handIn: '居委会投票箱', replacesSerial: null, openedAt: null, openedBy: '', objection: null },
    ...more
  };
}

/** Batch number 1 with so many papers. */
export function batch(paperCount: number, more: Partial<PaperBatch> = {}): PaperBatch {
  return {
    ...BASE,
    ...{ id: 'ba1', pollId: 'p1', number: 1, paperCount, source: 'BOX', receivedAt: at('2026-06-20 18:00'), state: 'OPEN' },
    ...{ firstTellerId: null, secondTellerId: null, thirdTellerId: null, firstDoneAt: null, secondDoneAt: null, closedAt: null },
    ...{ photoIds: [], openedBy: 's1', recountReason: '', mismatches: [], corrections: [] },
    ...more
  };
}

export function reading(choice: string, more: Partial<PaperReading> = {}): PaperReading {
  return { choice, voidReason: null, voidItemReason: null, proxyId: null, signedBy: '', isAbsent: false, ...more };
}

/** What a teller entered: `entered('FIRST', 1, 'FOR')`. */
export function entered(pass: PaperEntry['pass'], serial: number, choice: string, more: Partial<PaperEntry> = {}): PaperEntry {
  const tellerId = { FIRST: 't1', SECOND: 't2', THIRD: 't3', TOGETHER: 't1' }[pass];
  const row = { ...BASE, id: `${pass}-${serial}`, pollId: 'p1', batchId: 'ba1', serial, pass, tellerId, at: ISSUED_AT };
  return { ...row, ...reading(choice), togetherWith: '', reason: '', ...more };
}

/** A ballot of a right: by phone unless a serial is given. */
export function cast(rollEntryId: string, choice: string, castAt: number, more: Partial<Ballot> = {}): Ballot {
  const serial = more.serial ?? '';
  return {
    ...BASE,
    ...{
      id: `b-${rollEntryId}-${serial || 'phone'}`,
      pollId: 'p1',
      rollEntryId,
      slot: serial ? `paper:${serial}` : `person:p-${rollEntryId}`
    },
    ...{
      personId: `p-${rollEntryId}`,
      choice,
      channel: serial ? ('PAPER' as const) : ('PHONE' as const),
      helperName: '',
      at: castAt,
      changes: 0
    },
    ...{ unitId: null, serial, voidReason: null, voidItemReason: null, proxyId: null, areaCenti: 10_000 },
    ...more
  };
}

export function proxyRecord(id: string, rollEntryId: string, more: Partial<ProxyRecord> = {}): ProxyRecord {
  return {
    ...BASE,
    ...{
      id,
      pollId: 'p1',
      rollEntryId,
      principalPersonId: `p-${rollEntryId}`,
      holderPersonId: 'h1',
      holderName: '李四',
      instruction: 'FOR'
    },
    ...{
      hasDocument: true,
      fileId: null,
      registeredAt: ISSUED_AT,
      revokedAt: null,
      revokedReason: '',
      signedOn: '2026-06-01',
      validUntil: null
    },
    isAccepted: true,
    ...more
  };
}

/** Who acts and when; ids count up. */
export function acting(personId: string, now: number, roles: readonly Role[] = ['TELLER']): Context {
  const actor: Actor = {
    kind: 'PERSON',
    communityId: 'c1',
    personId,
    sessionId: 's',
    name: `名${personId}`,
    roles,
    parties: [],
    householdId: null
  };
  let next = 0;
  return { now, actor, zone: ZONE, newId: () => `new-${personId}-${(next += 1)}`, sha256: (text) => `sha:${text.length}` };
}

/** Inserted rows and changed fields of one kind. */
export function written<K extends RecordKind>(changes: readonly Change[], kind: K) {
  const own = changes.filter((change) => change.kind === kind);
  return {
    inserted: own.flatMap((change) => (change.op === 'insert' ? [change.row as Record<string, unknown>] : [])),
    updated: own.flatMap((change) => (change.op === 'update' ? [{ id: change.id, ...(change.set as Record<string, unknown>) }] : [])),
    removed: own.flatMap((change) => (change.op === 'remove' ? [change.id] : []))
  };
}

/** The value of a success; throws with the code of a refusal. */
export function must<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code} ${JSON.stringify(result.error.facts ?? {})}`);
  return result.value;
}

/** The code of a refusal; throws on a success. */
export function codeOf(result: Result<unknown, Refusal>): string {
  if (result.ok) throw new Error('was not refused');
  return result.error.code;
}
