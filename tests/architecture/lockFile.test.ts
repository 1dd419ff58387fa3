/** The lock file is whole, so that `npm ci` accepts it on every machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { locate, type Lock } from '../../scripts/tools/thirdParty.ts';
import { root } from './projectFiles.ts';

const lock = (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Lock }).packages;

/** Dependencies that a package of the lock names and the lock does not hold: npm stops with EUSAGE at each. */
function missing(packages: Lock): string[] {
  return Object.entries(packages).flatMap(([at, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) =>
      locate(packages, at, name) === undefined ? [`${name}, wanted by ${at}`] : []
    )
  );
}

it('holds every package that one of its packages wants, those for other systems too', () => {
  expect(missing(lock)).toEqual([]);
});

it('the check sees a missing one', () => {
  const packages: Lock = {
    '': { dependencies: { a: '1' } },
    'node_modules/a': { optionalDependencies: { b: '1', c: '1' } },
    'node_modules/a/node_modules/b': {}
  };
  expect(missing(packages)).toEqual(['c, wanted by node_modules/a']);
});

it('pins every package by a checksum', () => {
  const loose = Object.entries(lock).filter(([at, entry]) => at !== '' && entry.integrity === undefined && entry.inBundle !== true);
  expect(loose.map(([at]) => at)).toEqual([]);
});
