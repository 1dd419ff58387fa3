/** The reference page of every command and every view, written from the registry. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CommandSpec } from '#contract/command.ts';
import { ROLES, type Role } from '#domain/basics/actor.ts';
import type { Binding } from '#server/application/binding.ts';
import { buildQueries } from '#server/application/queries.ts';
import type { Query } from '#server/application/query.ts';
import { buildRegistry } from '#server/application/registry.ts';
import { wordsFor } from '#ui/words/index.ts';
import { answerFields } from './answerFields.ts';
import { fieldsText } from './payloadText.ts';

const COMMANDS = fileURLToPath(new URL('../../src/contract/commands', import.meta.url));

/** Column heads of the table by role. */
const SHORT: Readonly<Record<Role, string>> = {
  ADMINISTRATOR: 'ADM',
  SECRETARY: 'SEC',
  CHAIR: 'CHA',
  RECORDER: 'REC',
  TELLER: 'TEL',
  SCRUTINEER: 'SCR',
  SUPERVISOR: 'SUP',
  EXPERT: 'EXP',
  AGENDA_BOARD_PARTY: 'ABP',
  AGENDA_BOARD_COMMITTEE: 'ABC',
  PARTY_LEAD: 'LEA',
  STANDING_MEMBER: 'STA',
  COUNCIL_MEMBER: 'COU',
  RESIDENTS_REPRESENTATIVE: 'REP',
  GRID_WORKER: 'GRI',
  BUILDING_HEAD: 'BUI',
  STREET_OFFICE: 'STR',
  RESIDENT: 'RES',
  SYSTEM: 'SYS'
};

const INTRODUCTION = `A command is the only way anything changes. It is given by socket, by form, or by \`POST /c/<slug>/command\` with the same envelope
(see [socket-protocol.md](socket-protocol.md)), and by scenario files (see [scenario-format.md](scenario-format.md)).

- **Who**: any of these roles. \`RESIDENT\` is everybody who is signed in. Finer questions (is this the chair of this meeting, is this person on the roll) are
  answered by the decision and refused with a code. \`SYSTEM\` is the server's own clock, and the set-up from files.
- **When**: states of the record concerned in which it can succeed; empty where states play no part.
- **Payload**: \`name?\` may be left out. \`line\` is one line of text, \`text\` several, \`≤ n\` its characters or the number itself; \`id\` a record's id,
  \`date\` \`YYYY-MM-DD\`, \`instant\` epoch ms. Money is fen, area 0.01 m². An unknown field is refused.
- **Answer**: fields of \`data\` in the acknowledgement; commands without this line answer that they were done.
- **Refused with**: besides the codes of every command, \`command.*\`, \`authority.*\`, \`record.*\` and \`storage.*\`. What each means: [refusal-codes.md](refusal-codes.md).
- **Rate**: the class of its limit per session, in [limits.md](limits.md).`;

/** The whole page. */
export async function commandsPage(): Promise<string> {
  const bindings = [...buildRegistry().values()];
  const queries = [...buildQueries().values()];
  const areas = await areasOfCommands();
  const byArea = Map.groupBy(bindings, ({ spec }) => areas.get(spec.name) ?? spec.name.split('.')[0]!);
  return [
    '# Commands and views',
    '',
    `${bindings.length} commands, ${queries.length} views. ${INTRODUCTION}`,
    '',
    ...[...byArea].flatMap(([area, some]) => [`## ${area}`, '', ...some.flatMap(commandSection)]),
    ...roleTable(bindings),
    ...viewTable(queries)
  ].join('\n');
}

/** Area of each command: the file or folder of src/contract/commands that declares it. */
async function areasOfCommands(): Promise<ReadonlyMap<string, string>> {
  const areas = new Map<string, string>();
  for (const path of readdirSync(COMMANDS, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue;
    const module = (await import(pathToFileURL(join(COMMANDS, path)).href)) as Record<string, Partial<CommandSpec> | undefined>;
    for (const one of Object.values(module)) {
      if (typeof one?.name === 'string' && one.payload !== undefined) areas.set(one.name, path.split(/[/\\]/)[0]!.replace(/\.ts$/, ''));
    }
  }
  return areas;
}

function commandSection({ spec, decide }: Binding): string[] {
  const fields = fieldsText(spec.payload);
  const answer = answerFields(decide);
  return [
    `### ${spec.name}`,
    '',
    `${spec.summary.zh} / ${spec.summary.en}`,
    '',
    `- Who: ${whoText(spec.roles)}`,
    ...(spec.when === '' ? [] : [`- When: ${spec.when}`]),
    `- Payload: ${fields === '' ? 'none' : fields}`,
    ...(answer.length === 0 ? [] : [`- Answer: ${codes(answer)}`]),
    ...(spec.refusals.length === 0 ? [] : [`- Refused with: ${codes(spec.refusals)}`]),
    `- Rate: ${spec.rate}`,
    ''
  ];
}

/** RESIDENT stands for every signed-in person, so the other roles beside it say nothing more. */
function whoText(roles: readonly Role[]): string {
  if (!roles.includes('RESIDENT')) return roles.join(', ');
  return roles.includes('SYSTEM') ? 'everybody signed in, SYSTEM' : 'everybody signed in';
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function roleTable(bindings: readonly Binding[]): string[] {
  const [zh, en] = [wordsFor('zh-CN').roles.names, wordsFor('en').roles.names];
  return [
    '## By role and state',
    '',
    ROLES.map((role) => `${SHORT[role]} ${role} ${zh[role]} (${en[role]})`).join(' · '),
    '',
    `| command | when | ${ROLES.map((role) => SHORT[role]).join(' | ')} |`,
    `|---|---|${ROLES.map(() => '---|').join('')}`,
    ...bindings.map(({ spec }) => {
      const mayGive = (role: Role) => spec.roles.includes(role) || (spec.roles.includes('RESIDENT') && role !== 'SYSTEM');
      return `| ${spec.name} | ${spec.when} | ${ROLES.map((role) => (mayGive(role) ? '●' : '')).join(' | ')} |`;
    }),
    ''
  ];
}

function viewTable(queries: readonly Query[]): string[] {
  return [
    '## Views',
    '',
    'What may be read, by page, by socket (`subscribe`) and by scenario file. SHARED: one view for everybody who may read it. OWN: masked or filled for the reader.',
    'The fields of each view stand in `src/contract/views/`. Live views are pushed again when something they show has changed; `anybody` needs no session.',
    '',
    '| view | parameters | audience | who |',
    '|---|---|---|---|',
    ...queries.map(({ name, params, audience, roles }) => {
      const who = roles === null ? 'anybody' : whoText(roles);
      return `| ${name} | ${fieldsText(params)} | ${audience} | ${who} |`;
    }),
    ''
  ];
}
