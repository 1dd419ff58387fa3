/** What may be done next with a matter: each command of its state, open or blocked by the guard that fails, the obvious one first. */
import type { Context } from '../basics/decision.ts';
import type { Refusal } from '../basics/refusal.ts';
import type { MatterFacts } from './facts.ts';
import { actionsAfterVote } from './actions/afterVote.ts';
import { actionsBeforeVote } from './actions/beforeVote.ts';
import { actionsEarly } from './actions/early.ts';

export interface NextAction {
  readonly command: string;
  /** NEXT leads on; ALSO is possible besides; CLOCK happens by itself. */
  readonly weight: 'NEXT' | 'ALSO' | 'CLOCK';
  /** The guard that fails now; null = may be given. */
  readonly blockedBy: Refusal | null;
  /** The record the command is about, where it is not the matter itself. */
  readonly subjectId?: string;
  /** How many of them wait, e.g. opinions without an answer. */
  readonly count?: number;
  /** When it is owed or happens. */
  readonly dueAt?: number;
  /** Fields that the command needs besides, known from here (e.g. `{sort: 'RESULT'}`). */
  readonly payload?: Readonly<Record<string, string>>;
}

export interface RankedAction extends NextAction {
  /** The one obvious button: the first open NEXT action, or the first blocked one, which then says what is missing. */
  readonly isPrimary: boolean;
}

export type ActionContext = Pick<Context, 'now' | 'zone' | 'sha256'>;

/** Every action of the matter's state, in order, exactly one of them primary unless nothing leads on. Source: product 1; SPEC MT36. */
export function nextActions(facts: MatterFacts, context: ActionContext): RankedAction[] {
  const actions = [...actionsEarly(facts), ...actionsBeforeVote(facts, context), ...actionsAfterVote(facts, context)];
  const leading = actions.filter((action) => action.weight === 'NEXT');
  const primary = leading.find((action) => action.blockedBy === null) ?? leading[0];
  return actions.map((action) => ({ ...action, isPrimary: action === primary }));
}
