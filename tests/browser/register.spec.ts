/** A volunteer sets the community up: a table of households, a post, an invitation on paper, and a phone that comes in with it. */
import { expect, test } from './fixtures.ts';
import { foundCommunity } from './pages/firstSetup.ts';
import { RegisterDesk } from './pages/registerDesk.ts';

const founding = {
  community: '百步亭社区',
  slug: 'baibuting',
  administrator: '李社工',
  login: 'lishegong',
  password: 'longhu-chuntian-77'
};
const heading = '楼栋,单元,房号,姓名,手机号,备注';

test('from an empty server to a resident on a phone', async ({ server, devices }) => {
  const desk = await devices.open('desktop');
  await foundCommunity(desk, server, founding);
  const register = new RegisterDesk(desk, founding.slug);

  await register.tryTable(`${heading}\n3号楼,1,502,张玉兰,,\n3号楼,1,,李建国,,\n`);
  await expect(desk.getByText('有 1 处错误，没有写入任何内容')).toBeVisible();
  await expect(register.row('没有填房号')).toContainText('3');

  await register.tryTable(`${heading}\n3号楼,1,502,张玉兰,,\n3号楼,1,503,李建国,,\n`);
  await expect(desk.getByText('没有错误，可以正式导入')).toBeVisible();
  await expect(desk.getByText('没有用到的列：备注')).toBeVisible();
  await register.importTable();
  await expect(desk.getByText('导入完成')).toBeVisible();

  await register.openPerson('张玉兰');
  await register.givePost('百步亭社区业主委员会', '一方负责人');
  await expect(desk.getByText('还没有人')).toHaveCount(0);
  await expect(desk.getByRole('listitem').filter({ hasText: '百步亭社区业主委员会' })).toContainText('一方负责人');

  const invitation = await register.issueInvitation();
  const phone = await devices.open('phone', invitation);
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('张玉兰');
  await phone.getByRole('button', { name: '我已阅读，进入' }).click();
  await expect(phone).toHaveURL(new RegExp(`/c/${founding.slug}`));

  await register.openPerson('张玉兰');
  await expect(desk.getByText('正在使用 1 台设备')).toBeVisible();
});

test('the help explains every message it links to, in the reader’s language', async ({ devices }) => {
  const phone = await devices.open('phone', '/help');
  await phone.getByRole('searchbox').fill('meeting.notice-too-short');
  await phone.getByRole('button', { name: '查找' }).click();
  await phone.getByRole('link', { name: '通知时间不够，没有发出。' }).click();
  await expect(phone.getByRole('heading', { level: 2, name: '怎么办' })).toBeVisible();
  await phone.getByText('给核对的人：代码、依据的规则（英文原文）、操作').click();
  await expect(phone.getByText('MG1')).toBeVisible();
  await phone.getByRole('button', { name: 'EN' }).click();
  await expect(phone.getByRole('heading', { level: 2, name: 'What to do' })).toBeVisible();
});
