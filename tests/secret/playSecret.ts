/** Plays secret votes whose every choice the test knows: fixed by a seed, cast one after the other. */
import type { Stage } from '../application/stage.ts';
import type { Known } from './linkers.ts';
import { CHOICES, type SecretVote } from './secretWay.ts';

export const VOTERS = 100;

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Who chooses what, and in which order they come: fixed by the seed, like a vote of 55 to 35 to 10. */
function plan(seed: number): { voter: number; choice: (typeof CHOICES)[number] }[] {
  const random = seeded(seed);
  const voters = Array.from({ length: VOTERS }, (_, n) => ({ voter: n + 1, rank: random(), share: random() }));
  return voters
    .sort((a, b) => a.rank - b.rank)
    .map(({ voter, share }) => ({
      voter,
      choice: share < 0.55 ? ('FOR' as const) : share < 0.9 ? ('AGAINST' as const) : ('ABSTAIN' as const)
    }));
}

/** Casts one after the other; gives back which right chose what. */
export async function play(stage: Stage, { pollId }: SecretVote, seed: number): Promise<Map<string, string>> {
  const roll = await stage.app.store.read(stage.communityId).list('rollEntry', { pollId });
  const truth = new Map<string, string>();
  for (const { voter, choice } of plan(seed)) {
    await stage.must('ballot.cast', { pollId, choice }, `RESIDENT:${voter}`);
    truth.set(roll.find((entry) => entry.personId === stage.personId(`RESIDENT:${voter}`))!.id, choice);
  }
  return truth;
}

export async function knownOf(stage: Stage, pollId: string, truth: ReadonlyMap<string, string>): Promise<Known> {
  const read = stage.app.store.read(stage.communityId);
  const [ballots, marks] = await Promise.all([read.list('sealedBallot', { pollId }), read.list('turnoutMark', { pollId })]);
  return {
    rights: [...truth.keys()],
    choices: CHOICES,
    ballots: new Map(ballots.map((ballot) => [ballot.id, ballot.choice])),
    marks: new Map(marks.map((mark) => [mark.id, mark.rollEntryId]))
  };
}
