/** Refusal codes of calling a meeting, seats and check-in. */
import type { ErrorCatalogue } from '../errorText.ts';

export const callingErrors = {
  'meeting.in-the-past': {
    zh: { what: '开会时间已经过去。', todo: '请选择将来的时间。' },
    en: { what: 'The time of the meeting is in the past.', todo: 'Choose a time to come.' }
  },
  'meeting.not-urgent': {
    zh: { what: '只有议程全部是急办、应急议题时，才可以提前 24 小时通知。', todo: '请按一般会议通知，或去掉不急的议程。' },
    en: {
      what: 'Twenty-four hours’ notice is possible only when every matter on the agenda is U3 or U4.',
      todo: 'Give the ordinary notice, or take the other items off.'
    }
  },
  'meeting.chair-missing': {
    zh: { what: '没有指定主持人。', todo: '请选择主持人。' },
    en: { what: 'No chair is named.', todo: 'Name the chair.' }
  },
  'meeting.agenda-empty': {
    zh: { what: '会议没有议程。', todo: '请先填写议程。' },
    en: { what: 'The meeting has no agenda.', todo: 'Enter the agenda first.' }
  },
  'meeting.material-missing': {
    zh: { what: '通知没有附材料，通知没有发出。', todo: '请附上方案、说明或其他材料。' },
    en: { what: 'The notice has no material; it was not sent.', todo: 'Attach the plan, an explanation or other material.' }
  },
  'meeting.rules-missing': {
    zh: { what: '通知没有附议事规则，通知没有发出。', todo: '请填写本次会议的议事规则，或在社区设置中填写。' },
    en: {
      what: 'The notice has no rules of procedure; it was not sent.',
      todo: 'Enter the rules for this meeting, or in the settings of the community.'
    }
  },
  'meeting.notice-too-short': {
    zh: { what: '通知时间不够，没有发出。', todo: '现在通知，最早的开始时间是 {earliestStartsAt}；请改到这以后。' },
    en: {
      what: 'The notice is too short; nothing was sent.',
      todo: 'Noticed now, the earliest start is {earliestStartsAt}; choose that time or a later one.'
    }
  },
  'meeting.wrong-state': {
    zh: { what: '会议现在的状态是 {state}，这一步要在 {needs} 时做。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'The meeting is {state}; this is done while it is {needs}.', todo: 'Reload the page to see how things stand.' }
  },
  'meeting.not-chair': {
    zh: { what: '您不是这次会议现在的主持人。', todo: '请由现任主持人操作；需要时可以移交主持。' },
    en: { what: 'You do not chair this meeting now.', todo: 'Ask the present chair; the chair can be handed over.' }
  },
  'meeting.not-desk': {
    zh: { what: '这一步由工作台或签到处办理。', todo: '请到签到处，找工作人员办理。' },
    en: { what: 'This is done at the desk or at the door.', todo: 'Go to the door and ask the people there.' }
  },
  'meeting.not-recorder': {
    zh: { what: '只有记录人、主持人和工作台可以记录。', todo: '请告诉记录人。' },
    en: { what: 'Only the recorder, the chair and the desk write the record.', todo: 'Tell the recorder.' }
  },
  'meeting.too-early': {
    zh: { what: '还没有到通知的开会时间。', todo: '请等到开会时间再宣布开会。' },
    en: { what: 'The time that was announced has not come.', todo: 'Wait until then.' }
  },
  'meeting.check-in-too-early': {
    zh: { what: '离开会还早，签到最早在会前 4 小时开始。', todo: '请在 {earliestAt} 以后开始签到。' },
    en: { what: 'It is too early: check-in opens at most four hours before the start.', todo: 'Open it from {earliestAt} on.' }
  },
  'meeting.check-in-code-wrong': {
    zh: { what: '签到码不对或已过期，没有签到。', todo: '请重新扫描会场屏幕上的二维码，或到签到处签到。' },
    en: {
      what: 'The code is wrong or has expired; you are not checked in.',
      todo: 'Scan the code on the wall again, or check in at the door.'
    }
  },
  'meeting.item-unknown': {
    zh: { what: '议程里没有这一项。', todo: '请从议程中选择，共 {items} 项。' },
    en: { what: 'The agenda has no such item.', todo: 'Choose one of the {items} items.' }
  },
  'meeting.no-item-open': {
    zh: { what: '还没有进入议程。', todo: '请主持人先进入一项议程。' },
    en: { what: 'No item of the agenda is open.', todo: 'Let the chair open an item first.' }
  },
  'seat.none': {
    zh: { what: '您或此人在这次会议没有席位。', todo: '请到签到处或联系工作台；旁听可以登记为列席。' },
    en: { what: 'There is no seat for this person in this meeting.', todo: 'Ask at the door or the desk; one may sit as observer.' }
  },
  'seat.not-yours': {
    zh: { what: '这不是您本人的席位或请求。', todo: '请本人操作，或请工作台代办。' },
    en: { what: 'This is somebody else’s seat or request.', todo: 'Let the person do it, or the desk.' }
  },
  'seat.not-checked-in': {
    zh: { what: '还没有签到。', todo: '请先签到。' },
    en: { what: 'Not checked in.', todo: 'Check in first.' }
  },
  'seat.already-here': {
    zh: { what: '此人已经签到。', todo: '如系误签，请更正签到并写明理由。' },
    en: { what: 'The person is checked in already.', todo: 'If by mistake, take the check-in back with a reason.' }
  },
  'seat.already-there': {
    zh: { what: '此人已有席位：一人一席。', todo: '同一人有两个职务也只有一席。' },
    en: { what: 'The person has a seat: one person, one seat.', todo: 'Two posts make no second seat.' }
  },
  'seat.officer': {
    zh: { what: '主持人的席位不能取消。', todo: '请先移交主持。' },
    en: { what: 'The chair’s seat cannot be removed.', todo: 'Hand the chair over first.' }
  },
  'seat.person-unknown': {
    zh: { what: '找不到此人，或此人已注销。', todo: '请从人员名单中选择。' },
    en: { what: 'This person is unknown or was ended.', todo: 'Choose somebody from the register.' }
  },
  'seat.too-many-stakeholders': {
    zh: { what: '利害关系人席位 {stakeholders} 个，超过名册 {roll} 人的 {sharePercent}%。', todo: '请减少利害关系人，或改开听证会。' },
    en: {
      what: '{stakeholders} stakeholders are more than {sharePercent}% of the roll of {roll}.',
      todo: 'Admit fewer, or hold a hearing.'
    }
  },
  'recusal.already': {
    zh: { what: '此人对本议题已经回避。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'The person is recused on this matter already.', todo: 'Reload the page to see how things stand.' }
  },
  'recusal.poll-open': {
    zh: { what: '这一议题正在表决，名册已冻结。', todo: '请在表决结束后再办；如影响结果，可作废重投。' },
    en: { what: 'A vote on this matter is open and its roll frozen.', todo: 'Wait until it is over; void it if it matters.' }
  },
  'recusal.in-force': {
    zh: { what: '此人对本议题回避，不能这样做。', todo: '可以提问和说明情况；不提动议，不附议，不表决。' },
    en: { what: 'The person is recused on this matter.', todo: 'They may inform and ask, not move, second or vote.' }
  },
  'recusal.only-questions': {
    zh: { what: '您对本议题回避，只能说明情况或提问。', todo: '请选择“提问”。' },
    en: { what: 'You are recused on this matter and may only inform or ask.', todo: 'Choose “question”.' }
  },
  'recusal.not-yours-to-order': {
    zh: { what: '回避由主持人决定；主持人的回避由监督委员决定。', todo: '请联系有权决定的人。' },
    en: { what: 'The chair orders recusals; about the chair the supervisor does.', todo: 'Ask the one who may.' }
  },
  'chair.must-hand-over': {
    zh: { what: '主持人不发表意见；与本议题有利害关系或要就内容发言时，须先移交主持。', todo: '请先移交主持，再继续。' },
    en: { what: 'The chair states no opinion, and leads no item in which the chair has an interest.', todo: 'Hand the chair over first.' }
  },
  'chair.same-person': {
    zh: { what: '此人已经是主持人。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'This person chairs already.', todo: 'Reload the page to see how things stand.' }
  },
  'chair.motion-undecided': {
    zh: { what: '移交主持后，要等这件动议有结果才能交回。', todo: '请在动议宣布后再交回主持。' },
    en: { what: 'After a hand-over the chair comes back only when the motion is decided.', todo: 'Take it back after the declaration.' }
  }
} as const satisfies ErrorCatalogue;
