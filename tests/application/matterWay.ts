/** Carries a matter along its way through the commands that people use, so that each test begins at the step it is about. */
import { instantAt } from '#domain/basics/time.ts';
import { ZONE, type Stage } from './stage.ts';

export const at = (date: string, time: string) => instantAt(date, time, ZONE);

/** What the two committees decide unless a test says otherwise: a covenant of the residents' meeting in six steps, by households. */
export const COVENANT = {
  urgency: 'U1',
  topicClass: '居民公约',
  reason: '多户反映遛狗不牵绳',
  decidedOn: '2026-07-04',
  presentNames: '蒋书记、沈主任',
  initiation: '启动议事',
  bodyKind: 'RESIDENTS_MEETING',
  rule: 'DR3',
  ruleBase: 'HOUSEHOLDS',
  template: 'SIX_STEP_FULL',
  flags: { affectsCommonParts: false, raisesMoneyCompulsorily: false, bindsOwners: false, involvesWorks: false, isCovenant: true },
  stakeholders: [{ label: '养犬户', personIds: [] as string[] }],
  partyOrganisationDiscussedOn: '2026-07-03' as string | null
};

/** A joint-meeting matter decided on the spot. */
export const OPERATIONAL = {
  ...COVENANT,
  topicClass: '服务运行',
  bodyKind: 'JOINT_MEETING',
  rule: 'DR2',
  ruleBase: 'MEMBERS',
  template: 'JOINT_OPERATIONAL',
  flags: { affectsCommonParts: false, raisesMoneyCompulsorily: false, bindsOwners: false, involvesWorks: false, isCovenant: false },
  partyOrganisationDiscussedOn: null as string | null
};

/** A party's proposal needs no seconds. */
export async function propose(stage: Stage, title = '文明养犬公约'): Promise<string> {
  const payload = { title, text: '请制定文明养犬公约，约定牵绳、清理和投诉办法。', proposerParty: 'RESIDENTS_COMMITTEE' };
  const { matterId } = await stage.must<{ matterId: string }>('matter.propose', payload, 'SECRETARY');
  return matterId;
}

/** Enters and confirms a decision of the two committees. */
export async function triage(stage: Stage, matterId: string, decision: object = COVENANT): Promise<void> {
  const { decisionId } = await stage.must<{ decisionId: string }>('matter.triage', { matterId, ...decision }, 'SECRETARY');
  await stage.must('decision.confirm', { decisionId }, 'AGENDA_BOARD_PARTY');
  await stage.must('decision.confirm', { decisionId }, 'AGENDA_BOARD_COMMITTEE');
}

/** Confirms a decision for each of its bodies. */
export async function confirmAll(stage: Stage, decisionId: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) await stage.must('decision.confirm', { decisionId }, key);
}

/** A round on the day: noticed four days before, thirteen members present, closed with the outcome, record confirmed. The clock ends that evening. */
export async function holdRound(stage: Stage, matterId: string, day: { notice: string; date: string; outcome: string }): Promise<string> {
  stage.clock.set(`${day.notice} 09:00`);
  const meeting = {
    title: '四方联席会议',
    place: '社区活动室',
    startsAt: at(day.date, '19:00'),
    agenda: [{ title: '文明养犬', matterId }],
    chairPersonId: stage.personId('CHAIR'),
    recorderPersonId: stage.personId('RECORDER')
  };
  const { meetingId } = await stage.must<{ meetingId: string }>('meeting.schedule', meeting, 'SECRETARY');
  await stage.must('meeting.notice', { meetingId, material: [{ title: '征集意见', text: '材料' }] }, 'SECRETARY');
  stage.clock.set(`${day.date} 18:30`);
  await stage.must('meeting.open-check-in', { meetingId }, 'CHAIR');
  const parties = ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY', 'SOCIAL_ORGANISATION'];
  for (const party of parties) {
    for (const n of [1, 2, 3])
      await stage.must('meeting.check-in-for', { meetingId, personId: stage.personId(`MEMBER:${party}:${n}`) }, 'SECRETARY');
  }
  stage.clock.set(`${day.date} 19:00`);
  await stage.must('meeting.begin', { meetingId }, 'CHAIR');
  stage.clock.set(`${day.date} 20:30`);
  await stage.must('round.close', { meetingId, matterId, outcome: day.outcome, summary: '各方发表了意见。' }, 'CHAIR');
  await stage.must('meeting.adjourn', { meetingId }, 'CHAIR');
  await stage.must('record.confirm', { meetingId, as: 'CHAIR' }, 'CHAIR');
  await stage.must('record.confirm', { meetingId, as: 'RECORDER' }, 'RECORDER');
  for (const party of parties) await stage.must('record.confirm', { meetingId, as: party }, `MEMBER:${party}:1`);
  return meetingId;
}

/** Proposal, triage and two rounds: the matter is in DRAFTING on the evening of 28 July. */
export async function toDrafting(stage: Stage): Promise<string> {
  stage.clock.set('2026-07-04 09:00');
  const matterId = await propose(stage);
  await triage(stage, matterId);
  await holdRound(stage, matterId, { notice: '2026-07-08', date: '2026-07-14', outcome: 'CONTINUE' });
  await holdRound(stage, matterId, { notice: '2026-07-22', date: '2026-07-28', outcome: 'DRAFT' });
  await stage.must('matter.proceed-to-drafting', { matterId }, 'CHAIR');
  return matterId;
}

export const DRAFT_TEXT = {
  title: '文明养犬公约',
  body: '一、出门牵绳。\n\n七、违者罚款500元。',
  scope: '全小区',
  cost: '不产生费用',
  duties: '居委会负责宣传',
  deadline: '2026-12-31',
  options: [{ id: 'covenant', title: '通过公约', cost: '', effect: '', objections: '', isStatusQuo: false, withdrawnReason: null }]
};

/** Writes and completes the working version; `sources` are opinions that its table must answer. */
export async function completeDraft(stage: Stage, matterId: string, text: object = {}, sources: readonly string[] = []): Promise<void> {
  const working = (await stage.app.store.read(stage.communityId).list('draft', { matterId })).find((draft) => draft.state === 'WORKING');
  const saved = await stage.must<{ revision: number }>(
    'draft.save',
    { matterId, revision: working?.revision ?? 0, ...DRAFT_TEXT, ...text },
    'SECRETARY'
  );
  const typed = { sourceId: '', opinion: '希望增加拾便袋', adoption: 'ADOPTED', reason: '' };
  const lines = [typed, ...sources.map((sourceId) => ({ ...typed, sourceId }))];
  const table = await stage.must<{ revision: number }>('draft.set-adoption', { matterId, revision: saved.revision, lines }, 'SECRETARY');
  const check = await stage.must<{ revision: number }>(
    'draft.self-check',
    { matterId, revision: table.revision, text: '对照居委会组织法检查' },
    'CHAIR'
  );
  await stage.must('draft.complete', { matterId, revision: check.revision }, 'CHAIR');
}

/** Posts the notice and proves its first day. Answers its id and end. */
export async function post(stage: Stage, matterId: string, sort: 'DRAFT' | 'RESULT'): Promise<{ publicityId: string; endsAt: number }> {
  const payload = { matterId, sort, basis: '2026年7月28日联席会议', scope: '全小区', places: ['1号楼公告栏', '小区大门'] };
  const posted = await stage.must<{ publicityId: string; endsAt: number }>('publicity.post', payload, 'SECRETARY');
  await prove(stage, posted.publicityId, 'FIRST_DAY');
  return posted;
}

export async function prove(stage: Stage, publicityId: string, occasion: 'FIRST_DAY' | 'LAST_DAY'): Promise<void> {
  await stage.must('publicity.add-proof', { publicityId, occasion, place: '小区大门', note: '社工现场查看' }, 'SECRETARY');
}

/** Posts v1 on 4 August, proves both days and closes it on 12 August 00:00: REVIEWING. */
export async function toReviewing(stage: Stage): Promise<string> {
  const matterId = await toDrafting(stage);
  stage.clock.set('2026-08-04 09:00');
  await completeDraft(stage, matterId);
  const { publicityId } = await post(stage, matterId, 'DRAFT');
  stage.clock.set('2026-08-11 20:00');
  await prove(stage, publicityId, 'LAST_DAY');
  stage.clock.set('2026-08-12 00:00');
  await stage.must('publicity.close', { matterId }, 'CHAIR');
  return matterId;
}

/** An expert is appointed, states no conflict and concludes. */
export async function review(stage: Stage, matterId: string, conclusion: string, extra: object = {}): Promise<string> {
  const expertPersonId = stage.personId('EXPERT:LAW');
  const { reviewId } = await stage.must<{ reviewId: string }>(
    'review.appoint',
    { matterId, expertPersonId, field: 'LAW', qualification: '执业律师' },
    'CHAIR'
  );
  await stage.must('review.state-conflict', { reviewId, hasConflict: false, text: '无利害关系' }, 'EXPERT:LAW');
  await stage.must('review.conclude', { reviewId, conclusion, reasons: '第七条罚款没有法律依据', ...extra }, 'EXPERT:LAW');
  return reviewId;
}

/** State of the matter now. */
export async function stateOf(stage: Stage, matterId: string): Promise<string> {
  return (await stage.app.store.read(stage.communityId).get('matter', matterId))?.state ?? '';
}
