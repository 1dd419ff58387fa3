/** The sheet that a demo prints: what to open on which device, with QR codes for phones. */
import { renderUnicodeCompact } from 'uqr';
import type { Addresses } from '../addresses.ts';
import type { DemoWays } from './access.ts';

/** What can be done with these ways in, to the end. Source: scenarios/demo.yaml; SPEC SC7. */
const STORY: readonly string[] = [
  '',
  '  试一下：主持台按“开始表决”，前三部手机各点三下。到会 5 人，3 人赞成就通过。主持台再按“最后一次提醒”“截止表决”“宣布结果”“本轮协商的结果”“散会”。',
  '  收尾：主持人、记录员和四部手机（四方各一人）确认会议记录，工作台在“会议记录”里出会议纪要。',
  '  Try it: press 开始表决 in the chair’s console, then three taps on each of the first three phones. Five are present: three in favour carry it.',
  '  Then 最后一次提醒, 截止表决, 宣布结果, 本轮协商的结果, 散会. Chair, recorder and the four phones (one of each party) confirm the record; the desk issues the minutes.',
  ''
];

/** Prints addresses, accounts and invitations. Phones are given the address of the local network, since they cannot reach "localhost". */
export function printDemo(addresses: Addresses, slug: string, ways: DemoWays, tookMs: number): void {
  const here = addresses.local;
  const there = addresses.best;
  const lines = [
    '',
    `四方议事 Sifang 演示 demo（${(tookMs / 1000).toFixed(1)} s）`,
    '',
    `  公开栏 board        ${here}/c/${slug}`,
    ...(addresses.lan ? [`     局域网 LAN       ${addresses.lan}/c/${slug}`] : []),
    `  工作台 desk         ${here}/c/${slug}/desk        登录 login: ${ways.desk.login}   密码 password: ${ways.desk.password}`,
    `  主持台 chair        ${here}/c/${slug}/chair/${ways.meetingId}   登录 login: ${ways.chair.login}   密码 password: ${ways.chair.password}`,
    `  记录员 recorder     ${here}/c/${slug}/desk/meetings/${ways.meetingId}/record   登录 login: ${ways.recorder.login}   密码 password: ${ways.recorder.password}`,
    `  投影   projector    ${here}${ways.screenPath}   （在投影的浏览器里打开，按“显示大屏”，限一块屏 one screen: open it there and press the button）`,
    ...(addresses.lan
      ? [`     局域网 LAN       ${addresses.lan}${ways.screenPath}   或 or ${addresses.lan}/projector （配对码 pairing code）`]
      : []),
    '',
    '  手机 phones（每个邀请限一台设备 each invitation is for one device）'
  ];
  console.log(lines.join('\n'));
  for (const phone of ways.phones) {
    console.log(`\n  ${phone.name}   ${there}${phone.path}\n`);
    console.log(renderUnicodeCompact(`${there}${phone.path}`, { border: 1 }).replace(/^/gm, '    '));
  }
  console.log(STORY.join('\n'));
}
