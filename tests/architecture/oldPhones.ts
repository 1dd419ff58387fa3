/** What the oldest supported phones (Chrome 88 WebView, Safari 14) cannot do, and the build does not translate. */
import ts from 'typescript';
import type { ProjectFile } from './projectFiles.ts';

interface Feature {
  readonly name: string;
  readonly since: string;
  readonly pattern: RegExp;
}

const script: readonly Feature[] = [
  { name: '.at()', since: 'Chrome 92, Safari 15.4', pattern: /\.at\(/ },
  { name: 'findLast', since: 'Chrome 97', pattern: /\.findLast(?:Index)?\(/ },
  { name: 'structuredClone', since: 'Chrome 98', pattern: /\bstructuredClone\(/ },
  { name: 'crypto.randomUUID', since: 'Chrome 92, https only', pattern: /\brandomUUID\b/ },
  { name: 'crypto.subtle', since: 'https only: phones in a hall come by http', pattern: /\bcrypto\.subtle\b/ },
  { name: 'Object.hasOwn', since: 'Chrome 93', pattern: /\bObject\.hasOwn\(/ },
  { name: 'groupBy', since: 'Chrome 117', pattern: /\b(?:Object|Map)\.groupBy\(/ },
  { name: 'toSorted and the like', since: 'Chrome 110', pattern: /\.to(?:Sorted|Reversed|Spliced)\(/ },
  { name: 'Array.fromAsync', since: 'Chrome 121', pattern: /\bArray\.fromAsync\(/ },
  { name: 'Promise.withResolvers', since: 'Chrome 119', pattern: /\bPromise\.(?:withResolvers|try)\(/ },
  { name: 'Promise.any', since: 'Chrome 85, but AggregateError in Safari 14 is missing', pattern: /\bPromise\.any\(/ },
  { name: 'AbortSignal.timeout and any', since: 'Chrome 103', pattern: /\bAbortSignal\.(?:timeout|any)\(/ },
  { name: 'set algebra', since: 'Chrome 122', pattern: /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/ },
  {
    name: 'iterator methods',
    since: 'Chrome 122',
    pattern: /\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|some|every|find|reduce|toArray|forEach)\(/
  },
  { name: 'Temporal', since: 'Chrome 144', pattern: /\bTemporal\.\w+(?:\.\w+)?\(/ },
  { name: 'lookbehind', since: 'Safari 16.4, where it breaks the whole script', pattern: /\/[^/\n]*\(\?<[=!]/ },
  {
    name: 'Intl.ListFormat, DurationFormat, supportedValuesOf',
    since: 'Safari 14.1 and later',
    pattern: /\bIntl\.(?:ListFormat|DurationFormat|Segmenter|supportedValuesOf)\b/
  },
  { name: 'requestSubmit', since: 'Safari 16', pattern: /\.requestSubmit\(/ },
  { name: 'BroadcastChannel', since: 'Safari 15.4', pattern: /\bnew BroadcastChannel\(/ },
  { name: 'URL.canParse', since: 'Chrome 120', pattern: /\bURL\.(?:canParse|parse)\(/ },
  { name: 'scheduler', since: 'Chrome 94', pattern: /\bscheduler\.(?:postTask|yield)\(/ }
];

const style: readonly Feature[] = [
  { name: ':has()', since: 'Chrome 105', pattern: /:has\(/ },
  { name: '@container', since: 'Chrome 105', pattern: /@container\b|container-type\s*:/ },
  { name: 'color-mix()', since: 'Chrome 111', pattern: /color-mix\(/ },
  { name: 'oklch(), oklab(), lab(), lch()', since: 'Chrome 111', pattern: /\b(?:oklch|oklab|lab|lch)\(/ },
  { name: 'light-dark()', since: 'Chrome 123', pattern: /light-dark\(/ },
  { name: '@layer', since: 'Chrome 99, where it hides whole rules', pattern: /@layer\b/ },
  { name: '@scope', since: 'Chrome 118', pattern: /@scope\b/ },
  { name: 'subgrid', since: 'Chrome 117', pattern: /\bsubgrid\b/ },
  { name: 'dvh and its kin', since: 'Chrome 108', pattern: /\d(?:dvh|svh|lvh|dvw|svw|lvw)\b/ },
  {
    name: ':focus-visible but to take a ring away',
    since: 'Safari 15.4, which drops the whole rule',
    pattern: /(?<!:not\():focus-visible/
  },
  { name: 'aspect-ratio', since: 'Safari 15', pattern: /(?<![-\w])aspect-ratio\s*:/ },
  { name: 'range media query', since: 'Chrome 104', pattern: /@media[^{]*[<>]/ }
];

/** Syntax that the build should have translated. */
const syntax: readonly { readonly name: string; readonly is: (node: ts.Node) => boolean }[] = [
  { name: 'private member (Safari 14.1 and later)', is: ts.isPrivateIdentifier },
  { name: 'class field (Safari 14.1)', is: (node) => ts.isPropertyDeclaration(node) },
  { name: 'static block (Chrome 94)', is: ts.isClassStaticBlockDeclaration },
  { name: 'await outside a function (Chrome 89)', is: (node) => ts.isAwaitExpression(node) && !ts.findAncestor(node, ts.isFunctionLike) },
  { name: 'pattern flag d or v (Chrome 90)', is: (node) => ts.isRegularExpressionLiteral(node) && /[dv][a-z]*$/.test(node.text) }
];

function newSyntax({ path, text }: ProjectFile): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const { name, is } of syntax) if (is(node)) found.add(`${path} ${name}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}

/** A line with this mark and a reason may use a feature: it stands under a guard or is harmless where it is missing. */
const mark = /old-phone:\s*\S.{8,}/;

/** Script features that a file uses and old phones lack, one line each. */
export function newScript(file: ProjectFile): readonly string[] {
  return search(file, withoutComments(file.text.replace(/<style[^>]*>[\s\S]*?<\/style>/g, blank)), script);
}

/** Features in a script as it is sent, minified and without comments: what the build and the packages brought along. */
export function newInBuild(file: ProjectFile): readonly string[] {
  return search(file, file.text, script).concat(newSyntax(file));
}

/** Style features that a file uses and old phones lack; of a component only its style. */
export function newStyle(file: ProjectFile): readonly string[] {
  const text = file.path.endsWith('.svelte')
    ? file.text.replace(/[\s\S]*?(<style[^>]*>[\s\S]*?<\/style>)|[\s\S]+/g, (all: string, kept?: string) =>
        kept === undefined ? blank(all) : blank(all.slice(0, -kept.length)) + kept
      )
    : file.text;
  return search(file, withoutComments(text), style);
}

function search(file: ProjectFile, text: string, features: readonly Feature[]): readonly string[] {
  const original = file.text.split('\n');
  return text.split('\n').flatMap((line, index) => {
    if (mark.test(original[index] ?? '') || mark.test(original[index - 1] ?? '')) return [];
    return features.filter(({ pattern }) => pattern.test(line)).map(({ name, since }) => `${file.path}:${index + 1} ${name} (${since})`);
  });
}

/** Comments replaced by blanks, so that line numbers stay. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
