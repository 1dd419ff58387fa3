/** Refusal codes of shared cost: the plan and its ledger. */
import type { ErrorCatalogue } from './errorText.ts';

export const moneyErrors = {
  'cost.only-voluntary': {
    zh: {
      what: '这件事不是业主共同决定的，只能自愿出资，不能定为必须交纳。',
      todo: '请选“自愿”。要让业主共同承担，须由业主大会或相关业主表决。'
    },
    en: {
      what: 'This was not decided by the owners, so contributions are voluntary and cannot be made a duty.',
      todo: 'Choose "voluntary". A duty to pay needs a vote of the owners.'
    }
  },
  'cost.no-bearers': {
    zh: { what: '所选范围里没有住户或专有部分。', todo: '请重新选择楼栋和单元，或先登记住户、房屋。' },
    en: { what: 'There is no household or unit in the chosen places.', todo: 'Choose other buildings or staircases, or enter them first.' }
  },
  'cost.area-needs-units': {
    zh: { what: '按面积分摊须以专有部分为单位。', todo: '请把分摊对象改为“专有部分”，或改为平均分摊。' },
    en: { what: 'Shares by area are borne by units.', todo: 'Let units bear the cost, or divide it equally.' }
  },
  'cost.area-missing': {
    zh: { what: '有 {units} 处没有登记面积，不能按面积分摊。', todo: '请先在房屋登记里补上面积。' },
    en: { what: '{units} units have no area in the register.', todo: 'Enter their areas first.' }
  },
  'cost.weight-missing': {
    zh: { what: '{door}没有约定权重。', todo: '请为它或它所在的楼层写明权重；不承担的写 0。' },
    en: { what: 'No weight is agreed for {door}.', todo: 'Give one for it or for its floor; 0 for one that bears nothing.' }
  },
  'cost.bearer-unknown': {
    zh: { what: '所选范围里没有“{door}”。', todo: '请照登记的门牌写，例如“3号楼2单元502”，后面空一格写权重。' },
    en: { what: 'There is no "{door}" in the chosen places.', todo: 'Write the address as in the register, then a space and the weight.' }
  },
  'cost.closed': {
    zh: { what: '这本账已经结束。', todo: '没有任何改动。需要时请另立一个分摊方案。' },
    en: { what: 'This ledger has ended.', todo: 'Nothing was changed. Make another plan if one is needed.' }
  },
  'cost.more-than-share': {
    zh: { what: '金额多于这一份尚未交的 {open} 元。', todo: '请核对金额；多收的请当面退回。' },
    en: { what: 'That is more than the {open} yuan still open on this share.', todo: 'Check the amount and hand back what is too much.' }
  },
  'cost.place-unknown': {
    zh: { what: '这本账里没有这个单元。', todo: '请从列表中选择单元。' },
    en: { what: 'This ledger has no such staircase.', todo: 'Choose one of the list.' }
  },
  'cost.nothing-open': {
    zh: { what: '这个单元没有可以登记的款项。', todo: '请看明细：已经登记过，或全部被排除。' },
    en: { what: 'There is nothing to enter for this staircase.', todo: 'See the lines: it was entered, or everybody was left out.' }
  },
  'cost.over-plan': {
    zh: { what: '支出将超过方案总额，还可以支出 {left} 元。', todo: '请核对金额；需要增加费用的，须重新决定。' },
    en: { what: 'Expenses would exceed the plan; {left} yuan are left.', todo: 'Check the amount; more money needs a new decision.' }
  },
  'cost.already-reversed': {
    zh: { what: '第 {number} 笔已经冲销，或本身就是冲销。', todo: '没有任何改动。请按正确的金额重新登记一笔。' },
    en: {
      what: 'Line {number} was reversed already, or is itself a reversal.',
      todo: 'Nothing was changed. Enter a new line with the right amount.'
    }
  }
} satisfies ErrorCatalogue;
