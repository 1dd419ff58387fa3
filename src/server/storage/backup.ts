/** `npm run backup -- [--to DIR]`: a checked copy of the data folder while the server runs. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '#server/settings.ts';
import { BACKUPS_FOLDER } from '#server/storage/dataFolder.ts';
import { makeBackup } from '#server/storage/backup/makeBackup.ts';
import { StorageFailure } from '#server/storage/storageFailure.ts';

const USAGE = `npm run backup -- [--to DIR] [--data-dir DIR]
备份数据目录（服务可以继续运行），并打开副本逐项核对。 / Backs up the data folder while the server runs, then opens and checks the copy.
  --to DIR        备份放在这里，默认 DATA_DIR/backups / where the backup goes
  --data-dir DIR  数据目录，默认 DATA_DIR / the data folder`;

/** Runs the command; returns the exit status. */
export async function runBackup(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { to: { type: 'string' }, 'data-dir': { type: 'string' }, help: { type: 'boolean' } }
  });
  if (values.help) return say(USAGE);
  const settings = readSettings(env);
  if (settings.databaseUrl && !values['data-dir']) {
    console.error(
      '数据在 PostgreSQL 中：请用 pg_dump 备份，并另存数据目录。 / The data is in PostgreSQL: use pg_dump, and copy the data folder.'
    );
    return 1;
  }
  const dataDir = values['data-dir'] ?? settings.dataDir;
  const { folder, manifest } = await makeBackup({ dataDir, to: values.to ?? join(dataDir, BACKUPS_FOLDER), at: new Date() });
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  for (const { slug, seq, records } of manifest.communities) {
    const count = Object.values(records).reduce((sum, one) => sum + one, 0);
    say(`${slug}: ${count} 条记录，日志 ${seq} 行，链完整 / ${count} records, ${seq} journal lines, chain intact`);
  }
  return say(`已备份并核对 / backed up and checked: ${folder} (${manifest.files.length} 个文件 / files, ${Math.ceil(bytes / 1024)} KiB)`);
}

function say(line: string): number {
  console.log(line);
  return 0;
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  process.exitCode = await runBackup(process.argv.slice(2), process.env).catch((error: Error) => {
    console.error(`没有备份 / no backup was made: ${error instanceof StorageFailure ? error.message : error.stack}`);
    return 1;
  });
}
