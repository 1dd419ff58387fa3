/** Packets of the live line: what is written, and what is read from a server that may send anything. */
import { describe, expect, it } from 'vitest';
import { connectText, eventText, readPacket } from './packets.ts';

describe('packets', () => {
  it('are written as socket.io reads them', () => {
    expect(connectText({ protocol: 1 })).toBe('40{"protocol":1}');
    expect(eventText(7, 'subscribe', [{ view: 'board.home', params: {} }])).toBe('427["subscribe",{"view":"board.home","params":{}}]');
    expect(eventText(0, 'time', [])).toBe('420["time"]');
  });

  it.each([
    ['0{"sid":"a","pingInterval":15000,"pingTimeout":20000}', { kind: 'open', heartbeatMs: 35_000 }],
    ['2', { kind: 'ping' }],
    ['40{"sid":"b"}', { kind: 'connected' }],
    ['44{"message":"protocol"}', { kind: 'refused', reason: 'protocol' }],
    ['42["view",{"key":"k"}]', { kind: 'event', name: 'view', value: { key: 'k' } }],
    ['4312[{"ok":true}]', { kind: 'answer', id: 12, value: { ok: true } }],
    ['430[1700000000000]', { kind: 'answer', id: 0, value: 1_700_000_000_000 }],
    ['41', { kind: 'closed' }],
    ['1', { kind: 'closed' }]
  ])('%s is read', (text, packet) => expect(readPacket(text)).toEqual(packet));

  it.each(['', '6', '42', '42{}', '42[1]', '43[1]', 'hello', '42["view"', '9x', '451-["file",{}]'])('%s is nothing', (text) =>
    expect(readPacket(text)).toEqual({ kind: 'other' })
  );

  it('what is not text is nothing', () => expect(readPacket(new ArrayBuffer(2))).toEqual({ kind: 'other' }));
});
