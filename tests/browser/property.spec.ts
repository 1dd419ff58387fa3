/** A register of property comes in as a table: three wrong rows keep everything out, the mended table goes in whole, and the desk sells a flat. */
import { expect, test } from './fixtures.ts';
import { foundCommunity } from './pages/firstSetup.ts';
import { PropertyDesk } from './pages/propertyDesk.ts';

const founding = {
  community: '安禾社区',
  slug: 'anhe',
  administrator: '李社工',
  login: 'lishegong',
  password: 'longhu-chuntian-77'
};
const good = [
  '安禾园业主名册,,,,,,',
  '楼号,单元,房号,建筑面积（㎡）,产权人,联系电话,备注',
  '3,1单元,101,89.5,张伟,13800000001,',
  '3,1单元,102,96.50,张伟,13800000001,',
  '3,1单元,201,88,张伟,13900000009,出租',
  '3,1单元,202,,李芳、王强,,'
];
const bad = ['3,1单元,301,八十,赵六,,', '3,1单元,,80,钱七,,', '3,1单元,302,80,孙八,abc,'];

test('a register of property from a table with three wrong rows to a flat that is sold', async ({ server, devices }) => {
  const desk = await devices.open('desktop');
  await foundCommunity(desk, server, founding);
  const property = new PropertyDesk(desk, founding.slug);

  await property.uploadTable([...good, ...bad].join('\n'));
  await property.checkInto('安禾园');
  await expect(desk.getByText('有 3 处要改，什么也没有写入')).toBeVisible();
  await expect(property.row('不是面积')).toContainText('7');
  await expect(property.row('没有填房号')).toContainText('8');
  await expect(property.row('不像电话号码')).toContainText('联系电话');
  await expect(desk.getByRole('button', { name: '写入登记册' })).toHaveCount(0);
  await property.openPart('总览');
  await expect(desk.getByText('还没有登记小区')).toBeVisible();

  await property.uploadTable(good.join('\n'));
  await property.checkInto('安禾园');
  const question = desk.getByRole('group', { name: '张伟 出现在 3 处' });
  await expect(question.getByLabel('按手机：2 位业主')).toBeChecked();
  await question.getByLabel('都是同一位业主').check();
  await property.check();
  await expect(desk.getByRole('listitem').filter({ hasText: '位业主新增' })).toContainText('3');
  await property.write();

  await property.uploadTable(good.join('\n'));
  await property.check();
  await expect(desk.getByText('与登记册一致，没有要写入的')).toBeVisible();

  await property.openBuilding('3号楼');
  await expect(desk.getByText('没有面积：1 处')).toBeVisible();
  await property.openUnit(/3号楼1单元202室.*共有.*面积待补/);
  await expect(desk.getByText('推选的表决人：没有推选')).toBeVisible();

  await property.openBuilding('3号楼');
  await property.openUnit(/3号楼1单元101室/);
  await desk.getByText('登记业主或过户', { exact: true }).click();
  await desk.getByText('登记一位新业主', { exact: true }).first().click();
  await desk.getByLabel('姓名或名称').fill('新业主');
  await desk.getByRole('button', { name: '登记一位新业主' }).click();
  await expect(desk.getByLabel('新业主')).toBeChecked();
  await desk.getByRole('button', { name: '登记业主', exact: true }).click();
  await expect(desk.getByRole('link', { name: '新业主' })).toBeVisible();
  await desk.getByText('以前的业主').click();
  await expect(desk.getByRole('link', { name: '张伟' })).toBeVisible();
});
