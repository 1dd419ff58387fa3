/** What a nominee or a household does on the phone: standing, answering a nomination, giving a place back. */
import { LIMITS } from '#contract/limits.ts';
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';

/** Why somebody declines, withdraws or is refused. */
export function reasonField(words: Messages): FieldSpec {
  return { name: 'reason', kind: 'text', label: words.election.fields.reason, maxChars: LIMITS.lineChars };
}

/** nomination.decline and nomination.withdraw, by the nominee: a reason may be given. */
export function answerFields(words: Messages): FieldSpec[] {
  return [reasonField(words)];
}

/** lottery.give-back, by the household. */
export function giveBackFields(words: Messages): FieldSpec[] {
  return [{ name: 'reason', kind: 'text', label: words.lottery.fields.reason, maxChars: LIMITS.lineChars }];
}

/** nomination.enter of oneself. */
export function selfFields(words: Messages): FieldSpec[] {
  return [{ name: 'statement', kind: 'textarea', label: words.election.statement, rows: 3, maxChars: 500 }];
}

/** Fields by which a resident's pages read these forms back. */
export function ownElectionSpecs(words: Messages): Record<string, FieldSpec[]> {
  return {
    'nomination.enter': selfFields(words),
    'nomination.accept': [],
    'nomination.decline': answerFields(words),
    'nomination.withdraw': answerFields(words),
    'lottery.give-back': giveBackFields(words)
  };
}
