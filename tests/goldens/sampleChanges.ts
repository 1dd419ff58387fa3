/** Sample papers of what changed after a notice left the house: a correction of the pen, a moved meeting, a vote counted again. */
import type { CorrigendumView, CountSheetView, MeetingNoticeView } from '#contract/views/documents.ts';
import { at, base } from './sampleBase.ts';
import { countSheet, meetingNotice } from './sampleMeetings.ts';
import { draftNotice } from './samplePublicity.ts';

export const corrigendum: CorrigendumView = {
  ...base('2026-08-20 15:00', 'K2RM-8VVA'),
  type: 'corrigendum',
  title: '关于《清河社区文明养犬公约》\n（第2版）的公示更正说明',
  docNumber: '清居示〔2026〕13号',
  matterNumber: '2026-008',
  version: 2,
  issuer: draftNotice.issuer,
  addressee: '全体居民',
  noticeTitle: '关于《清河社区文明养犬公约》（第2版）的公示',
  noticeNumber: '清居示〔2026〕11号',
  number: 1,
  text: '第三条“牵引绳长度不超过两米”应为“不超过1.5米”，与方案附表一致。\n联系电话末位应为“6”。',
  reason: '排印笔误，与会议通过的文本核对后更正',
  period: { from: at('2026-08-18 09:00'), to: at('2026-08-26 00:00') },
  contact: '联系人：社工小孙，电话010-5555 0106'
};

export const englishCorrigendum: CorrigendumView = {
  ...corrigendum,
  lang: 'en',
  title: 'Correction of the notice on the covenant about dogs (version 2)',
  community: 'Qinghe',
  issuer: { name: 'Residents’ Committee of Qinghe' },
  addressee: 'To all residents',
  noticeTitle: 'Notice on the covenant about dogs (version 2)',
  text: 'Article 3: the leash is at most 1.5 m long, not two metres, as in the annex.',
  reason: 'An error of printing',
  contact: 'Ms Sun, telephone 010-5555 0106'
};

export const movedMeeting: MeetingNoticeView = {
  ...meetingNotice,
  ...base('2026-09-01 10:00', 'M9TP-3HHC'),
  type: 'meeting-notice',
  title: '关于变更清河社区2026年第二次\n居民会议时间地点的通知',
  docNumber: '清居通〔2026〕10号',
  change: {
    noticeNumber: '清居通〔2026〕9号',
    startsAt: at('2026-09-05 09:30'),
    place: '清河小学礼堂（东门对面，设无障碍通道）',
    reason: '台风预警，礼堂停用'
  },
  startsAt: at('2026-09-12 09:30'),
  place: '社区党群服务中心二楼'
};

/** As it would stand under an owners' vote, with what is said of the channel. */
export const countedAgain: CountSheetView = {
  ...countSheet,
  recountedAt: at('2026-09-12 10:00'),
  channel: { isOfficial: false, basis: '' }
};
