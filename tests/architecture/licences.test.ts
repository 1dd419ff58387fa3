/** The list of third-party licences is the one that the installed packages give, and every licence on it is one we accept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { acceptedLicences, licencesFile, licencesPage } from '../../scripts/licenses.ts';
import { thirdParties } from '../../scripts/tools/thirdParty.ts';
import { root } from './projectFiles.ts';

it('THIRD_PARTY_LICENSES.md is current (npm run licenses writes it)', () => {
  expect(readFileSync(licencesFile, 'utf8')).toBe(licencesPage());
});

it('the list reaches what the product runs on and nothing that only builds it', () => {
  const names = thirdParties().map(({ name }) => name);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  expect(Object.keys(manifest.dependencies).filter((name) => !names.includes(name))).toEqual([]);
  for (const tool of ['eslint', 'vitest', '@playwright/test', '@electric-sql/pglite']) expect(names).not.toContain(tool);
  expect(acceptedLicences).not.toContain('GPL-3.0-only');
});

it('our own licence is the Apache License 2.0, whole', () => {
  const text = readFileSync(join(root, 'LICENSE'), 'utf8');
  expect(text).toContain('Version 2.0, January 2004');
  expect(text).toContain('END OF TERMS AND CONDITIONS');
});
