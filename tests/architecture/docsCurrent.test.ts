/** The reference pages in docs/ are those that the code gives now. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildQueries } from '#server/application/queries.ts';
import { buildRegistry } from '#server/application/registry.ts';
import { root } from './projectFiles.ts';

const page = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');

describe('generated pages', () => {
  it('are current (npm run docs writes them)', () => {
    // A process of its own: the generator reads the text of functions, which a test runner rewrites.
    const run = spawnSync(process.execPath, ['scripts/generateDocs.ts', '--check'], { cwd: root, encoding: 'utf8', timeout: 60_000 });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
  }, 60_000);

  it('name every command with its payload, and every view', () => {
    const text = page('commands.md');
    const commands = [...buildRegistry().keys()];
    expect(commands.length).toBeGreaterThan(100);
    expect(commands.filter((name) => !text.includes(`\n### ${name}\n`))).toEqual([]);
    expect([...buildQueries().keys()].filter((name) => !text.includes(`\n| ${name} | `))).toEqual([]);
    expect(text).toContain('`matterId` id; `sort` DRAFT \\| RESULT');
  });
});
