/** Refusal codes of the screens of a meeting. */
import type { ErrorCatalogue } from '../errorText.ts';

export const screenErrors = {
  'screen.code-mistyped': {
    zh: { what: '这个配对码不对，可能按错了一个字。', todo: '请照着屏幕上的六个字符再输入一次，大小写都可以。' },
    en: {
      what: 'This pairing code is not right; one character may be wrong.',
      todo: 'Type the six characters as the screen shows them, in either case.'
    }
  },
  'screen.code-used': {
    zh: { what: '这个配对码已经用过或已过期。', todo: '请看屏幕上现在显示的码，再输入一次。' },
    en: { what: 'This pairing code was used before or is too old.', todo: 'Look at the code that the screen shows now and type that one.' }
  },
  'screen.too-many': {
    zh: { what: '这次会议已经接入{max}块屏幕。', todo: '请先断开一块不用的屏幕。' },
    en: { what: 'This meeting has {max} screens already.', todo: 'Disconnect one that is not needed first.' }
  },
  'screen.link-unknown': {
    zh: { what: '没有这个大屏链接。', todo: '请照着链接再打一遍；不行就请主持人或工作台重新发一个，或者用配对码接入。' },
    en: {
      what: 'There is no such link for a screen.',
      todo: 'Type it again; else ask the chair or the desk for a new one, or join by pairing code.'
    }
  },
  'screen.link-used': {
    zh: { what: '这个大屏链接已经接入过一块屏。', todo: '每个链接只接一块屏。请主持人或工作台再发一个，或者用配对码接入。' },
    en: {
      what: 'This link has let a screen in already.',
      todo: 'Each link is for one screen. Ask the chair or the desk for another, or join by pairing code.'
    }
  },
  'screen.link-void': {
    zh: { what: '这个大屏链接已经作废。', todo: '后来又发过新的链接，请用新的；或者用配对码接入。' },
    en: { what: 'This link for a screen is void.', todo: 'A newer one was made; use that, or join by pairing code.' }
  },
  'screen.link-expired': {
    zh: { what: '这个大屏链接过期了。', todo: '请主持人或工作台再发一个，或者用配对码接入。' },
    en: { what: 'This link for a screen is too old.', todo: 'Ask the chair or the desk for another, or join by pairing code.' }
  }
} as const satisfies ErrorCatalogue;
