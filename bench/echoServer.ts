/** The floor of the vote storm: the same sockets and messages, answered at once, without rules and without a database. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { path: '/live', serveClient: false, maxHttpBufferSize: 16 * 1024, transports: ['websocket'] });
io.on('connection', (socket) => {
  socket.on('command', (envelope: { id: string }, acknowledge: (answer: unknown) => void) => {
    acknowledge({ ok: true, data: { ballotId: envelope.id }, seq: 1 });
  });
});
http.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: (http.address() as AddressInfo).port })));
process.once('SIGTERM', () => void io.close().then(() => process.exit(0)));
