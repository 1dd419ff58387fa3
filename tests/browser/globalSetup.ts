/** Before the first browser test: a current build, since a form over plain http behaves differently in the dev server; and a place for scenarios that are played once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from '../../scripts/ensureBuild.ts';

export default async function globalSetup(): Promise<() => void> {
  await ensureBuild({ quiet: true });
  // Every server of this run takes this build, even when a source file changes meanwhile.
  process.env.SIFANG_ASSUME_BUILT = '1';
  const played = mkdtempSync(join(tmpdir(), 'sifang-played-'));
  process.env.SIFANG_PLAYED_DIR = played;
  return () => rmSync(played, { recursive: true, force: true });
}
