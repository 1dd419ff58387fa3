/** The forms by which screens are let in and switched off; the same at the desk and on the chair's console. */
import type { FormSpecs } from '../../../commandAction.ts';

export const SCREEN_FORMS: FormSpecs = {
  'screen.issue-link': [],
  'screen.revoke-link': [],
  'screen.disconnect': [],
  'screen.pair': [{ name: 'code', kind: 'text', label: '' }]
};
