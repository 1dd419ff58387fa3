/** The server's log: JSON lines by pino, ids only, no names, phones, codes or choices. */
import { pino } from 'pino';

export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  redact: ['*.name', '*.phone', '*.code', '*.password', '*.choice', '*.text', 'req.headers.cookie']
});
