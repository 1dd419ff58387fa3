/** The forms that lead a matter: proposal, triage, joint decisions, course, side states. */
import { PARTIES } from '#domain/basics/actor.ts';
import { BODIES_OF, needsPartyOrganisation, RULES_OF } from '#domain/matter/competence.ts';
import { CHANNELS, TEMPLATES, URGENCIES } from '#domain/matter/records.ts';
import { BODY_KINDS, type BodyKind } from '#domain/register/records.ts';
import type { FieldOption, FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';
import { scopeFields } from './ownersVote.ts';
import { optionsOf, personOf, reasonOf, type FieldsOf, type MatterChoices } from './choices.ts';

const OFFERED_URGENCIES = URGENCIES.filter((one) => one !== 'U0');
const FLAGS = ['isCovenant', 'involvesWorks', 'affectsCommonParts', 'raisesMoneyCompulsorily', 'bindsOwners'] as const;

/** matter.propose at the desk: for somebody, with the way it came in. */
export function proposeFields(words: Messages, { people = [], person }: MatterChoices = {}): FieldSpec[] {
  const own = words.matter.fields;
  return [
    { name: 'title', kind: 'text', label: own.title, hint: own.titleHint, isRequired: true, maxChars: 120 },
    { name: 'text', kind: 'textarea', label: own.text, hint: own.textHint, isRequired: true, maxChars: 4000, rows: 6 },
    {
      name: 'channel',
      kind: 'select',
      label: own.channel,
      isRequired: true,
      value: 'DESK',
      options: optionsOf(CHANNELS, words.templates.channels)
    },
    { name: 'proposerPersonId', kind: 'select', label: own.proposer, options: people, value: person },
    { name: 'proposerParty', kind: 'select', label: own.proposerParty, options: optionsOf(PARTIES, words.parties.names) },
    { name: 'isPetition', kind: 'checkbox', label: own.isPetition }
  ];
}

/** A body goes with the procedures that are made for it. Source: domain 4.7; SPEC MT2. */
function withItsProcedures(body: FieldOption): FieldOption {
  const is = TEMPLATES.filter((template) => BODIES_OF[template].some((kind) => kind === body.value));
  return { ...body, when: { field: 'template', is } };
}

/** The rules by which a body decides, under its name. Source: domain 5; SPEC MT2. */
function rulesOf({ value: body, label }: FieldOption, words: Messages): FieldOption[] {
  const rules = RULES_OF[body as BodyKind] ?? [];
  return rules.map((rule) => ({
    value: rule,
    label: `${rule} ${words.rules.names[rule]}`,
    group: label,
    when: { field: 'bodyKind', is: [body] }
  }));
}

/** matter.triage: what the two committees decided. */
function triageFields(words: Messages, choices: MatterChoices): FieldSpec[] {
  const { bodies = [], profiles = [], today } = choices;
  const own = words.matter.fields;
  const ofOwners = { name: 'bodyKind', value: ['OWNERS_ASSEMBLY', 'BUILDING_COUNCIL'], label: own.parts.owners };
  const ofParty = { name: 'bodyKind', value: BODY_KINDS.filter(needsPartyOrganisation), label: own.parts.party };
  return [
    { name: 'decidedOn', kind: 'date', label: own.decidedOn, isRequired: true, value: today },
    { name: 'presentNames', kind: 'text', label: own.present, hint: own.presentHint, maxChars: 400 },
    {
      name: 'urgency',
      kind: 'radio',
      label: own.urgency,
      isRequired: true,
      value: 'U1',
      options: OFFERED_URGENCIES.map((value) => ({
        value,
        label: words.templates.urgencies[value],
        hint: words.templates.urgencyHints[value]
      }))
    },
    { name: 'topicClass', kind: 'text', label: own.topicClass, hint: own.topicHint, isRequired: true, maxChars: 200 },
    reasonOf(words),
    { name: 'initiation', kind: 'text', label: own.initiation, hint: own.initiationHint, maxChars: 400 },
    {
      name: 'template',
      kind: 'radio',
      label: own.template,
      isRequired: true,
      value: 'SIX_STEP_FULL',
      options: TEMPLATES.map((value) => ({ value, label: words.templates.names[value], hint: words.templates.hints[value] }))
    },
    { name: 'bodyKind', kind: 'select', label: own.body, isRequired: true, options: bodies.map(withItsProcedures) },
    { name: 'rule', kind: 'select', label: own.rule, isRequired: true, options: bodies.flatMap((body) => rulesOf(body, words)) },
    {
      name: 'ruleBase',
      kind: 'select',
      label: own.ruleBase,
      hint: own.ruleBaseHint,
      note: '',
      onlyWith: { name: 'bodyKind', value: ['RESIDENTS_MEETING'], label: own.parts.residents },
      options: optionsOf(['HOUSEHOLDS', 'ADULTS', 'GROUP_REPS'], own.ruleBases)
    },
    ...FLAGS.map((flag): FieldSpec => ({ name: `flags.${flag}`, kind: 'checkbox', label: own.flags[flag] })),
    ...scopeFields(words, choices).map(({ section: _, ...field }): FieldSpec => ({ ...field, onlyWith: ofOwners })),
    {
      name: 'stakeholders',
      kind: 'textarea',
      section: own.others,
      label: own.stakeholders,
      hint: own.stakeholdersHint,
      isRequired: true,
      rows: 3
    },
    { name: 'partyOrganisationDiscussedOn', kind: 'date', label: own.discussedOn, hint: own.discussedHint, note: '', onlyWith: ofParty },
    { name: 'profileName', kind: 'select', label: own.profile, options: profiles }
  ];
}

/** Grounds of an order, its document and the reason. */
function orderFields(words: Messages, grounds: readonly string[]): FieldSpec[] {
  const own = words.matter.fields;
  return [
    { name: 'ground', kind: 'radio', label: own.ground, isRequired: true, options: optionsOf(grounds, own.grounds) },
    { name: 'document', kind: 'text', label: own.document, maxChars: 200 },
    reasonOf(words)
  ];
}

const orderGrounds = ['COURT', 'STREET_OFFICE', 'SUPERVISOR'];

/** Fields by command. Commands without fields need only what they are about. */
export const matterFields: Readonly<Record<string, FieldsOf>> = {
  'matter.propose': proposeFields,
  'matter.second': (words, choices) => [personOf(words, choices), capacityField(words)],
  'matter.withdraw-second': (words, choices) => [personOf(words, choices)],
  'matter.triage': triageFields,
  'matter.reject': (words) => [reasonOf(words)],
  'matter.merge': (words, { matters = [] }) => [
    { name: 'intoMatterId', kind: 'select', label: words.matter.fields.intoMatter, isRequired: true, options: matters },
    reasonOf(words)
  ],
  'matter.transfer': (words) => [
    { name: 'receiver', kind: 'text', label: words.matter.fields.receiver, isRequired: true, maxChars: 200 },
    reasonOf(words)
  ],
  'matter.request-review': (words) => [reasonOf(words)],
  'matter.uphold-review': (words) => [upheldField(words), reasonOf(words)],
  'matter.withdraw': (words, choices) => [personOf(words, choices, 'personId', false), reasonOf(words)],
  'decision.confirm': () => [],
  'decision.discard': (words) => [reasonOf(words)],
  'matter.proceed-to-drafting': () => [],
  'matter.proceed-to-vote': () => [],
  'matter.escalate': (words) => [groundField(words, ['MAX_ROUNDS', 'BODY_LACKS_POWER', 'NO_DECISION']), reasonOf(words)],
  'matter.redraft': (words) => [reasonOf(words)],
  'matter.close': (words) => [{ name: 'note', kind: 'textarea', label: words.matter.fields.note, rows: 3, maxChars: 4000 }],
  'matter.reopen': (words) => [
    {
      name: 'to',
      kind: 'radio',
      label: words.matter.fields.reopenTo,
      isRequired: true,
      options: optionsOf(['EXECUTING', 'DELIBERATING'], words.matter.fields.reopenTos)
    },
    reasonOf(words)
  ],
  'matter.suspend': (words) => orderFields(words, orderGrounds),
  'matter.resume': (words) => orderFields(words, orderGrounds),
  'matter.annul': (words) => orderFields(words, ['COURT', 'STREET_OFFICE', 'NEW_DECISION']),
  'matter.report-defect': (words) => [
    {
      name: 'backTo',
      kind: 'radio',
      label: words.matter.fields.backTo,
      isRequired: true,
      options: optionsOf(['VOTE', 'DRAFT', 'TALK'], words.matter.fields.backTos)
    },
    reasonOf(words)
  ],
  'filing.record': (words, { today }) => [
    { name: 'filedOn', kind: 'date', label: words.matter.fields.filedOn, isRequired: true, value: today },
    { name: 'receiver', kind: 'text', label: words.matter.fields.filingReceiver, isRequired: true, maxChars: 200 },
    { name: 'note', kind: 'text', label: words.matter.fields.note, maxChars: 400 }
  ]
};

/** In whose name somebody supports a proposal: one's household, the party one leads, the grid one looks after. */
function capacityField(words: Messages): FieldSpec {
  return {
    name: 'as',
    kind: 'radio',
    label: words.matter.fields.supportAs,
    isRequired: true,
    value: 'HOUSEHOLD',
    options: optionsOf(['HOUSEHOLD', 'PARTY', 'GRID'], words.matter.fields.supportCapacities)
  };
}

function groundField(words: Messages, grounds: readonly string[]): FieldSpec {
  return {
    name: 'ground',
    kind: 'radio',
    label: words.matter.fields.ground,
    isRequired: true,
    options: optionsOf(grounds, words.matter.fields.grounds)
  };
}

function upheldField(words: Messages): FieldSpec {
  const own = words.matter.fields;
  return {
    name: 'upheld',
    kind: 'radio',
    as: 'boolean',
    label: own.upheld,
    isRequired: true,
    options: [
      { value: 'true', label: own.upheldYes },
      { value: 'false', label: own.upheldNo }
    ]
  };
}
