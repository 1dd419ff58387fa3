/** The vote of a matter: its notice, what may still be mended, what runs, what was declared. */
import type { CandidateList } from '#contract/views/election.ts';
import type { MeetingListView } from '#contract/views/meeting.ts';
import type { RightsView } from '#contract/views/rights.ts';
import type { PollResultView } from '#contract/views/voting.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { rightValue } from '#ui/forms/voting.ts';
import { formatInstant } from '#ui/words/dates.ts';
import { wordsFor } from '#ui/words/index.ts';
import { readView, type ViewRequest } from '../../../../../../readView.ts';
import { matterAction } from '../../matterAction.ts';
import { whoOf } from '../../matterChoices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const list = await readView<MeetingListView>(event, 'meeting.list', { when: 'COMING', matterId: params.id });
  const zone = locals.community!.zone;
  const meetings = list.meetings.map((meeting) => ({
    value: meeting.meetingId,
    label: `${meeting.title}（${formatInstant(meeting.startsAt, locals.lang, { zone })}）`
  }));
  const { detail } = await event.parent();
  const { openVote } = detail;
  const { candidates } = await readView<CandidateList>(event, 'board.candidates', { matterId: params.id });
  const noticed = openVote?.state === 'NOTICED' ? await noticedVote(event, openVote.pollId, openVote.ruleBase === 'OWNERS') : null;
  return { meetings, noticed, candidates: candidates.map(({ name }) => name), who: whoOf(url) };
};

/** What the desk may mend before the vote opens: its options, and the rights that were looked for. */
async function noticedVote(request: ViewRequest, pollId: string, isOfOwners: boolean) {
  const { locals, url } = request;
  const poll = await readView<PollResultView>(request, 'poll.result', { pollId });
  const words = wordsFor(locals.lang);
  const standing = poll.options.filter((option) => option.withdrawnReason === null && !option.isStatusQuo && option.id !== 'ABSTAIN');
  const mayCorrectRoll = !isOfOwners && locals.actor !== null && hasRole(locals.actor, 'SECRETARY');
  const who = whoOf(url);
  const found = mayCorrectRoll && who !== '' ? await readView<RightsView>(request, 'poll.rights', { pollId, who }) : null;
  return {
    pollId,
    mayCorrectRoll,
    options: poll.method === 'YES_NO' ? [] : standing.map(({ id, title }) => ({ value: id, label: title })),
    rights: (found?.rights ?? []).map((right) => ({
      value: rightValue(right),
      label: `${right.door} ${right.name || words.assist.nobody}${right.rollEntryId === null ? `（${words.assist.notOnRoll}）` : ''}`.trim()
    }))
  };
}

export const actions: Actions = { command: matterAction() };
