/**
 * The floor of the vote storm: the same sockets and messages, answered at once, without rules and without a database.
 * With FLOOR_BYTES (`{"meeting.live": 3000, …}`) it also pushes views of these sizes as the product does; without it answers only.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';

const GATHER_MS = 50;
const bytes = JSON.parse(process.env['FLOOR_BYTES'] ?? '{}') as Record<string, number>;
const pushes = Object.keys(bytes).length > 0;
const http = createServer();
const io = new Server(http, { path: '/live', serveClient: false, maxHttpBufferSize: 16 * 1024, transports: ['websocket'] });
let received = 0;
let gathering = false;

function message(view: string) {
  const padding = 'x'.repeat(Math.max(0, (bytes[view] ?? 0) - 60));
  return { key: `${view}?`, revision: received, now: Date.now(), data: { poll: { received }, padding } };
}

function pushRooms(): void {
  if (gathering) return;
  gathering = true;
  setImmediate(sendRooms);
  setTimeout(() => (gathering = false), GATHER_MS);
}

let lastSent = 0;
function sendRooms(): void {
  lastSent = received;
  for (const view of Object.keys(bytes)) if (view !== 'meeting.mine') io.to(view).emit('view', message(view));
  setTimeout(() => received > lastSent && sendRooms(), GATHER_MS);
}

io.on('connection', (socket: Socket) => {
  let isCounted = false;
  socket.on('subscribe', ({ view }: { view: string }, acknowledge: (answer: unknown) => void) => {
    if (view !== 'meeting.mine') void socket.join(view);
    acknowledge({ ok: true, snapshot: message(view) });
  });
  socket.on('command', (envelope: { id: string }, acknowledge: (answer: unknown) => void) => {
    if (!isCounted) received++;
    isCounted = true;
    acknowledge({ ok: true, data: { ballotId: envelope.id, choice: 'FOR', changes: 0 }, seq: received });
    if (!pushes) return;
    socket.emit('view', message('meeting.mine'));
    pushRooms();
  });
});
http.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(http.address() as AddressInfo).port}`));
process.once('SIGTERM', () => void io.close().then(() => process.exit(0)));
