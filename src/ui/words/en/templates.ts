/** Procedures, urgency and channels, in English. */
import type { templates as source } from '../zh/templates.ts';

export const templates = {
  names: {
    SIX_STEP_FULL: 'All six steps',
    OWNERS_FULL: 'Owners’ decision',
    JOINT_OPERATIONAL: 'Decided in the joint meeting',
    HEARING_THEN_RESULT: 'Hearing, then result',
    BUILDING_SMALL: 'Small matter of one building'
  },
  hints: {
    SIX_STEP_FULL:
      'Nothing left out: the draft posted for 7 days or more, the result again. For covenants and all that a residents’ meeting decides.',
    OWNERS_FULL: 'Matters that the owners decide together under Civil Code 278; no step may be waived.',
    JOINT_OPERATIONAL:
      'Running of services, no money from residents; drafting, posting and review by self-check and recorded waiver, result posted 7 days or more.',
    HEARING_THEN_RESULT:
      'Voluntary household schemes without change of property rights; up to three hearings, one vote per household, result posted.',
    BUILDING_SMALL: 'One building only, at most 100 yuan per household.'
  },
  urgencies: { U0: 'At once', U1: 'Normal', U2: 'Important', U3: 'Urgent', U4: 'Emergency' },
  urgencyHints: {
    U0: 'Question or small repair: answered within 48 hours by a service order, no matter is opened',
    U1: 'Next regular meeting',
    U2: 'Heavy but not pressing: next regular meeting, with a hearing',
    U3: 'Many affected and growing: special joint meeting within 3 working days, 24 hours’ notice',
    U4: 'Danger to life or building: the competent party acts at once, tells all, ratified afterwards'
  },
  channels: {
    PHONE_FORM: 'Phone',
    DESK: 'Entered at the desk',
    PAPER: 'Paper',
    BOX: 'Letter box',
    WECHAT: 'WeChat group',
    GRID_WORKER: 'Grid worker',
    HOTLINE: 'Hotline',
    COUNCIL_MEMBER: 'Council member',
    PETITION: 'Petition',
    MEETING: 'In a meeting'
  }
} satisfies typeof source;
