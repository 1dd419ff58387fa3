/** Refusal codes of the course of a lottery; those of the draw itself stand with the rules of votes. */
import type { ErrorCatalogue } from './errorText.ts';

export const lotteryErrors = {
  'lottery.list-closed': {
    zh: { what: '申请已经截止，名单不再改变。', todo: '没有任何改动。抽签结果公布后可以查看。' },
    en: {
      what: 'The list of applications is closed and does not change any more.',
      todo: 'Nothing was changed. See the result of the draw.'
    }
  },
  'lottery.no-household': {
    zh: { what: '没有找到申请的住户。', todo: '请到社区工作台登记所在住户，或由工作台代为申请。' },
    en: { what: 'There is no household to apply for.', todo: 'Have your household entered at the desk, or let the desk apply.' }
  },
  'lottery.not-your-household': {
    zh: { what: '只能为自己的住户操作。', todo: '别人的申请请由其本人或社区工作台办理。' },
    en: { what: 'You can act for your own household only.', todo: 'Others act for theirs, or the desk does.' }
  },
  'lottery.no-applications': {
    zh: { what: '还没有人申请，不能截止名单。', todo: '请等有人申请以后再截止。' },
    en: { what: 'Nobody has applied yet.', todo: 'Close the list when there are applications.' }
  },
  'lottery.seed-there': {
    zh: { what: '种子已经公布，不能更换。', todo: '没有任何改动。可以抽签了。' },
    en: { what: 'The seed is published and cannot be changed.', todo: 'Nothing was changed. Go on to the draw.' }
  },
  'lottery.already-drawn': {
    zh: { what: '已经抽过签，结果不再改变。', todo: '任何人都可以用种子和申请号重新计算这个结果。' },
    en: { what: 'The draw was made; its result stands.', todo: 'Anybody can compute it again from the seed and the numbers.' }
  },
  'lottery.not-drawn': {
    zh: { what: '名单已经截止，还没有抽签，现在不能撤回。', todo: '请等抽签以后再退出名额。' },
    en: { what: 'The list is closed and the draw is still to come.', todo: 'Give the place back after the draw.' }
  },
  'lottery.nothing-held': {
    zh: { what: '这份申请已经撤回或退出。', todo: '没有任何改动。' },
    en: { what: 'This application was withdrawn or given back already.', todo: 'Nothing was changed.' }
  }
} satisfies ErrorCatalogue;
