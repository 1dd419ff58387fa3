/** `npm start`: builds when needed, opens the data, serves until it is told to stop. */
import { ensureBuild } from '../../scripts/ensureBuild.ts';
import { addressesOf } from './addresses.ts';
import { log } from './log.ts';
import { runUntilSignal, startOrSayWhy } from './lifetime.ts';
import { createDispatcher } from './outbox/webhook.ts';
import { openRuntime } from './runtime.ts';
import { serve } from './serve.ts';
import { helpText, readSettings } from './settings.ts';

if (process.argv.includes('--help')) {
  console.log(helpText());
  process.exit(0);
}

const settings = await startOrSayWhy(async () => readSettings(process.env));
await ensureBuild();
const runtime = await startOrSayWhy(() => openRuntime(settings));
const serving = await startOrSayWhy(() => serve(runtime));
const stopClock = runtime.clockwork.start(30_000, (error) => log.error({ err: error }, 'clockwork fault'));
const dispatcher = settings.webhook ? createDispatcher(runtime.app, settings.webhook) : null;
const stopSending = dispatcher?.start(10_000, (error) => log.error({ err: error }, 'reminders were not sent'));
const addresses = addressesOf(settings, serving.port);

console.log(`\n四方议事 Sifang  ${addresses.local}${addresses.lan ? `   ${addresses.lan}` : ''}`);
const setup = await runtime.identity.setupCode();
if (setup) {
  console.log('\n还没有管理员。请在 24 小时内打开一次性设置链接（只能用一次）：');
  console.log('There is no administrator yet. Open this one-time link within 24 hours:');
  console.log(`  ${addresses.best}/setup/${setup}\n`);
}

runUntilSignal(async () => {
  stopClock();
  stopSending?.();
  await serving.close();
  await runtime.close();
});
