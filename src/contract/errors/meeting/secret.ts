/** Refusal codes of secret votes. */
import type { ErrorCatalogue } from '../errorText.ts';

export const secretErrors = {
  'voting.secret-by-area': {
    zh: {
      what: '按面积计票的业主表决要记名：一个准确的面积就等于一个名字。',
      todo: '请用记名方式发出通知；每个人的选择只有计票的人按规定能看到。'
    },
    en: {
      what: 'An owners’ vote counts area and is held by name: an exact area is as good as a name.',
      todo: 'Notice it as a named vote; only those who count may see who chose what.'
    }
  },
  'voting.secret-parties-answer': {
    zh: { what: '四方联席会议的各方立场是公开的，不用无记名表决。', todo: '请用记名表决；需要无记名的事项可提交居民会议。' },
    en: {
      what: 'In the joint meeting each party’s stand is public; it does not vote in secret.',
      todo: 'Hold a named vote; what calls for secrecy can be put to the residents.'
    }
  },
  'voting.secret-members-sign': {
    zh: { what: '业委会的决定由委员本人签字，不用无记名表决。', todo: '请用记名表决。' },
    en: { what: 'Members of the owners’ committee sign what they decide; they do not vote in secret.', todo: 'Hold a named vote.' }
  },
  'voting.secret-too-few': {
    zh: { what: '能投票的只有{voters}人，不足{least}人：结果一出来就能猜到谁选了什么。', todo: '请用记名表决，或等更多人到场。' },
    en: {
      what: 'Only {voters} people may vote, fewer than {least}: the result would tell who chose what.',
      todo: 'Hold a named vote, or wait for more people.'
    }
  },
  'voting.secret-cast-once': {
    zh: { what: '您的一票已经投入票箱。无记名的票投下后谁也找不出来，所以不能更改，也不能再投。', todo: '您的票有效，不用再做什么。' },
    en: {
      what: 'Your ballot is in the box. Nobody can find a secret ballot again, so it cannot be changed or cast twice.',
      todo: 'It counts; there is nothing more to do.'
    }
  },
  'poll.not-sealed': {
    zh: { what: '选票正在封存：打乱重写、抹去先后之后才能计票。', todo: '请稍等几秒再宣布；一直不能宣布时请联系管理员查看磁盘空间。' },
    en: {
      what: 'The ballots are being sealed: they are mixed and written anew before anything is counted.',
      todo: 'Wait a few seconds and declare again; if it stays so, ask the administrator to look at the disk space.'
    }
  },
  'poll.box-differs': {
    zh: { what: '票箱里有{ballots}张票，用过的表决权有{used}个，两者不符，没有计票。', todo: '请联系管理员；这次表决应作废重来。' },
    en: {
      what: 'The box holds {ballots} ballots for {used} used rights; they do not fit, and nothing was counted.',
      todo: 'Ask the administrator; the vote should be voided and held again.'
    }
  }
} as const satisfies ErrorCatalogue;
