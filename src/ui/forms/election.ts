/** The desk's forms of an election: nominations, and the posts of the elected. */
import type { DeskNominations } from '#contract/views/election.ts';
import { LIMITS } from '#contract/limits.ts';
import { NOMINATION_SORTS } from '#domain/election/records.ts';
import { ELECTED_BODIES, type ElectedBody } from '#domain/election/takeOffice.ts';
import type { Matter } from '#domain/matter/records.ts';
import type { FieldOption, FieldSpec } from '../state/fields.ts';
import type { ListedAction } from '../state/matter/listedAction.ts';
import type { Messages } from '../words/zh-CN.ts';
import { optionsOf } from './choices.ts';
import { reasonField } from './ownElection.ts';

type Options = readonly FieldOption[];

/** What the desk may choose from: people found in the register, nominations by their state. */
export interface NominationChoices {
  readonly people?: Options;
  readonly pending?: Options;
  readonly standing?: Options;
}

/** The desk's forms of nominations. */
export function nominationFields(words: Messages, choices: NominationChoices = {}): Record<string, FieldSpec[]> {
  const own = words.election;
  const { people = [], pending = [], standing = [] } = choices;
  const which = (options: Options): FieldSpec => ({
    name: 'nominationId',
    kind: 'select',
    label: own.fields.which,
    isRequired: true,
    options
  });
  const reason = reasonField(words);
  const person = people.length === 1 ? { value: people[0]?.value } : {};
  return {
    'nomination.enter': [
      { name: 'candidatePersonId', kind: 'select', label: own.fields.person, hint: own.fields.personHint, options: people, ...person },
      { name: 'candidateName', kind: 'text', label: own.name, hint: own.fields.nameHint, maxChars: LIMITS.nameChars },
      { name: 'sort', kind: 'select', label: own.sort, isRequired: true, options: optionsOf(NOMINATION_SORTS, own.sorts) },
      { name: 'nominators', kind: 'textarea', label: own.fields.nominators, rows: 3, maxChars: LIMITS.textChars },
      { name: 'statement', kind: 'textarea', label: own.statement, rows: 3, maxChars: 500 }
    ],
    'nomination.accept': [which(pending)],
    'nomination.decline': [which(pending), reason],
    'nomination.refuse': [which([...pending, ...standing]), { ...reason, isRequired: true }],
    'nomination.withdraw': [which(standing), reason]
  };
}

/** The body that an election by this body fills, where there is only one. */
const FILLED: Readonly<Partial<Record<NonNullable<Matter['bodyKind']>, ElectedBody>>> = {
  BUILDING_COUNCIL: 'BUILDING_COUNCIL',
  OWNERS_ASSEMBLY: 'OWNERS_COMMITTEE',
  REPRESENTATIVES_MEETING: 'COUNCIL'
};

/** election.take-office */
export function takeOfficeFields(words: Messages, matter?: Pick<Matter, 'bodyKind'>, today?: string): FieldSpec[] {
  const own = words.election.fields;
  const bodies = optionsOf(Object.keys(ELECTED_BODIES), words.roles.bodies);
  return [
    {
      name: 'bodyKind',
      kind: 'select',
      label: own.body,
      isRequired: true,
      options: bodies,
      value: matter?.bodyKind ? FILLED[matter.bodyKind] : undefined
    },
    { name: 'title', kind: 'text', label: own.title, maxChars: 40 },
    { name: 'startsOn', kind: 'date', label: own.startsOn, isRequired: true, value: today },
    { name: 'endsOn', kind: 'date', label: own.endsOn, hint: own.endsOnHint }
  ];
}

/** What may be done with the nominations of a matter: nothing once the list is closed. */
export function nominationActions(list: DeskNominations, matterId: string, words: Messages, people: Options): ListedAction[] {
  if (!list.isOpen) return [];
  const { actions } = words.election;
  const named = (wanted: string) =>
    list.nominations
      .filter(({ state }) => state === wanted)
      .map(({ nominationId, number, candidateName }) => ({ value: nominationId, label: `${number} ${candidateName}` }));
  const [pending, standing] = [named('NOMINATED'), named('STANDING')];
  const forms = nominationFields(words, { people, pending, standing });
  const action = (command: string, label: string, target: Record<string, string> = {}) => ({
    command,
    label,
    target,
    fields: forms[command] ?? []
  });
  return [
    action('nomination.enter', actions.enter, { matterId }),
    ...(pending.length > 0 ? [action('nomination.accept', actions.accept), action('nomination.decline', actions.decline)] : []),
    ...(standing.length > 0 ? [action('nomination.withdraw', actions.withdraw)] : []),
    ...(pending.length + standing.length > 0 ? [action('nomination.refuse', actions.refuse)] : [])
  ];
}

/** The posts of the elected, once the result is in force. */
export function officeActions(matter: Pick<Matter, 'id' | 'state' | 'bodyKind' | 'rule'>, words: Messages, today: string): ListedAction[] {
  const isDue = ['IN_FORCE', 'EXECUTING', 'EVALUATING', 'CLOSED'].includes(matter.state) && matter.rule === 'DR12';
  const { office, officeWarning } = words.election;
  const fields = takeOfficeFields(words, matter, today);
  return isDue ? [{ command: 'election.take-office', label: office, target: { matterId: matter.id }, fields, warning: officeWarning }] : [];
}
