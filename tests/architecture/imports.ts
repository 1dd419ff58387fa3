/** Finds every import of a module or component, and says what it leads to. */
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import type { ProjectFile } from './projectFiles.ts';

/** One import: where it leads, and whether it is erased because only types are taken. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
  readonly target: Target;
}

/** `file` is a path from the root, `package` an npm name, `node` a built-in, `kit` a module that SvelteKit makes. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node' }
  | { readonly kind: 'kit' };

const builtins = new Set(builtinModules);

/** Every static, dynamic and re-exporting import of a file, in its order. */
export function importsOf(file: ProjectFile): readonly Import[] {
  return scriptsOf(file).flatMap(({ text, lineOffset }) => {
    const source = ts.createSourceFile(file.path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
    const found: Import[] = [];
    const visit = (node: ts.Node): void => {
      const named = specifierOf(node);
      if (named !== undefined) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 + lineOffset;
        found.push({ ...named, line, target: targetOf(file.path, named.specifier) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** Where a specifier leads, seen from the file that names it. */
export function targetOf(from: string, specifier: string): Target {
  const plain = specifier.replace(/[?#][a-z]*$/, '');
  if (plain.startsWith('.')) {
    if (/(^|\/)\$types(\.js|\.d\.ts)?$/.test(plain)) return { kind: 'kit' };
    return { kind: 'file', path: posix.normalize(posix.join(posix.dirname(from), plain)) };
  }
  if (plain.startsWith('#')) return { kind: 'file', path: `src/${plain.slice(1)}` };
  if (plain.startsWith('node:') || builtins.has(plain)) return { kind: 'node' };
  if (plain.startsWith('$')) return { kind: 'kit' };
  const parts = plain.split('/');
  return { kind: 'package', name: parts.slice(0, plain.startsWith('@') ? 2 : 1).join('/') };
}

function specifierOf(node: ts.Node): { specifier: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    // `import { type A }` still leaves an import behind when types are stripped: only `import type` is erased.
    return { specifier: node.moduleSpecifier.text, typeOnly: /^import\s+type\b(?!\s*,|\s+from\b)/.test(node.getText()) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, typeOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [first] = node.arguments;
    if (first !== undefined && ts.isStringLiteralLike(first)) return { specifier: first.text, typeOnly: false };
  }
  return undefined;
}

/** The script parts of a file: the whole of a module, each `<script>` of a component. */
function scriptsOf({ path, text }: ProjectFile): readonly { text: string; lineOffset: number }[] {
  if (!path.endsWith('.svelte')) return [{ text, lineOffset: 0 }];
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => {
    const body = match[1] ?? '';
    const start = match.index + match[0].indexOf('>') + 1;
    return { text: body, lineOffset: text.slice(0, start).split('\n').length - 1 };
  });
}
