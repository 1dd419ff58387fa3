/** The desk carries a matter in the words of its screens: entered, triaged and confirmed; drafted, posted, answered; reviewed by an expert on a phone. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { serveCommunity, signIn, type ServedCommunity } from './community.ts';
import { DeskDraft } from './pages/deskDraft.ts';
import { DeskMatter } from './pages/deskMatter.ts';
import { DeskPublicity } from './pages/deskPublicity.ts';
import { DeskReviews } from './pages/deskReviews.ts';
import { DeskToday } from './pages/deskToday.ts';

const PASSWORD = 'seven-lamps-in-the-hall';
const DESK_SIZE = { width: 1440, height: 900 };

/** Somebody with a post, signed in on a device. */
async function staff(browser: Browser, community: ServedCommunity, who: string, viewport = DESK_SIZE): Promise<Page> {
  const login = who.toLowerCase();
  await community.account(who, login, PASSWORD);
  const context = await browser.newContext({ baseURL: community.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport });
  const page = await context.newPage();
  await signIn(page, login, PASSWORD);
  return page;
}

test('a proposal is entered at the desk, triaged, and confirmed by both committees', async ({ browser }) => {
  test.setTimeout(120_000);
  const community = await serveCommunity('tests/browser/small-community.yaml');
  try {
    const desk = await staff(browser, community, 'secretary');
    await desk.goto(`/c/${community.slug}/desk/matters/new?who=101`);
    await desk.locator('[name=title]').fill('门厅装一盏声控灯');
    await desk.locator('[name=text]').fill('一楼门厅晚上很黑，老人看不清台阶，建议装一盏声控灯。');
    await desk.locator('[name=proposerPersonId]').selectOption({ index: 1 });
    await desk.getByRole('button', { name: '登记提议' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: /门厅装一盏声控灯/ })).toBeVisible();
    const matterId = await community.matterId('2026-001');
    const matter = new DeskMatter(desk, community.slug, matterId);
    // Without seconds the desk sees what is missing.
    await matter.open();
    await matter.asksFor('录入受理决定');
    await expect(matter.told.filter({ hasText: '附议' })).toBeVisible();
    for (const voter of ['voter:2', 'voter:3']) await community.meanwhile(voter, 'matter.second', { matterId });

    await matter.open();
    await expect(matter.told).toHaveCount(0);
    const form = desk.locator('form', { has: desk.locator('[name=topicClass]') });
    await form.locator('[name=topicClass]').fill('公共照明');
    await form.locator('[name=reason]').fill('老人安全');
    await form.locator('[name=bodyKind]').selectOption('JOINT_MEETING');
    // The rules are those of the body that was chosen.
    await expect(form.locator('[name=rule] option[value=DR3]')).toHaveCount(0);
    await form.locator('[name=rule]').selectOption('DR2');
    const decidedOn = await form.locator('[name=decidedOn]').inputValue();
    await form.locator('[name=decidedOn]').fill('2099-01-01');
    await form.locator('[name=stakeholders]').fill('一楼住户\n老年住户');
    await matter.send(form);
    await expect(matter.told.filter({ hasText: '您写的内容都还在' })).toBeVisible();
    await expect(form.locator('[name=topicClass]')).toHaveValue('公共照明');
    await form.locator('[name=decidedOn]').fill(decidedOn);
    await matter.send(form);
    await expect(desk.getByText('等待确认的决定')).toBeVisible();

    for (const who of ['partyOfficer', 'committeeOfficer']) {
      const today = await new DeskToday(await staff(browser, community, who), community.slug).open();
      await today.confirm('门厅装一盏声控灯');
    }
    await matter.open();
    await matter.isIn('已受理');
    await expect(desk.getByText('一楼住户、老年住户')).toBeVisible();
  } finally {
    await community.stop();
  }
});

test('[G1] [G2] drafted, posted, answered and reviewed at the desk', async ({ browser }) => {
  test.setTimeout(180_000);
  const community = await serveCommunity('tests/browser/talked-over.yaml');
  try {
    const matterId = await community.matterId('2026-001');
    const desk = await staff(browser, community, 'secretary');
    const matter = await new DeskMatter(desk, community.slug, matterId).open();
    await matter.doNow('讨论结束，进入拟案');
    await matter.isIn('拟案中');

    await matter.show('方案');
    const draft = new DeskDraft(matter);
    const text = {
      title: '楼道不堆杂物约定（草案）',
      body: '1. 楼道**不堆放**杂物。',
      scope: '全体住户',
      cost: '无',
      duties: '物业巡查',
      deadline: '15日内'
    };
    await draft.write({ ...text, option: '约定不堆放杂物' });
    await draft.save();
    await expect(desk.locator('strong', { hasText: /^不堆放$/ })).toBeVisible();
    await draft.answerOpinion('旧家具没处放', '部分采纳', '物业联系回收');
    await draft.selfCheck('对照消防法逐条核对');
    await draft.complete();

    await matter.show('公示和意见');
    const publicity = new DeskPublicity(matter);
    await publicity.post({ basis: '《居民委员会组织法》', places: ['1号楼门厅', '社区公告栏'] });
    await publicity.prove('首日', { note: '社工现场张贴' });
    const opinion = await matter.openAction('代录意见');
    await opinion.getByLabel('异议', { exact: true }).check();
    await opinion.locator('[name=text]').fill('处罚没有依据');
    await opinion.locator('[name=authorName]').fill('李奶奶');
    await matter.send(opinion);
    await expect(publicity.opinion(1).getByText('待答复')).toBeVisible();

    const chair = await staff(browser, community, 'chair');
    const chairs = new DeskMatter(chair, community.slug, matterId);
    await chairs.open();
    await chairs.show('公示和意见');
    await chairs.send(await chairs.openAction('公示期满，进入审查'));
    await expect(chairs.told.filter({ hasText: '公示期还没有满' }).first()).toBeVisible();

    await publicity.answer(1, '不采纳', '约定里没有处罚，只有劝导。');
    await publicity.show(1);
    await community.advance('+8d 18:00');
    await signIn(desk, 'secretary', PASSWORD);
    await matter.open();
    await matter.show('公示和意见');
    await publicity.prove('末日', { note: '到期完好，社工次日登记' });
    await community.advance('+2d 09:00');
    await signIn(chair, 'chair', PASSWORD);
    await chairs.open();
    await chairs.show('公示和意见');
    await chairs.send(await chairs.openAction('公示期满，进入审查'));
    await chairs.isIn('审查中');

    await chairs.show('审查');
    const appoint = await chairs.openAction('聘请专家');
    await appoint.locator('[name=expertPersonId]').selectOption({ label: '沈律师（执业律师，法律）' });
    await appoint.locator('[name=field]').selectOption('LAW');
    await appoint.locator('[name=qualification]').fill('执业律师');
    await chairs.send(appoint);
    await expect(chair.getByText('还没有声明利害关系')).toBeVisible();

    const lawyer = await new DeskReviews(await staff(browser, community, 'lawyer', { width: 360, height: 740 }), community.slug).open();
    await lawyer.stateNoConflict('与提议人没有亲属或业务关系');
    await lawyer.conclude('附条件通过', '可以施行', ['写明消防通道宽度']);
    await chairs.open();
    await chairs.asksFor('并入审查条件');
    await chairs.show('经过');
    await expect(chair.getByText('审查结论').first()).toBeVisible();
  } finally {
    await community.stop();
  }
});
