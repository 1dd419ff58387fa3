/** The wire over plain requests, for networks that let no WebSocket through: socket.io's own client, fetched only then. */
import { io } from 'socket.io-client';
import type { Wire, WireEars, WireTo } from './wire.ts';

/** Opens it; it goes over to a WebSocket by itself when one gets through after all. */
export function openPollingWire({ origin, auth }: WireTo, ears: WireEars): Wire {
  const socket = io(origin, {
    path: '/live',
    auth,
    transports: ['polling', 'websocket'],
    randomizationFactor: 0.7,
    reconnectionDelay: 400,
    reconnectionDelayMax: 4000
  });
  let isClosed = false;
  socket.io.on('ping', () => ears.alive?.());
  socket.on('connect', () => ears.up());
  socket.on('connect_error', () => ears.down());
  socket.on('disconnect', (reason) => {
    if (isClosed) return;
    ears.down();
    // The server closes sockets of ended sessions; anything else reconnects by itself.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.onAny((event: string, value: unknown) => {
    ears.alive?.();
    ears.heard(event, value);
  });
  return {
    get isUp() {
      return socket.connected;
    },
    ask: (event, values, withinMs) => socket.timeout(withinMs).emitWithAck(event, ...values),
    close() {
      isClosed = true;
      socket.disconnect();
    }
  };
}
