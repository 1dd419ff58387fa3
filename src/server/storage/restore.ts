/** `npm run restore -- BACKUP [--data-dir DIR] [--replace]`: puts a checked backup in place of the data folder. */
import { parseArgs } from 'node:util';
import { readSettings } from '#server/settings.ts';
import { restoreBackup } from '#server/storage/backup/restoreBackup.ts';
import { StorageFailure } from '#server/storage/storageFailure.ts';

const USAGE = `npm run restore -- BACKUP [--data-dir DIR] [--replace]
核对备份并恢复到数据目录；先停止服务。 / Checks the backup and restores it into the data folder; stop the server first.
  BACKUP          一份备份的文件夹 / the folder of one backup
  --data-dir DIR  数据目录，默认 DATA_DIR / the data folder
  --replace       数据目录里已有数据时，移到旁边保留 / data that is there is kept aside`;

/** Runs the command; returns the exit status. */
export async function runRestore(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'data-dir': { type: 'string' }, replace: { type: 'boolean' }, help: { type: 'boolean' } }
  });
  const [backup, ...others] = positionals;
  if (values.help || !backup || others.length > 0) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const dataDir = values['data-dir'] ?? readSettings(env).dataDir;
  const { manifest, keptAside } = await restoreBackup({ backup, dataDir, replace: values.replace ?? false, at: new Date() });
  if (keptAside) console.log(`原有数据保留在 / the data that was there is kept in: ${keptAside}`);
  for (const { slug, seq } of manifest.communities) console.log(`${slug}: 日志 ${seq} 行，链完整 / ${seq} journal lines, chain intact`);
  console.log(`已恢复 ${manifest.madeAt} 的备份到 / the backup of ${manifest.madeAt} is restored into: ${dataDir}`);
  return 0;
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  process.exitCode = await runRestore(process.argv.slice(2), process.env).catch((error: Error) => {
    console.error(
      `没有恢复，数据未变 / not restored, the data is as it was: ${error instanceof StorageFailure ? error.message : error.stack}`
    );
    return 1;
  });
}
