/** For tests: a tally counted from as many made-up ballots as the numbers of a worked example say. */
import { ABSTAIN, tallyBallots, YES_NO_OPTIONS, type Tally } from './tally.ts';

export interface TallyFixture {
  readonly roll: number;
  /** Present at the opening of a meeting's vote; without it, participation is ballots returned. */
  readonly present?: number;
  /** Ballots per option, ABSTAIN among them. */
  readonly votes: Readonly<Record<string, number>>;
  /** Options on the paper; FOR and AGAINST when not named. */
  readonly options?: readonly string[];
}

/** One mark per ballot, voters in the order of the options. */
export function tallyOf({ roll, present, votes, options = YES_NO_OPTIONS }: TallyFixture): Tally {
  const choices = [...options, ABSTAIN].flatMap((option) => Array<string>(votes[option] ?? 0).fill(option));
  return tallyBallots({
    roll: Array.from({ length: roll }, (_, index) => ({ id: `r${index}`, isPresent: index < (present ?? 0) })),
    ballots: choices.map((choice, index) => ({ rollEntryId: `r${index}`, choices: [choice] })),
    options,
    marks: 'ONE',
    participation: present === undefined ? 'BALLOTS' : 'MEETING',
    voidItemParticipates: true
  });
}
