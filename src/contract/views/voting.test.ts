/** What the types of the views promise: no field for the split of a vote before its declaration. */
import { describe, expectTypeOf, it } from 'vitest';
import type { MeetingLiveView, MeetingMineView, WallView } from './meeting.ts';
import type { DeclaredPollView, LivePollView, PaperView, PollResultView, RunningPollView } from './voting.ts';

/** Names under which numbers per choice could travel. */
type Split = 'tally' | 'counts' | 'verdict' | 'ballots' | 'votes' | 'choices' | 'outcome';

describe('views of a running vote', () => {
  it('[BL9] G13: have no field for the split, on the wall as little as on a phone', () => {
    expectTypeOf<Extract<keyof RunningPollView, Split>>().toBeNever();
    expectTypeOf<RunningPollView['result']>().toEqualTypeOf<undefined>();
    expectTypeOf<Extract<keyof PaperView, Split>>().toBeNever();
    expectTypeOf<NonNullable<WallView['poll']>>().toEqualTypeOf<LivePollView>();
    expectTypeOf<NonNullable<MeetingLiveView['poll']>>().toEqualTypeOf<LivePollView>();
    expectTypeOf<NonNullable<MeetingMineView['paper']>>().toEqualTypeOf<PaperView>();
    expectTypeOf<Extract<PollResultView, { state: RunningPollView['state'] }>['result']>().toEqualTypeOf<undefined>();
    expectTypeOf<DeclaredPollView['result']>().toHaveProperty('tally');
  });
});
