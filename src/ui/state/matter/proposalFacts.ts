/** What a joint decision proposes, as short facts in words; ids and empty fields are left out. */
import type { Lang } from '../../words/lang.ts';
import type { Messages } from '../../words/zh-CN.ts';
import { formatDate } from '../../words/dates.ts';

type Proposal = Readonly<Record<string, unknown>>;

/** The facts of a proposal, in the order in which people ask. */
export function proposalFacts(proposal: Proposal, words: Messages, lang: Lang): { label: string; value: string }[] {
  const own = words.matter.fields;
  const text = (name: string) => (typeof proposal[name] === 'string' ? (proposal[name] as string) : '');
  const named = (name: string, labels: Readonly<Record<string, string>>) => labels[text(name)] ?? text(name);
  const day = (name: string) => (text(name) === '' ? '' : formatDate(text(name), lang));
  const facts = [
    { label: own.urgency, value: named('urgency', words.templates.urgencies) },
    { label: own.topicClass, value: text('topicClass') },
    { label: own.template, value: named('template', words.templates.names) },
    { label: own.body, value: named('bodyKind', words.roles.bodies) },
    { label: own.rule, value: named('rule', words.rules.names) },
    { label: own.ruleBase, value: named('ruleBase', own.ruleBases) },
    { label: own.decidedOn, value: day('decidedOn') },
    { label: own.discussedOn, value: day('partyOrganisationDiscussedOn') },
    { label: own.present, value: text('presentNames') },
    { label: own.stakeholders, value: stakeholdersOf(proposal).join(words.desk.separator) },
    { label: words.desk.matter.flags, value: flagsOf(proposal, words).join(words.desk.separator) },
    { label: own.ground, value: named('ground', own.grounds) },
    { label: own.document, value: text('document') },
    { label: own.receiver, value: text('receiver') },
    { label: own.reason, value: text('reason') }
  ];
  return facts.filter((fact) => fact.value !== '');
}

function stakeholdersOf(proposal: Proposal): string[] {
  const groups = proposal['stakeholders'];
  return Array.isArray(groups) ? groups.map((group: { label?: unknown }) => String(group.label ?? '')) : [];
}

function flagsOf(proposal: Proposal, words: Messages): string[] {
  const flags = proposal['flags'];
  if (flags === null || typeof flags !== 'object') return [];
  const labels: Readonly<Record<string, string>> = words.matter.fields.flags;
  return Object.entries(flags)
    .filter(([, isSet]) => isSet === true)
    .map(([name]) => labels[name] ?? name);
}
