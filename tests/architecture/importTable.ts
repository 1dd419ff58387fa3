/** The import directions of the project as a table, and the judgement of one import against it. */
import type { Import } from './imports.ts';
import { isTest } from './projectFiles.ts';

/** What a layer may import: other layers, npm packages (`any`, or a list), Node's own modules, SvelteKit's own modules. */
interface Allowance {
  readonly layers: readonly string[];
  readonly typeLayers?: readonly string[];
  readonly packages: 'any' | readonly string[];
  readonly node?: boolean;
  readonly kit?: boolean;
}

/**
 * Layers by path, the first match wins.
 *
 *     domain ← contract ← server/{storage, documents, …} ← server/application ← server/{realtime, scenarios, main …}
 *     domain, contract ← ui ← routes
 */
const layers: readonly (readonly [prefix: string, layer: string])[] = [
  ['src/domain/', 'domain'],
  ['src/contract/', 'contract'],
  ['src/server/storage/backup.ts', 'server/top'],
  ['src/server/storage/restore.ts', 'server/top'],
  ['src/server/storage/', 'server/storage'],
  ['src/server/documents/', 'server/documents'],
  ['src/server/application/', 'server/application'],
  ['src/server/', 'server/top'],
  ['src/ui/', 'ui'],
  ['src/routes/', 'routes'],
  ['src/', 'hooks'],
  ['scripts/', 'scripts'],
  ['bench/', 'outside'],
  ['tests/', 'outside'],
  ['', 'outside']
];

const belowApplication = ['domain', 'contract', 'server/storage', 'server/documents'];
const browserPackages = ['svelte', 'socket.io-client', 'uqr', 'valibot'];

const table: Readonly<Record<string, Allowance>> = {
  domain: { layers: ['domain'], packages: [] },
  contract: { layers: ['domain', 'contract'], packages: ['valibot'] },
  'server/storage': { layers: ['domain', 'contract', 'server/storage'], packages: 'any', node: true },
  'server/documents': { layers: ['domain', 'contract', 'server/documents'], packages: 'any', node: true },
  'server/application': { layers: [...belowApplication, 'server/application'], packages: 'any', node: true },
  'server/top': { layers: [...belowApplication, 'server/application', 'server/top', 'build'], packages: 'any', node: true },
  ui: { layers: ['domain', 'contract', 'ui'], packages: browserPackages, kit: true },
  routes: {
    layers: ['domain', 'contract', 'ui', 'routes'],
    typeLayers: ['server/storage', 'server/documents', 'server/application', 'server/top', 'hooks'],
    packages: [...browserPackages, '@sveltejs/kit'],
    kit: true
  },
  hooks: {
    layers: ['domain', 'contract', 'ui', 'hooks'],
    typeLayers: ['server/storage', 'server/documents', 'server/application', 'server/top'],
    packages: ['@sveltejs/kit'],
    kit: true,
    node: true
  }
};

/** Single doors in the walls, each with its reason. */
const doors: readonly { readonly from: RegExp; readonly to: RegExp; readonly why: string }[] = [
  {
    from: /^src\/server\/(main|demo|demo\/.*)\.ts$/,
    to: /^scripts\/ensureBuild\.ts$/,
    why: 'start and demo build when no current build exists'
  },
  { from: /^src\/server\/main\.ts$/, to: /^build\/handler\.js$/, why: 'the node entry serves the built pages' }
];

const testPackages = [
  'vitest',
  'fast-check',
  'svelte',
  'vitest-browser-svelte',
  '@vitest/browser-playwright',
  '@electric-sql/pglite',
  'pdfjs-dist'
];

/** The layer a path belongs to. */
export function layerOf(path: string): string {
  if (path.startsWith('build/')) return 'build';
  return layers.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'outside';
}

/** Says why an import is not allowed, or undefined when it is. `runtimePackages` are the `dependencies` of package.json. */
export function forbidden(from: string, used: Import, runtimePackages: ReadonlySet<string>): string | undefined {
  const layer = layerOf(from);
  const allowed = table[layer];
  if (allowed === undefined) return undefined;
  const { target } = used;
  switch (target.kind) {
    case 'kit':
      return allowed.kit === true ? undefined : `${layer} may not use SvelteKit's modules`;
    case 'node':
      return allowed.node === true || runsOnServerOnly(from) || isTest(from) ? undefined : `${layer} may not use Node's modules`;
    case 'package':
      return packageRefusal(from, layer, allowed, target.name, used, runtimePackages);
    case 'file':
      return fileRefusal(from, layer, allowed, target.path, used);
  }
}

function fileRefusal(from: string, layer: string, allowed: Allowance, path: string, used: Import): string | undefined {
  if (doors.some((door) => door.from.test(from) && door.to.test(path))) return undefined;
  const reached = layerOf(path);
  if (reached !== layer && used.specifier.startsWith('../') && !['hooks', 'routes'].includes(layer))
    return `${layer} reaches ${reached} by a relative path: use #${reached}`;
  if (allowed.layers.includes(reached)) return undefined;
  if (allowed.typeLayers?.includes(reached) === true)
    return used.typeOnly ? undefined : `${layer} may import ${reached} by \`import type\` only`;
  return `${layer} may not import ${reached}`;
}

function packageRefusal(
  from: string,
  layer: string,
  allowed: Allowance,
  name: string,
  used: Import,
  runtimePackages: ReadonlySet<string>
): string | undefined {
  if (isTest(from) && testPackages.includes(name)) return undefined;
  if (allowed.packages !== 'any' && !allowed.packages.includes(name)) return `${layer} may not use the package ${name}`;
  if (!used.typeOnly && !isTest(from) && !runtimePackages.has(name))
    return `${name} is not among the dependencies, but code that runs needs it`;
  return undefined;
}

/** Route files that SvelteKit never sends to a browser. */
function runsOnServerOnly(path: string): boolean {
  return /(^|\/)(\+page\.server|\+layout\.server|\+server|hooks\.server)\.ts$|\.server\.ts$/.test(path);
}
