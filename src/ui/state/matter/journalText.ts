/** One entry of a matter's journal in words: what happened, and what is worth knowing about it. */
import type { MatterJournalLine } from '#contract/views/matterJournal.ts';
import type { Lang } from '../../words/lang.ts';
import type { Messages } from '../../words/zh-CN.ts';
import { formatDate } from '../../words/dates.ts';

type Names = Readonly<Record<string, string>>;

/** Words for the codes of a field. */
function namesOf(field: string, words: Messages): Names {
  const { matterForms, desk, rules, meeting, roles, papers, parties } = words;
  const names: Readonly<Record<string, Names>> = {
    subject: desk.matter.decisionSubjects,
    sort: { ...desk.publicity.sorts, ...meeting.sorts, ...words.states.matter },
    stance: { ...words.choices.stances, ...matterForms.publicity.stances },
    occasion: matterForms.publicity.occasions,
    outcome: { ...matterForms.publicity.outcomes, ...meeting.outcomes, ...rules.outcomes },
    conclusion: matterForms.review.conclusions,
    field: matterForms.review.fields,
    role: roles.names,
    type: papers.documents.types,
    ground: words.matter.fields.grounds,
    party: parties.names
  };
  return names[field] ?? {};
}

/** Fields in the order in which they are told. */
const ORDER = [
  'subject',
  'sort',
  'stance',
  'type',
  'docNumber',
  'field',
  'expert',
  'role',
  'name',
  'title',
  'occasion',
  'place',
  'outcome',
  'conclusion',
  'answer'
] as const;
const LONG = ['responsibleName', 'receiver', 'ground', 'document', 'summary', 'text', 'reason'] as const;

/** Title and text of an entry; an entry without words of its own is named as another one. */
export function journalText({ type, facts }: MatterJournalLine, words: Messages, lang: Lang): { title: string; text: string } {
  const own = words.matterJournal;
  const title = own.entries[type] ?? own.other;
  if (type === 'MatterMoved') {
    const state = facts['to'] as keyof typeof words.states.matter | undefined;
    return { title: `${title}${lang === 'en' ? ' ' : '“'}${state ? words.states.matter[state] : ''}${lang === 'en' ? '' : '”'}`, text: '' };
  }
  const told = (field: string) => (facts[field] === undefined ? [] : [namesOf(field, words)[facts[field]] ?? facts[field]]);
  const counted = [
    ...(facts['version'] ? [own.version(facts['version'])] : []),
    ...(facts['number'] ? [own.number(facts['number'])] : []),
    ...(facts['dueOn'] ? [formatDate(facts['dueOn'], lang)] : [])
  ];
  const short = [...counted, ...ORDER.flatMap(told)].join(' · ');
  return { title, text: [short, ...LONG.flatMap(told)].filter((part) => part !== '').join('\n') };
}
