/** The end of a publicity: what must be true before it is certified, and where a draft goes from there. */
import { entry, guard, update, type Context, type Decision, type Entry, type Guard } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { openPublicity, opinionsOf, type MatterFacts } from '../matter/facts.ts';
import { transition } from '../matter/transition.ts';
import { hearingNeededFrom, objectingHouseholds, unanswered } from './objectors.ts';
import { missingProof } from './proofs.ts';
import type { Publicity } from './records.ts';

/**
 * Everything that a certificate says: the period is over to the millisecond and was not paused, first and last day are proven, every
 * objection is answered, the hearing was held where enough households object.
 * Refuses `publicity.paused`, `publicity.period-running` (G1), `publicity.proof-missing`, `publicity.objections-open` (G2),
 * `publicity.hearing-missing`. Source: domain process MT11; 民法典 200–203 [L]; SPEC MT11.
 */
export function checkCertifiable(facts: MatterFacts, publicity: Publicity, context: Pick<Context, 'now' | 'zone'>): Result<void, Refusal> {
  if (publicity.state === 'PAUSED') return refuse('publicity.paused', 'MT11');
  if (context.now < publicity.endsAt) return refuse('publicity.period-running', 'MT11', { endsAt: publicity.endsAt });
  const opinions = opinionsOf(facts, publicity);
  const open = unanswered(opinions).length;
  if (open > 0) return refuse('publicity.objections-open', 'MT11', { open });
  const occasion = missingProof(publicity, facts.proofs, context.zone);
  if (occasion) return refuse('publicity.proof-missing', 'MT11', { occasion });
  const objectors = objectingHouseholds(opinions);
  const needed = hearingNeededFrom(facts.households, facts.profile);
  if (objectors >= needed && !publicity.hearing) return refuse('publicity.hearing-missing', 'MT11', { objectors, threshold: needed });
  return ok(undefined);
}

/** No opinion may slip in between reading and closing. */
export function opinionGuard(facts: Pick<MatterFacts, 'opinionCounter'>): Guard[] {
  return facts.opinionCounter ? [guard('sequence', facts.opinionCounter)] : [];
}

/** MT11: the chair confirms the end; certificate; the matter goes to review. Refuses as `checkCertifiable`. Source: domain process MT11; SPEC MT11. */
export function decideClosePublicity(facts: MatterFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const publicity = openPublicity(facts, 'DRAFT');
  if (!publicity) return refuse('publicity.not-open', 'MT11', { state: facts.matter.state });
  const moved = transition(facts.matter, 'MT11', context);
  if (!moved.ok) return moved;
  const checked = checkCertifiable(facts, publicity, context);
  if (!checked.ok) return checked;
  return ok({
    changes: [update('publicity', publicity, { state: 'CERTIFIED', certifiedAt: context.now }), moved.value.change],
    guards: opinionGuard(facts),
    entries: [certified(facts, publicity, context), moved.value.entry]
  });
}

/** Certifies a result publicity, also after the decision came into force by the clock. Refuses as `checkCertifiable`. SPEC PB16. */
export function decideCertifyPublicity(
  facts: MatterFacts & { publicity: Publicity },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  const { publicity } = facts;
  if (publicity.sort !== 'RESULT') return refuse('publicity.close-instead', 'PB16');
  if (!['RUNNING', 'PAUSED', 'ENDED'].includes(publicity.state)) return refuse('publicity.not-open', 'PB16', { state: publicity.state });
  const checked = checkCertifiable(facts, publicity, context);
  if (!checked.ok) return checked;
  return ok({
    changes: [update('publicity', publicity, { state: 'CERTIFIED', certifiedAt: context.now })],
    guards: opinionGuard(facts),
    entries: [certified(facts, publicity, context)]
  });
}

function certified(facts: MatterFacts, publicity: Publicity, context: Context): Entry {
  const opinions = opinionsOf(facts, publicity);
  const count = (stance: string) => opinions.filter((opinion) => opinion.stance === stance).length;
  return entry(
    'PublicityCertified',
    { matterId: publicity.matterId },
    {
      publicityId: publicity.id,
      sort: publicity.sort,
      version: publicity.version,
      postedAt: publicity.postedAt,
      endsAt: publicity.endsAt,
      textHash: publicity.textHash,
      support: count('SUPPORT'),
      change: count('CHANGE'),
      objections: count('OBJECT'),
      by: context.actor.name
    }
  );
}
