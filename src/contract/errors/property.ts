/** Refusal codes of the register of property: estates, units, owners, occupants. */
import type { ErrorCatalogue } from './errorText.ts';

export const propertyErrors = {
  'register.estate-there': {
    zh: { what: '小区“{name}”已经登记过。', todo: '请在列表中找到它。' },
    en: { what: 'The estate "{name}" is in the register already.', todo: 'Find it in the list.' }
  },
  'register.unit-there': {
    zh: { what: '{label}已经登记过。', todo: '请在列表中找到它；信息有误时用“更正”，已注销的也可用“更正”恢复。' },
    en: {
      what: '{label} is in the register already.',
      todo: 'Find it in the list and correct it; a unit that was ended comes back by correcting it.'
    }
  },
  'register.area-unreadable': {
    zh: { what: '“{area}”不是面积。', todo: '请写平方米，最多两位小数，例如 89.5；不知道就空着。' },
    en: {
      what: '"{area}" is not an area.',
      todo: 'Write square metres with at most two decimals, e.g. 89.5; leave it empty when it is not known.'
    }
  },
  'register.unit-ended': {
    zh: { what: '这处专有部分已经注销。', todo: '如果注销有误，请先用“更正”恢复它。' },
    en: { what: 'This unit was ended.', todo: 'If that was a mistake, bring it back by correcting it.' }
  },
  'register.owner-ended': {
    zh: { what: '这位业主已经注销。', todo: '请选择另一位业主，或重新登记。' },
    en: { what: 'This owner was ended.', todo: 'Choose another owner, or enter the owner again.' }
  },
  'register.owner-still-owns': {
    zh: { what: '这位业主名下还有 {units} 处专有部分。', todo: '请先登记过户或终止产权，再注销业主。' },
    en: { what: 'This owner still owns {units} units.', todo: 'Write the sale or the end of the ownership first.' }
  },
  'register.owners-missing': {
    zh: { what: '没有写明业主。', todo: '请至少选择一位业主。' },
    en: { what: 'No owner is named.', todo: 'Choose at least one owner.' }
  },
  'register.voter-not-owner': {
    zh: { what: '推选的表决人不是这处的业主。', todo: '请从共有人中选一位。' },
    en: { what: 'The named voter does not own this unit.', todo: 'Choose one of the co-owners.' }
  },
  'register.transfer-backwards': {
    zh: { what: '日期不对：现有登记自 {since} 起。', todo: '请填写更晚的日期；原登记有误时用“更正”。' },
    en: {
      what: 'The date does not fit: what is entered holds from {since}.',
      todo: 'Give a later date; correct the entry when it was wrong.'
    }
  },
  'register.no-contract': {
    zh: { what: '这处没有登记买卖合同，无法登记交付。', todo: '请先登记买受人（产权状态“已签合同”），或直接登记过户。' },
    en: {
      what: 'No contract of sale is entered for this unit.',
      todo: 'Enter the buyers with the kind "contract" first, or write the sale itself.'
    }
  },
  'register.ownership-ended': {
    zh: { what: '这条产权登记已经终止。', todo: '请在现在的产权登记上操作。' },
    en: { what: 'This ownership has ended.', todo: 'Use the ownership that holds now.' }
  },
  'register.acting-unfit': {
    zh: { what: '这样的代表身份不适合这位业主。', todo: '个人由本人或监护人、去世后由继承人、单位由法定代表人行使权利。' },
    en: {
      what: 'This quality does not fit the owner.',
      todo: 'A person acts himself or by a guardian, after death by an heir; a company acts by its legal representative.'
    }
  },
  'register.not-a-person': {
    zh: { what: '这位业主不是自然人。', todo: '单位注销时，请登记过户后再注销业主。' },
    en: { what: 'This owner is not a natural person.', todo: 'When a company ends, write the transfer of its units, then end the owner.' }
  },
  'register.date-ahead': {
    zh: { what: '{date} 还没有到。', todo: '请填写已经发生的日期。' },
    en: { what: '{date} has not come yet.', todo: 'Give the day on which it happened.' }
  },
  'register.occupant-ended': {
    zh: { what: '这位物业使用人已经登记搬出。', todo: '请重新登记。' },
    en: { what: 'This occupant has moved out.', todo: 'Enter the occupant again.' }
  }
} satisfies ErrorCatalogue;
