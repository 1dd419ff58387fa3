/** DR15 SURVEY (问卷调查): advisory counts with their base; a survey never decides anything by itself. */
import type { Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Instant } from '../../basics/time.ts';
import { allHold, type RuleTest } from '../verdict.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';
import { sampleTests, type SampleSetting } from './sample.ts';

export interface SurveyAnswer {
  readonly id: string;
  /** The household or the adult, as declared: one answer each counts. */
  readonly respondentKey: string;
  readonly at: Instant;
  /** Options marked; none = handed in without an answer to this question. */
  readonly choices: readonly string[];
}

export interface SurveyInput {
  readonly base: 'HOUSEHOLDS' | 'ADULTS';
  /** All households or adults asked. */
  readonly targets: number;
  readonly delivered: number;
  readonly options: readonly string[];
  readonly answers: readonly SurveyAnswer[];
  /** When it was announced to end, and when it ended. */
  readonly announcedEnd: Instant;
  readonly endedAt: Instant;
  /** Why it ended early, as the chair recorded it; '' = not recorded. */
  readonly earlyEndReason: string;
  readonly setting: SampleSetting;
}

export interface SurveyResult {
  readonly rule: 'DR15';
  readonly base: SurveyInput['base'];
  readonly targets: number;
  readonly delivered: number;
  readonly received: number;
  /** Answers left out because the household or adult had answered before; their ids. */
  readonly duplicates: readonly string[];
  readonly valid: number;
  /** Valid answers per option, every option named. */
  readonly counts: Readonly<Record<string, number>>;
  /** Valid answers without a mark on this question. */
  readonly unmarked: number;
  /** Published all the same, with the note "样本少". */
  readonly isSmallSample: boolean;
  readonly tests: readonly RuleTest[];
  /** False for a survey that was closed early without a recorded reason. */
  readonly isUsable: boolean;
}

/**
 * Counts answers; of several of one household or adult the first counts. Options of an answer outside the paper, and answers after the end,
 * are programmer errors. Refuses `voting.roll-empty` without targets. Source: M-51, M-62; sample [D]; SPEC DR15.
 */
function evaluate(input: SurveyInput): Result<SurveyResult, Refusal> {
  const { base, targets, delivered, options, answers } = input;
  if (targets === 0) return refuseEmptyRoll('DR15');
  const { valid, duplicates } = firstPerRespondent(answers);
  if (valid.length > targets) throw new RangeError(`${valid.length} answers of ${targets} targets`);
  const counts: Record<string, number> = Object.fromEntries(options.map((id) => [id, 0]));
  for (const choice of valid.flatMap(({ choices }) => [...new Set(choices)])) {
    if (!(choice in counts)) throw new RangeError(`unknown option: ${choice}`);
    counts[choice] = (counts[choice] ?? 0) + 1;
  }
  const tests = sampleTests(valid.length, targets, input.setting, base === 'HOUSEHOLDS' ? 'households' : 'adults');
  return ok({
    ...{ rule: 'DR15', base, targets, delivered, received: answers.length, duplicates, valid: valid.length, counts },
    unmarked: valid.filter(({ choices }) => choices.length === 0).length,
    isSmallSample: !allHold(tests),
    tests,
    isUsable: input.endedAt >= input.announcedEnd || input.earlyEndReason.trim() !== ''
  });
}

function firstPerRespondent(answers: readonly SurveyAnswer[]): { valid: SurveyAnswer[]; duplicates: string[] } {
  const inTime = [...answers].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const first = new Map<string, SurveyAnswer>();
  const duplicates: string[] = [];
  for (const answer of inTime) {
    if (first.has(answer.respondentKey)) duplicates.push(answer.id);
    else first.set(answer.respondentKey, answer);
  }
  return { valid: [...first.values()], duplicates };
}

export const survey: DecisionRule<SurveyInput, SurveyResult> = { id: 'DR15', name: 'SURVEY', source: 'M-51, M-62; sample [D]', evaluate };
