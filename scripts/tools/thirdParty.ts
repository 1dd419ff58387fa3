/** Works out which npm packages the product runs on, and under which licences, from the lock file and the installed packages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './stages.ts';

/** One package that is installed beside the product when it runs. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** Only some machines get it (native binaries for one system). */
  readonly optional: boolean;
  /** First copyright line of its licence file; empty for optional packages, which are not on every machine. */
  readonly copyright: string;
}

/** What the lock file says of one installed package. */
export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly license?: string;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
/** Packages by the folder they are installed in; '' is the project. */
export type Lock = Readonly<Record<string, LockedPackage>>;

/** Packages whose manifest does not name the licence in a form that npm understands; read from their licence files. */
const readByHand: Readonly<Record<string, string>> = { 'png-js': 'MIT', 'xmlhttprequest-ssl': 'MIT' };

/** Every package reached from `dependencies` and `optionalDependencies`, sorted by name and version, each once. */
export function thirdParties(root: string = projectRoot): readonly ThirdParty[] {
  const lock = (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Lock }).packages;
  const reached = new Set<string>();
  const visit = (at: string): void => {
    const { dependencies = {}, optionalDependencies = {} } = lock[at] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = locate(lock, at, name);
      if (found === undefined || reached.has(found)) continue;
      reached.add(found);
      visit(found);
    }
  };
  visit('');
  const found = new Map<string, ThirdParty>();
  for (const at of reached) {
    const one = describe(root, lock, at);
    found.set(`${one.name}@${one.version}`, one);
  }
  return [...found.values()].sort((a, b) => (a.name === b.name ? compare(a.version, b.version) : compare(a.name, b.name)));
}

/** Where Node would find `name` when `from` asks for it: its own `node_modules` first, then those above. */
export function locate(lock: Lock, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (candidate in lock) return candidate;
    if (at === '') return undefined;
  }
}

function describe(root: string, lock: Lock, at: string): ThirdParty {
  const locked = lock[at] ?? {};
  const name = at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const optional = locked.optional === true;
  const licence = locked.license ?? readByHand[name];
  if (licence === undefined)
    throw new Error(`${name} names no licence: read its licence file and enter it in scripts/tools/thirdParty.ts.`);
  return { name, version: locked.version ?? '', licence, optional, copyright: optional ? '' : copyrightOf(join(root, at)) };
}

/** First line of a licence file that claims a copyright, without markup. */
export function copyrightOf(folder: string): string {
  if (!existsSync(folder)) return '';
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort(compare);
  for (const file of files) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const plain = lines.map((line) =>
      line
        .replace(/<[^>]*>/g, '')
        .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
        .replace(/[*#>|]/g, '')
        .trim()
    );
    const claim = plain.find((line) => /^(?:portions )?copyright\b.*(?:\d{4}|\(c\)|©)/i.test(line));
    if (claim !== undefined && !claim.includes('[')) return claim.replace(/\s+/g, ' ');
  }
  return '';
}

/** Order by code unit, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
