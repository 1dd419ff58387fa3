/** Sample papers for the wall beside those of an owners' vote: its poster, and a notice that was away. */
import type { DocumentView, PosterView, PublicityExtensionView } from '#contract/views/documents.ts';
import { at, base } from './sampleBase.ts';
import { CONTACT, ESTATE, issuer, SUBJECT, VOTE_URL } from './sampleOwnersVote.ts';

export const publicityExtension: PublicityExtensionView = {
  ...base('2026-07-26 08:00', 'u7k2m9qx'),
  type: 'publicity-extension',
  title: `关于${SUBJECT}\n表决结果的公示延期说明`,
  community: ESTATE,
  issuer,
  docNumber: '锦业大〔2026〕9号',
  matterNumber: '2026-014',
  addressee: '全体业主',
  noticeTitle: `关于${SUBJECT}表决结果的公示`,
  noticeNumber: '锦业大〔2026〕6号',
  number: 1,
  absence: { from: at('2026-07-23 20:00'), to: at('2026-07-26 07:30') },
  reason: '大风刮落东门公告栏，次日起维修',
  oldEnd: at('2026-07-29 00:00'),
  period: { from: at('2026-07-21 09:00'), to: at('2026-08-01 00:00') },
  contact: CONTACT
};

export const votePoster: PosterView = {
  ...base('2026-06-01 09:00', 'w7k2m9qx'),
  type: 'poster',
  title: SUBJECT,
  community: ESTATE,
  issuer,
  kindLabel: '业主表决',
  lines: ['请您投票。人数和面积都够了，表决才有效。'],
  facts: [
    { label: '开始', value: '2026年6月17日9时' },
    { label: '截止', value: '2026年7月1日18时' },
    { label: '范围', value: '锦绣家园全体业主' }
  ],
  qrUrl: VOTE_URL,
  callToAction: '扫码看公告、去投票',
  otherWay: '不用手机？请填纸质表决票，或到居委会工作台。'
};

export const ownersWallSamples: Record<string, DocumentView> = {
  'publicity-extension': publicityExtension,
  'poster-vote': votePoster
};
