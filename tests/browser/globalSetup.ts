/** Before the first browser test: a current build, since a form over plain http behaves differently in the dev server. */
import { ensureBuild } from '../../scripts/ensureBuild.ts';

export default async function globalSetup(): Promise<void> {
  await ensureBuild({ quiet: true });
  // Every server of this run takes this build, even when a source file changes meanwhile.
  process.env.SIFANG_ASSUME_BUILT = '1';
}
