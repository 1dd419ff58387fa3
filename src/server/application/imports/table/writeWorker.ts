/** The thread in which one table is written: 20,000 rows would hold everybody else up. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeTable, type TableToWrite } from './writeTable.ts';

if (parentPort !== null) {
  const port = parentPort;
  void writeTable(workerData as TableToWrite).then((bytes) => port.postMessage(bytes, [bytes.buffer as ArrayBuffer]));
}
