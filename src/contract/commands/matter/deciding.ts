/** Commands on decisions that several bodies hold together: entered at the desk, confirmed by each body. */
import * as v from 'valibot';
import { TEMPLATES, URGENCIES, VOTE_RULES } from '#domain/matter/records.ts';
import { BODY_KINDS } from '#domain/register/records.ts';
import { command } from '../../command.ts';
import { count, date, flag, id, LIMITS, line, list, optionalLine, optionalText, text } from '../../limits.ts';

const reason = text(LIMITS.lineChars * 5);
const atDesk = ['SECRETARY', 'AGENDA_BOARD_PARTY', 'AGENDA_BOARD_COMMITTEE'] as const;

const flags = v.strictObject({
  affectsCommonParts: flag,
  raisesMoneyCompulsorily: flag,
  bindsOwners: flag,
  involvesWorks: flag,
  isCovenant: flag
});

/** Whose property decides; a place is a building's id, or `<building>/<staircase>`. */
const ownersScope = v.strictObject({
  estateId: v.optional(id),
  kind: v.optional(v.picklist(['ESTATE', 'BUILDING', 'STAIRCASE'])),
  places: v.optional(list(line(LIMITS.lineChars)), []),
  majority: v.optional(v.picklist(['GENERAL', 'SPECIAL'])),
  occupiesEstateCommonPart: flag,
  affectedUnitIds: v.optional(list(id), []),
  fenPerHousehold: v.optional(v.nullable(count(100_000_000)))
});

export const triageMatter = command({
  name: 'matter.triage',
  payload: v.strictObject({
    matterId: id,
    urgency: v.picklist(URGENCIES),
    topicClass: line(),
    reason,
    decidedOn: date,
    presentNames: optionalLine(LIMITS.lineChars * 2),
    initiation: optionalText(),
    bodyKind: v.picklist(BODY_KINDS),
    rule: v.picklist(VOTE_RULES),
    ruleBase: v.optional(v.nullable(v.picklist(['ADULTS', 'HOUSEHOLDS', 'GROUP_REPS', 'MEMBERS', 'OWNERS']))),
    template: v.picklist(TEMPLATES),
    flags: v.optional(flags, {}),
    ownersScope: v.optional(v.nullable(ownersScope)),
    stakeholders: list(v.strictObject({ label: line(), personIds: v.optional(list(id), []) }), 50),
    partyOrganisationDiscussedOn: v.optional(v.nullable(date)),
    profileName: v.optional(line(LIMITS.nameChars))
  }),
  roles: atDesk,
  rate: 'staff',
  summary: { zh: '录入两委受理决定：分类、轻重缓急、议事主体、规则、模板', en: 'Enter the triage decided by the two committees' },
  when: 'PROPOSED',
  refusals: [
    'matter.instant-service',
    'matter.profile-unknown',
    'matter.not-enough-seconds',
    'matter.body-not-competent',
    'matter.template-not-of-body',
    'matter.rule-not-of-body',
    'matter.rule-base-missing',
    'matter.covenant-needs-full',
    'matter.scope-missing',
    'matter.scope-not-of-rule',
    'matter.estate-unknown',
    'matter.place-unknown',
    'matter.rule-not-of-profile',
    'matter.special-majority-needed',
    'matter.amount-missing',
    'matter.amount-too-high',
    'matter.stakeholders-missing',
    'matter.party-organisation-missing',
    'matter.date-in-future',
    'decision.already-open',
    'matter.wrong-state'
  ]
});

const notAccepted = ['matter.petition-forces-triage', 'matter.wrong-state', 'decision.already-open'];

export const rejectMatter = command({
  name: 'matter.reject',
  payload: v.strictObject({ matterId: id, reason }),
  roles: atDesk,
  rate: 'staff',
  summary: { zh: '录入两委不予受理的决定和理由', en: 'Enter the rejection by the two committees, with its reason' },
  when: 'PROPOSED',
  refusals: notAccepted
});

export const mergeMatter = command({
  name: 'matter.merge',
  payload: v.strictObject({ matterId: id, intoMatterId: id, reason }),
  roles: atDesk,
  rate: 'staff',
  summary: { zh: '录入并入另一议题的决定', en: 'Enter the decision to merge a proposal into another matter' },
  when: 'PROPOSED',
  refusals: [...notAccepted, 'matter.merge-target-missing']
});

export const transferMatter = command({
  name: 'matter.transfer',
  payload: v.strictObject({ matterId: id, receiver: line(), reason }),
  roles: atDesk,
  rate: 'staff',
  summary: { zh: '录入移交有关单位的决定', en: 'Enter the decision to transfer a proposal to another office' },
  when: 'PROPOSED',
  refusals: notAccepted
});

export const discardDecision = command({
  name: 'decision.discard',
  payload: v.strictObject({ decisionId: id, reason }),
  roles: [...atDesk, 'SUPERVISOR', 'CHAIR'],
  rate: 'staff',
  summary: { zh: '作废尚未确认完的联合决定', en: 'Discard a joint decision that is not fully confirmed' },
  when: 'PROPOSED',
  refusals: ['decision.not-open']
});

const order = { ground: v.picklist(['COURT', 'STREET_OFFICE', 'SUPERVISOR']), document: optionalLine(), reason };
const orderRoles = ['SECRETARY', 'SUPERVISOR', 'CHAIR', 'STREET_OFFICE'] as const;

export const suspendMatter = command({
  name: 'matter.suspend',
  payload: v.strictObject({ matterId: id, ...order }),
  roles: orderRoles,
  rate: 'staff',
  summary: { zh: '依文书中止议题，计时停止', en: 'Suspend a matter by a document; its clocks stand still' },
  when: 'any but side states',
  refusals: ['matter.document-missing', 'matter.ballot-open', 'matter.wrong-state', 'decision.already-open']
});

export const resumeMatter = command({
  name: 'matter.resume',
  payload: v.strictObject({ matterId: id, ...order }),
  roles: orderRoles,
  rate: 'staff',
  summary: { zh: '恢复议题，各期限顺延', en: 'Resume a matter; every clock is longer by the time it stood still' },
  when: 'SUSPENDED',
  refusals: ['matter.document-missing', 'matter.wrong-state', 'decision.already-open']
});

export const annulMatter = command({
  name: 'matter.annul',
  payload: v.strictObject({
    matterId: id,
    ground: v.picklist(['COURT', 'STREET_OFFICE', 'NEW_DECISION']),
    document: optionalLine(),
    reason
  }),
  roles: orderRoles,
  rate: 'staff',
  summary: { zh: '撤销已生效的决议（判决、街道责令或新决议）', en: 'Annul a decision in force' },
  when: 'IN_FORCE, EXECUTING, EVALUATING, CLOSED',
  refusals: ['matter.document-missing', 'matter.wrong-state', 'decision.already-open']
});

export const reportDefect = command({
  name: 'matter.report-defect',
  payload: v.strictObject({ matterId: id, backTo: v.picklist(['VOTE', 'DRAFT', 'TALK']), reason }),
  roles: ['SECRETARY', 'SUPERVISOR'],
  rate: 'staff',
  summary: { zh: '录入程序瑕疵的认定，退回重表决或重拟', en: 'Enter a proven procedural defect; back to vote, draft or talks' },
  when: 'RESULT_PUBLICIZING',
  refusals: ['matter.wrong-state', 'matter.wrong-template', 'decision.already-open']
});

export const waiveReview = command({
  name: 'review.waive',
  payload: v.strictObject({ matterId: id, reason }),
  roles: atDesk,
  rate: 'staff',
  summary: { zh: '录入免予专家审查的决定（两委和监督委员确认）', en: 'Enter the waiver of the expert review' },
  when: 'REVIEWING',
  refusals: ['matter.wrong-state', 'decision.already-open']
});

/** The last confirmation carries the decision out: every guard is asked again. */
const ENTERED = [
  triageMatter,
  rejectMatter,
  mergeMatter,
  transferMatter,
  suspendMatter,
  resumeMatter,
  annulMatter,
  reportDefect,
  waiveReview
];

export const confirmDecision = command({
  name: 'decision.confirm',
  payload: v.strictObject({ decisionId: id }),
  roles: ['AGENDA_BOARD_PARTY', 'AGENDA_BOARD_COMMITTEE', 'SUPERVISOR', 'CHAIR', 'STREET_OFFICE'],
  rate: 'staff',
  summary: { zh: '代表本方确认一项联合决定', en: 'Confirm a joint decision for one’s body' },
  when: 'PROPOSED',
  refusals: ['decision.not-open', 'decision.not-yours', 'decision.same-person', ...new Set(ENTERED.flatMap(({ refusals }) => refusals))]
});
