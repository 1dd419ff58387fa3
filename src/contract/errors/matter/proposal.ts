/** Refusal codes of proposing, supporting and triage. */
import type { ErrorCatalogue } from '../errorText.ts';

export const proposalErrors = {
  'matter.not-concrete': {
    zh: { what: '提议内容不够具体，未保存为议题。', todo: '请写明要做什么、在哪里、为什么，至少{needs}个字，且不与标题相同。' },
    en: {
      what: 'The proposal is not concrete enough.',
      todo: 'Say what should be done, where and why, in at least {needs} characters and not just the title again.'
    }
  },
  'matter.proposer-missing': {
    zh: { what: '没有写明由谁提出，或提出人不在名册中。', todo: '请选择提出人或提出方；先在名册中登记人员。' },
    en: {
      what: 'The proposer is not named, or not in the register.',
      todo: 'Choose the proposing person or party; enter the person in the register first.'
    }
  },
  'matter.party-not-yours': {
    zh: { what: '您不是该方的负责人，不能以该方名义提出。', todo: '请以个人名义提出，或由该方负责人提出。' },
    en: {
      what: 'You do not lead this party, so you cannot propose in its name.',
      todo: 'Propose in your own name, or ask the lead of the party.'
    }
  },
  'matter.wrong-state': {
    zh: { what: '议题现在的状态是{state}，不能做这一步（需要{needs}）。', todo: '没有任何改动。请刷新页面，看看议题走到了哪一步。' },
    en: {
      what: 'The matter is in state {state}; this needs {needs}.',
      todo: 'Nothing was changed. Reload the page to see where the matter stands.'
    }
  },
  'matter.wrong-template': {
    zh: { what: '议题的程序模板是{template}，不走这一步。', todo: '没有任何改动。请按该模板的步骤办理。' },
    en: {
      what: 'The matter follows the template {template}, which does not have this step.',
      todo: 'Nothing was changed. Follow the steps of its template.'
    }
  },
  'matter.person-missing': {
    zh: { what: '没有找到附议人。', todo: '请先在名册中登记，再录入附议。' },
    en: { what: 'The person who seconds was not found.', todo: 'Enter the person in the register first.' }
  },
  'matter.own-second': {
    zh: { what: '提出人及其本户不能附议自己的提议。', todo: '请邀请其他户附议。' },
    en: { what: 'The proposer and the proposer’s household cannot second their own proposal.', todo: 'Ask other households.' }
  },
  'matter.second-twice': {
    zh: { what: '本户已经附议过，每户只计一次。', todo: '无需再做，附议已记录。' },
    en: { what: 'This household has already seconded; it counts once.', todo: 'Nothing more to do, it is on record.' }
  },
  'matter.second-not-entitled': {
    zh: { what: '您不能以这一身份附议。', todo: '请以户的名义附议，或由一方负责人、网格员、楼栋长附议。' },
    en: {
      what: 'You cannot second in this capacity.',
      todo: 'Second for your household, or ask the lead of a party, a grid worker or a building head.'
    }
  },
  'matter.no-second': {
    zh: { what: '没有可撤回的附议。', todo: '请刷新页面查看附议情况。' },
    en: { what: 'There is no support of yours to take back.', todo: 'Reload the page to see who supports the proposal.' }
  },
  'matter.not-enough-seconds': {
    zh: {
      what: '附议户数不够：现有{has}户，需要{needs}户。',
      todo: '请继续征集附议，或由一方负责人、一位网格员或楼栋长附议（可以在工作台代录）。'
    },
    en: {
      what: 'Not enough households second this: {has} of {needs}.',
      todo: 'Gather more, or have the lead of a party, a grid worker or a building head second it (the desk may enter it).'
    }
  },
  'matter.instant-service': {
    zh: { what: '即时办理的小事（U0）不作为议题，请转服务工单。', todo: '请在服务清单登记并在48小时内答复提出人。' },
    en: {
      what: 'A small service (U0) is not a matter for deliberation.',
      todo: 'Put it on the service list and answer the proposer within 48 hours.'
    }
  },
  'matter.profile-unknown': {
    zh: { what: '没有名为“{profile}”的规则配置。', todo: '请选择本社区已有的规则配置。' },
    en: { what: 'There is no rule profile called “{profile}”.', todo: 'Choose one of the community’s profiles.' }
  },
  'matter.body-not-competent': {
    zh: {
      what: '这件事涉及共有部分、强制筹资或业主权利，应由业主大会决定，{body}无权决定。',
      todo: '请将议事主体改为业主大会，或升级为新议题。'
    },
    en: {
      what: 'This touches common parts, compulsory money or owners’ rights: the owners’ assembly decides, not {body}.',
      todo: 'Choose the owners’ assembly, or escalate the matter.'
    }
  },
  'matter.scope-missing': {
    zh: { what: '没有写明由哪个范围的业主表决。', todo: '请选择全小区、楼栋或单元。' },
    en: { what: 'Whose property decides is not named.', todo: 'Choose the estate, a building or a staircase.' }
  },
  'matter.scope-not-of-rule': {
    zh: { what: '表决范围与规则 {rule} 不符（应为：{needs}）。', todo: '请改范围，或改用相应的规则。' },
    en: { what: 'The scope does not fit rule {rule} (it needs {needs}).', todo: 'Change the scope, or choose the rule that fits it.' }
  },
  'matter.estate-unknown': {
    zh: { what: '登记册里没有这个小区，或有几个而没有选。', todo: '请先登记小区和房屋，再选择。' },
    en: { what: 'The register has no such estate, or several and none was chosen.', todo: 'Enter estate and units first, then choose.' }
  },
  'matter.place-unknown': {
    zh: { what: '登记册里没有这个楼栋或单元。', todo: '请从列表中选择。' },
    en: { what: 'The register has no such building or staircase.', todo: 'Choose from the list.' }
  },
  'matter.rule-not-of-profile': {
    zh: { what: '本社区的规则配置不用 {rule}（配置为 {allowed}）。', todo: '请按配置的规则，或换用采用它的规则配置。' },
    en: { what: 'The rule profile does not use {rule} (it says {allowed}).', todo: 'Follow the profile, or choose one that does.' }
  },
  'matter.special-majority-needed': {
    zh: { what: '筹集资金属于特别事项，{rule} 的过半数不够。', todo: '请改用特别事项的规则（四分之三以上）。' },
    en: {
      what: 'Raising money is a special item; the majority of {rule} is not enough.',
      todo: 'Choose the special majority (three quarters).'
    }
  },
  'matter.amount-missing': {
    zh: { what: '没有写明每户出多少钱。', todo: '请填写每户金额；不出钱填0。' },
    en: { what: 'What each household pays is not stated.', todo: 'Enter the amount per household; 0 if nothing.' }
  },
  'matter.amount-too-high': {
    zh: { what: '每户金额超过楼栋小事的上限，未受理。', todo: '请减少金额，或改走业主共同决定。' },
    en: { what: 'The amount per household is above what one building may decide in short.', todo: 'Lower it, or take the owners’ way.' }
  },
  'matter.flags-there': {
    zh: { what: '这些标注已经有了。', todo: '无需再做。' },
    en: { what: 'These marks are there already.', todo: 'Nothing more to do.' }
  },
  'matter.template-not-of-body': {
    zh: { what: '程序模板{template}不适用于{body}。', todo: '请另选模板或议事主体。' },
    en: { what: 'The template {template} is not for the body {body}.', todo: 'Choose another template or body.' }
  },
  'matter.rule-not-of-body': {
    zh: { what: '{body}不能按{rule}表决，可用：{allowed}。', todo: '请另选表决规则。' },
    en: { what: '{body} does not decide by {rule}; it decides by {allowed}.', todo: 'Choose another rule.' }
  },
  'matter.rule-base-missing': {
    zh: { what: '没有选定居民会议的计票单位。', todo: '请选择按户、按成年居民或按小组代表。' },
    en: { what: 'The base of the residents’ meeting is missing.', todo: 'Choose households, adults or group representatives.' }
  },
  'matter.covenant-needs-full': {
    zh: { what: '居民公约须由居民会议走完六步。', todo: '请选择居民会议和六步议事模板。' },
    en: {
      what: 'A residents’ covenant is made by the residents’ meeting in all six steps.',
      todo: 'Choose the residents’ meeting and the six-step template.'
    }
  },
  'matter.stakeholders-missing': {
    zh: { what: '没有写明利害关系人。', todo: '请至少列出一组受影响的人。' },
    en: { what: 'No stakeholders are named.', todo: 'Name at least one group that is affected.' }
  },
  'matter.party-organisation-missing': {
    zh: { what: '由居民会议或居民代表会议决定的事项，须先经党组织讨论，缺少讨论日期。', todo: '请填写党组织讨论的日期。' },
    en: {
      what: 'The date on which the Party organisation discussed this is missing.',
      todo: 'Enter the date; residents’ and representatives’ meetings need it.'
    }
  },
  'matter.date-in-future': {
    zh: { what: '日期{date}还没有到。', todo: '请填写实际发生的日期。' },
    en: { what: 'The date {date} has not come yet.', todo: 'Enter the day on which it really happened.' }
  },
  'decision.already-open': {
    zh: { what: '同一事项已有一份待确认的决定。', todo: '请先确认或作废原有的决定。' },
    en: { what: 'A decision on the same subject is already waiting to be confirmed.', todo: 'Confirm or discard it first.' }
  },
  'decision.not-open': {
    zh: { what: '这份决定已经执行或已作废。', todo: '请刷新页面查看。' },
    en: { what: 'This decision was already carried out or discarded.', todo: 'Reload the page.' }
  },
  'decision.not-yours': {
    zh: { what: '这份决定不需要您的职务确认，还缺：{needs}。', todo: '请由相应职务的人确认。' },
    en: { what: 'Your posts are not among those that must confirm; missing: {needs}.', todo: 'Ask the person with that post.' }
  },
  'decision.same-person': {
    zh: { what: '您已经确认过；每一方须由不同的人确认。', todo: '请由另一方的授权人确认。' },
    en: {
      what: 'You have already confirmed; each body is confirmed by another person.',
      todo: 'Ask the authorised person of the other body.'
    }
  }
} as const satisfies ErrorCatalogue;
