/** Refusal codes of nominations. */
import type { ErrorCatalogue } from './errorText.ts';

export const electionErrors = {
  'nomination.list-closed': {
    zh: { what: '候选人名单现在不能改动：表决通知已经发出，或提名还没有开始。', todo: '表决通知发出后候选人退出的，用“撤回选项”办理。' },
    en: {
      what: 'The list of candidates cannot change now: the vote is noticed, or nominations have not begun.',
      todo: 'After the notice of the vote a candidate leaves by "withdraw an option".'
    }
  },
  'nomination.self-only': {
    zh: { what: '手机上只能自荐。', todo: '联名推荐和组织推荐请到社区工作台登记。' },
    en: {
      what: 'On a phone you can nominate yourself only.',
      todo: 'Joint nominations and those of organisations are entered at the desk.'
    }
  },
  'nomination.name-missing': {
    zh: { what: '没有写提名的是谁。', todo: '填写姓名，或在登记的人员中选择。' },
    en: { what: 'Nobody is named.', todo: 'Write a name, or choose a person of the register.' }
  },
  'nomination.nominators-missing': {
    zh: { what: '推荐人不足 {needed} 个。', todo: '联名推荐至少写两人，组织推荐写明组织名称。' },
    en: { what: 'At least {needed} must nominate.', todo: 'Name two people or more, or the organisation.' }
  },
  'nomination.already-nominated': {
    zh: { what: '这个人已经被提名。', todo: '请在名单中找到他；重名的请选择登记的人员以便区分。' },
    en: {
      what: 'This person is nominated already.',
      todo: 'See the list; tell people of one name apart by choosing them from the register.'
    }
  },
  'nomination.not-yours': {
    zh: { what: '只有被提名人本人或社区工作台可以办理。', todo: '没有任何改动。' },
    en: { what: 'Only the nominee or the desk can do this.', todo: 'Nothing was changed.' }
  },
  'nomination.answered': {
    zh: { what: '这份提名已经有了结果，不能再这样办理。', todo: '请刷新页面查看现在的名单。' },
    en: { what: 'This nomination has been settled already.', todo: 'Reload the page to see the list as it is.' }
  },
  'nomination.ballot-differs': {
    zh: {
      what: '选票上的人选与确认的候选人名单不一致：名单有 {candidates} 人，选票写了 {names} 人。',
      todo: '选票照确认的名单印制；要改动的，先在候选人页办理。'
    },
    en: {
      what: 'The paper differs from the confirmed list: the list has {candidates}, the paper names {names}.',
      todo: 'Use the confirmed list; change it on the candidates page first.'
    }
  },
  'election.nobody-elected': {
    zh: { what: '这个议题没有选举结果。', todo: '选举公布结果并生效后再办理任职。' },
    en: { what: 'This matter has no result of an election.', todo: 'Posts are given once an election is in force.' }
  },
  'election.in-office': {
    zh: {
      what: '没有可以办理任职的人：已任职 {kept} 人，登记中找不到 {unknown} 人。',
      todo: '登记中没有的当选人，先登记为人员，再到“任职”办理。'
    },
    en: {
      what: 'Nobody is left to seat: {kept} hold the post already, {unknown} are not in the register.',
      todo: 'Enter people who are missing in the register, then give them the post by hand.'
    }
  }
} satisfies ErrorCatalogue;
