/** The owners' committee votes in a meeting of its own: its members are the roll, and more than half of them decide. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginMeeting, calledMeeting, cast, declare, members, openPoll, putMotion } from './meetingFlow.ts';
import { at, propose, triage, COVENANT } from './matterWay.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => void (stage = await newStage()));
afterEach(() => stage.close());

const COMMITTEE = members(4, ['OWNERS_COMMITTEE']);

/** A meeting of the committee of four about a matter of its own, with these people present. */
async function committeeMeets(present: readonly string[]): Promise<string> {
  stage.clock.set('2026-07-04 09:00');
  const matterId = await propose(stage, '业委会印章管理办法');
  await triage(stage, matterId, {
    ...COVENANT,
    ...{ topicClass: '内部管理', bodyKind: 'OWNERS_COMMITTEE', rule: 'DR9', ruleBase: null, template: 'SIX_STEP_FULL' },
    flags: { affectsCommonParts: false, raisesMoneyCompulsorily: false, bindsOwners: false, involvesWorks: false, isCovenant: false }
  });
  stage.clock.set(at('2026-07-10', '09:00'));
  const called = await calledMeeting(stage, matterId, { title: '业主委员会会议', bodyKind: 'OWNERS_COMMITTEE' });
  await beginMeeting(stage, called, present);
  const pair = { proposerPersonId: stage.personId(COMMITTEE[0]!), seconderPersonId: stage.personId(COMMITTEE[1]!) };
  const motionId = await putMotion(stage, called.meetingId, { ...pair, sort: 'PROCEDURAL', text: '按新办法保管印章' });
  return openPoll(stage, motionId);
}

describe("the owners' committee", () => {
  it('[DR9] more than half of all four members: three of three who came decide, silence and absence count against', async () => {
    const pollId = await committeeMeets(COMMITTEE.slice(0, 3));
    await cast(stage, pollId, 'FOR', COMMITTEE.slice(0, 3));
    expect(await declare(stage, pollId)).toMatchObject({ outcome: 'PASSED' });
    const poll = await stage.app.store.read(stage.communityId).get('poll', pollId);
    expect(poll).toMatchObject({ rollCount: 4, bodyRule: 'DR9', verdict: { rule: 'DR9' } });
    expect(poll?.verdict?.tests.at(-1)).toMatchObject({ left: { product: 6 }, operator: '>', right: { product: 4 } });
  });

  it('[DR9] exactly half of the members is not enough', async () => {
    const pollId = await committeeMeets(COMMITTEE.slice(0, 3));
    await cast(stage, pollId, 'FOR', COMMITTEE.slice(0, 2));
    await cast(stage, pollId, 'ABSTAIN', COMMITTEE.slice(2, 3));
    expect(await declare(stage, pollId)).toMatchObject({ outcome: 'FAILED' });
  });
});
