/** Whether any program has a SQLite file open now: asked of the operating system's locks, so a crash leaves no trace behind. */
import Database from 'better-sqlite3';

/** True while a connection of this or another process is open on the file (in WAL mode every open connection holds a lock). */
export function isInUse(file: string): boolean {
  const probe = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    probe.pragma('locking_mode = EXCLUSIVE');
    probe.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return true;
    throw error;
  } finally {
    probe.close();
  }
}
