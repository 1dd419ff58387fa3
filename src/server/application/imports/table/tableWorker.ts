/** The thread in which one table is read: a file that is made to hurt hurts this thread only. */
import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './readTable.ts';

if (parentPort !== null) {
  const port = parentPort;
  void readTable(workerData as Uint8Array).then((read) => port.postMessage(read));
}
