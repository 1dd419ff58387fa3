/**
 * One matter through all six steps, with projector, chair and three phones side by side. A resident proposes on a phone, a neighbour seconds; two committees take it up; the
 * four parties meet, checked in by phone; the desk drafts; the draft hangs with a countdown and gets an objection from a phone; the lawyer sends it back once; the new version
 * hangs from the beginning; the households vote from their phones while the wall counts; the result hangs; at midnight it is in force, and the resolution is a PDF.
 * What people without a device in this test do meanwhile goes through the same door.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { enterByInvitation, otherWindow, serveCommunity, signIn, type ServedCommunity } from './community.ts';
import { pressClose } from './pages/chairConsole.ts';

test('[G1] [G13] the way of one matter', async ({ browser }) => {
  test.setTimeout(240_000);
  const community = await serveCommunity('tests/browser/small-community.yaml');
  try {
    await walk(community, browser);
  } finally {
    await community.stop();
  }
});

async function walk(community: ServedCommunity, browser: Browser): Promise<void> {
  const { slug } = community;
  const base = `/c/${slug}`;
  const device = async (options: object = {}) =>
    (await browser.newContext({ baseURL: community.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })).newPage();
  const phoneSize = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
  const phone = async (who: string): Promise<Page> => {
    const page = await device(phoneSize);
    await enterByInvitation(page, await community.invitation(who));
    return page;
  };
  const [anna, bela, carla] = [await phone('voter:1'), await phone('voter:2'), await phone('voter:3')];

  await test.step('1 propose: a form on the phone, a neighbour seconds, the committees take it up', async () => {
    await anna.goto(`${base}/propose`);
    await anna.locator('input[name=title]').fill('楼道不堆杂物约定');
    await anna.locator('textarea[name=text]').fill('三楼楼道堆了旧家具，消防通道不畅。建议约定楼道不堆放杂物，并商定清理日期。');
    // What is being typed survives a reload.
    await anna.waitForTimeout(600);
    await anna.reload();
    await expect(anna.locator('input[name=title]')).toHaveValue('楼道不堆杂物约定');
    await commandForm(anna, 'matter.propose').getByRole('button').last().click();
    await expect(anna.getByText('2026-001').first()).toBeVisible();
    await bela.goto(`${base}/matters/2026-001`);
    await commandForm(bela, 'matter.second').getByRole('button').last().click();
    await expect(bela.getByText('您家已附议').first()).toBeVisible();
  });

  const matterId = await community.matterId('2026-001');
  await community.meanwhile('voter:3', 'matter.second', { matterId });
  await community.advance('+1d 10:00');
  const triage = await community.meanwhile('secretary', 'matter.triage', {
    ...{
      matterId,
      urgency: 'U1',
      topicClass: '居民公共事务',
      reason: '消防安全',
      decidedOn: '#+0d',
      bodyKind: 'RESIDENTS_MEETING',
      rule: 'DR3',
      ruleBase: 'HOUSEHOLDS'
    },
    ...{ template: 'SIX_STEP_FULL', stakeholders: [{ label: '三楼住户' }], partyOrganisationDiscussedOn: '#+0d' }
  });
  await community.account('partyOfficer', 'shuji', 'two-committees-confirm');
  const officer = await device({ viewport: { width: 1440, height: 900 } });
  await signIn(officer, 'shuji', 'two-committees-confirm');
  await officer.goto(`${base}/desk/matters/${matterId}?do=decision.confirm&of=${triage['decisionId']}#do`);
  await commandForm(officer, 'decision.confirm').getByRole('button').last().click();
  await expect(officer.getByText('已确认').first()).toBeVisible();
  await community.meanwhile('committeeOfficer', 'decision.confirm', { decisionId: triage['decisionId'] });

  const chair = await device({ viewport: { width: 1440, height: 900 } });
  await community.account('chair', 'zhuchi', 'one-hand-free-always');
  await test.step('2 discuss: the chair opens check-in, phones check in by the code on the wall', async () => {
    for (const round of [1, 2]) {
      const meeting = await callMeeting(community, matterId, `楼道约定第 ${round} 次协商会`);
      await community.advance('+4d 18:30');
      await signIn(chair, 'zhuchi', 'one-hand-free-always');
      await chair.goto(`${base}/chair/${meeting['meetingId']}`);
      await chair.getByRole('button', { name: '开始签到' }).first().click();
      await expect(chair.getByRole('button', { name: '宣布开会' }).first()).toBeVisible();
      await everybodyChecksIn(community, meeting);
      await community.meanwhile('secretary', 'meeting.check-in-for', { meetingId: meeting['meetingId'], personId: '$chair' });
      await expect(chair.getByText('达到法定人数').first()).toBeVisible();
      await community.advance('same day 19:00');
      await chair.getByRole('button', { name: '宣布开会' }).first().click();
      await expect(chair.getByText('开会中').first()).toBeVisible();
      await holdRound(community, matterId, String(meeting['meetingId']), round === 1 ? 'CONTINUE' : 'DRAFT');
    }
  });

  await test.step('3 and 4: drafted, posted; the countdown runs and a phone objects', async () => {
    await community.meanwhile('chair', 'matter.proceed-to-drafting', { matterId });
    await draft(community, matterId, 1, '违者罚款 200 元。');
    await community.advance('next day 09:00');
    const posted = await post(community, matterId);
    await anna.goto(`${base}/publicities/${posted['publicityId']}`);
    await expect(anna.getByText(/还有7天|7天/).first()).toBeVisible();
    await carla.goto(`${base}/publicities/${posted['publicityId']}`);
    await commandForm(carla, 'opinion.submit')
      .getByLabel(/反对|异议/)
      .first()
      .check();
    await commandForm(carla, 'opinion.submit').locator('textarea').fill('罚款没有依据');
    await commandForm(carla, 'opinion.submit').getByRole('button').last().click();
    await expect(carla.getByText('罚款没有依据').first()).toBeVisible();
    // A visitor without a session and without JavaScript reads the same notice.
    const visitor = await device({ ...phoneSize, javaScriptEnabled: false });
    await visitor.goto(base);
    await expect(visitor.getByText('楼道不堆杂物').first()).toBeVisible();
    await answerAndClose(community, matterId, String(posted['publicityId']));
  });

  await test.step('5 review: the lawyer sends it back once; the new version hangs from the beginning', async () => {
    const first = await community.meanwhile('chair', 'review.appoint', {
      matterId,
      expertPersonId: '$lawyer',
      field: 'LAW',
      qualification: '执业律师'
    });
    await community.meanwhile('lawyer', 'review.state-conflict', { reviewId: first['reviewId'], hasConflict: false, text: '无利害关系' });
    await community.meanwhile('lawyer', 'review.conclude', {
      reviewId: first['reviewId'],
      conclusion: 'RETURN',
      reasons: '罚款没有法律依据'
    });
    await anna.goto(`${base}/matters/2026-001`);
    await expect(anna.getByText('罚款没有法律依据').first()).toBeVisible();
    await draft(community, matterId, 2, '违反约定的，由楼栋长提醒。');
    await community.advance('next day 09:00');
    const again = await post(community, matterId);
    await answerAndClose(community, matterId, String(again['publicityId']));
    const second = await community.meanwhile('chair', 'review.appoint', {
      matterId,
      expertPersonId: '$lawyer',
      field: 'LAW',
      qualification: '执业律师'
    });
    await community.meanwhile('lawyer', 'review.state-conflict', { reviewId: second['reviewId'], hasConflict: false, text: '无利害关系' });
    await community.meanwhile('lawyer', 'review.conclude', { reviewId: second['reviewId'], conclusion: 'PASS', reasons: '合法' });
  });

  await test.step('6 vote: three phones, the chair and the wall', async () => {
    const meeting = await callMeeting(community, matterId, '居民会议', 'VOTE', '+9d 19:00');
    await community.meanwhile('chair', 'vote.notice', { matterId, conduct: 'IN_MEETING', meetingId: meeting['meetingId'] });
    await community.advance('+9d 18:30');
    await signIn(chair, 'zhuchi', 'one-hand-free-always');
    await chair.goto(`${base}/chair/${meeting['meetingId']}`);
    await chair.getByRole('button', { name: '开始签到' }).first().click();
    await expect(chair.getByRole('button', { name: '宣布开会' }).first()).toBeVisible();
    const residents = [
      [anna, 'voter:1'],
      [bela, 'voter:2'],
      [carla, 'voter:3']
    ] as const;
    for (const [resident, who] of residents) {
      // A phone that was not used for thirty days comes in by the paper sent with the call to the meeting.
      await enterByInvitation(resident, await community.invitation(who));
      await resident.goto(`${base}/meeting/${meeting['code']}`);
      await resident.locator('input[type=checkbox][required]').check();
      await commandForm(resident, 'meeting.check-in').getByRole('button').last().click();
      await expect(resident.getByText('已签到').first()).toBeVisible();
    }
    for (const personId of (await community.voters()).slice(3, 5)) {
      await community.meanwhile('secretary', 'meeting.check-in-for', { meetingId: meeting['meetingId'], personId });
    }
    await community.meanwhile('secretary', 'meeting.check-in-for', { meetingId: meeting['meetingId'], personId: '$chair' });
    await community.advance('same day 19:00');
    await chair.getByRole('button', { name: '宣布开会' }).first().click();
    await expect(chair.getByText('开会中').first()).toBeVisible();
    await community.meanwhile('chair', 'agenda.go-to', { meetingId: meeting['meetingId'], index: 0 });
    const wall = await otherWindow(chair, { viewport: { width: 1920, height: 1080 } });
    await wall.goto(`${base}/projector/${meeting['code']}`);
    await chair.reload();
    await chair.getByRole('button', { name: '开始表决' }).first().click();
    await expect(wall.getByText('正在表决')).toBeVisible();
    for (const [resident, choice] of [
      [anna, '赞成'],
      [bela, '赞成'],
      [carla, '反对']
    ] as const) {
      await resident.goto(`${base}/me`);
      await resident.getByRole('link', { name: '去投票' }).click();
      await resident.getByRole('button', { name: choice, exact: true }).click();
      await resident.getByRole('button', { name: `确认投“${choice}”` }).click();
      await expect(resident.getByText('已投票').first()).toBeVisible();
    }
    await expect(wall.getByText('/ 5')).toBeVisible();
    await expect(wall.locator('body')).not.toContainText(/赞成 ?[0-9]/);
    const four = await phone('voter:4');
    await four.goto(`${base}/me`);
    await four.getByRole('link', { name: '去投票' }).click();
    await four.getByRole('button', { name: '赞成', exact: true }).click();
    await four.getByRole('button', { name: '确认投“赞成”' }).click();
    await expect(four.getByText('已投票').first()).toBeVisible();
    await pressClose(chair);
    await chair.getByRole('button', { name: '宣布结果' }).first().click();
    await expect(wall.getByText('3/5 = 60.00 %').first()).toBeVisible();
    await expect(wall.getByText('通过').first()).toBeVisible();
    await community.meanwhile('chair', 'meeting.adjourn', { meetingId: meeting['meetingId'] });
  });

  await test.step('the result hangs a week; at 24:00 it is in force; the resolution is a PDF with a page behind its QR', async () => {
    await community.advance('next day 09:00');
    await post(community, matterId, 'RESULT');
    await community.advance('+7d 12:00');
    await anna.goto(`${base}/matters/2026-001`);
    await expect(anna.getByText('结果公示').first()).toBeVisible();
    await community.advance('+3d 00:00');
    await anna.goto(base);
    const resolution = anna.locator('a[href$=".pdf"]').first();
    await expect(resolution).toBeVisible();
    const pdf = await anna.request.get(String(await resolution.getAttribute('href')));
    expect(pdf.headers()['content-type']).toContain('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    const code = /documents\/([a-z0-9]+)\.pdf/.exec(String(await resolution.getAttribute('href')))?.[1] ?? '';
    await anna.goto(`/v/${code}`);
    await expect(anna.getByText(/决议/).first()).toBeVisible();
  });
}

function commandForm(page: Page, command: string) {
  return page.locator('form', { has: page.locator(`input[name="command"][value="${command}"]`) }).first();
}

type Answer = Record<string, string>;

function callMeeting(community: ServedCommunity, matterId: string, title: string, sort = 'ROUND', startsAt = '+4d 19:00'): Promise<Answer> {
  const agenda = [{ title: '楼道不堆杂物', matterId, minutes: 40 }];
  const body = sort === 'VOTE' ? { bodyKind: 'RESIDENTS_MEETING' } : {};
  const payload = {
    ...{ title, sort, place: '活动室', startsAt: `@${startsAt}`, agenda, chairPersonId: '$chair', recorderPersonId: '$recorder' },
    ...body
  };
  return community.meanwhile('secretary', 'meeting.schedule', payload).then(async (meeting) => {
    const material = [{ title: '情况说明', text: '三楼楼道现状照片和消防要求' }];
    await community.meanwhile('secretary', 'meeting.notice', { meetingId: meeting['meetingId'], material });
    return meeting;
  });
}

const MEMBERS = ['committeeOfficer', 'jw2', 'jw3', 'yw1', 'yw2', 'yw3', 'wy1', 'wy2', 'wy3', 'sz1', 'sz2', 'sz3'];

async function everybodyChecksIn(community: ServedCommunity, meeting: Answer): Promise<void> {
  for (const who of MEMBERS) await community.meanwhile(who, 'meeting.check-in', { meetingId: meeting['meetingId'], code: meeting['code'] });
}

async function holdRound(community: ServedCommunity, matterId: string, meetingId: string, outcome: string): Promise<void> {
  await community.meanwhile('chair', 'agenda.go-to', { meetingId, index: 0 });
  await community.meanwhile('recorder', 'statement.record', {
    meetingId,
    personId: '$yw1',
    stance: 'FOR',
    gist: '同意写成约定，定期清理',
    seconds: 60
  });
  await community.meanwhile('chair', 'round.close', { meetingId, matterId, outcome });
  await community.meanwhile('chair', 'meeting.adjourn', { meetingId });
  const signers = [
    ...[
      ['chair', 'CHAIR'],
      ['recorder', 'RECORDER'],
      ['jw2', 'RESIDENTS_COMMITTEE']
    ],
    ...[
      ['yw1', 'OWNERS_COMMITTEE'],
      ['wy1', 'PROPERTY_COMPANY'],
      ['sz1', 'SOCIAL_ORGANISATION']
    ]
  ] as const;
  for (const [who, as] of signers) await community.meanwhile(who, 'record.confirm', { meetingId, as });
}

async function draft(community: ServedCommunity, matterId: string, version: number, breach: string): Promise<void> {
  const options = [
    { id: 'rules', title: '约定不堆放杂物', cost: '无', effect: '通道畅通', objections: '需要清理旧物' },
    { id: 'status-quo', title: '维持现状', isStatusQuo: true }
  ];
  const later = version > 1 ? { isMaterial: true, changeReason: '专家退回：罚款无依据' } : {};
  await community.meanwhile('secretary', 'draft.save', {
    ...{ matterId, revision: 1, title: '楼道不堆杂物约定（草案）', body: `# 楼道不堆杂物约定\n\n1. 楼道**不堆放杂物**。\n2. ${breach}` },
    ...{ scope: '全体住户', cost: '无', duties: '物业公司每月巡查', deadline: '生效后 15 日内清理', options, ...later }
  });
  const lines = [{ opinion: '旧家具没处放', adoption: 'PARTLY', reason: '物业联系回收' }];
  await community.meanwhile('secretary', 'draft.set-adoption', { matterId, revision: 2, lines });
  await community.meanwhile('secretary', 'draft.self-check', { matterId, revision: 3, text: '逐条核对' });
  await community.meanwhile('secretary', 'draft.complete', { matterId, revision: 4 });
}

async function post(community: ServedCommunity, matterId: string, sort = 'DRAFT'): Promise<Answer> {
  const title = sort === 'DRAFT' ? '楼道不堆杂物约定（草案）公示' : '楼道不堆杂物约定表决结果公示';
  const posted = await community.meanwhile('secretary', 'publicity.post', {
    matterId,
    sort,
    title,
    basis: '协商会意见',
    scope: '1号楼',
    places: ['1号楼门厅']
  });
  await community.meanwhile('secretary', 'publicity.add-proof', {
    publicityId: posted['publicityId'],
    occasion: 'FIRST_DAY',
    place: '1号楼门厅',
    note: '张贴'
  });
  return posted;
}

/** The desk answers what was handed in; the chair cannot close a minute early, and can when the period is over. */
async function answerAndClose(community: ServedCommunity, matterId: string, publicityId: string): Promise<void> {
  const early = await community.meanwhile('chair', 'publicity.close', { matterId }).catch((refusal: Error) => refusal.message);
  expect(early).toContain('publicity.period-running');
  for (const opinionId of await community.openObjections(publicityId)) {
    await community.meanwhile('secretary', 'opinion.answer', { opinionId, outcome: 'NOT_ACCEPTED', answer: '按专家意见办' });
  }
  await community.advance('+7d 20:00');
  await community.meanwhile('secretary', 'publicity.add-proof', { publicityId, occasion: 'LAST_DAY', place: '1号楼门厅', note: '完好' });
  await community.advance('+3d 09:00');
  await community.meanwhile('chair', 'publicity.close', { matterId });
}
