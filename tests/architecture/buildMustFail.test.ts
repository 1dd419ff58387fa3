/** A component that imports server code stops the build: the wall between server and browser is proved by walking into it. */
import { expect, it } from 'vitest';
import { buildSmallProject } from './guardedBuild.ts';

const secret = "/** Server code. */\nexport const secret = 'only on the server';\n";
const page = (script: string) => `<script lang="ts">\n  ${script}\n</script>\n<p>{secret}</p>\n`;

it('a component that imports #server stops the build', { timeout: 130_000 }, async () => {
  const { status, output } = await buildSmallProject({
    'src/server/secret.ts': secret,
    'src/routes/+page.svelte': page("import { secret } from '#server/secret.ts';")
  });
  expect(output).toMatch(/server_only_import|server-only module|Cannot import .*src\/server\/secret\.ts/i);
  expect(status).not.toBe(0);
});

it('the same component without that import builds', { timeout: 130_000 }, async () => {
  const { status, output } = await buildSmallProject({
    'src/server/secret.ts': secret,
    'src/routes/+page.svelte': page("const secret = 'none';")
  });
  expect(status, output).toBe(0);
});
