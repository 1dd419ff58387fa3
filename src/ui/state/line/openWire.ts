/** Opens the live line by the lightest way that gets through. */
import { WebSocketWire } from './webSocketWire.ts';
import type { Wire, WireEars, WireTo } from './wire.ts';

/** Failed tries after which plain requests are tried instead: a proxy on the way knows no WebSocket, or the server is down. */
const WEBSOCKET_TRIES = 3;

/** A wire that is light as long as it can be. */
export function openWire(to: WireTo, ears: WireEars): Wire {
  let wire: Wire;
  let isClosed = false;
  const neverUp = async (tries: number) => {
    if (tries !== WEBSOCKET_TRIES) return;
    try {
      const { openPollingWire } = await import('./pollingWire.ts');
      if (isClosed || wire.isUp) return;
      wire.close();
      wire = openPollingWire(to, ears);
    } catch {
      // Not even the script comes: the server is down, and the WebSocket goes on trying.
    }
  };
  wire = new WebSocketWire({ ...to, ears, neverUp: (tries) => void neverUp(tries) });
  return {
    get isUp() {
      return wire.isUp;
    },
    ask: (event, values, withinMs) => wire.ask(event, values, withinMs),
    close() {
      isClosed = true;
      wire.close();
    }
  };
}
