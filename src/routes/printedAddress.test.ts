/** Which address stands in QR codes, and when a phone could not open it. */
import { describe, expect, it } from 'vitest';
import { printedAddress } from './printedAddress.ts';

const at = (address: string) => new URL(`${address}/c/x/desk/register/invitations/sheet?ids=1`);

describe('address printed in QR codes', () => {
  it('is what the community set, else the server, else how the page was reached', () => {
    expect(printedAddress('https://yishi.example.cn/', 'https://server.example.cn', at('http://10.0.0.5:3000')).origin).toBe(
      'https://yishi.example.cn'
    );
    expect(printedAddress('', 'https://server.example.cn', at('http://10.0.0.5:3000')).origin).toBe('https://server.example.cn');
    expect(printedAddress('', '', at('http://10.0.0.5:3000'))).toEqual({ origin: 'http://10.0.0.5:3000', isLocal: false });
  });

  it('says when only this computer could open it', () => {
    for (const local of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://127.8.0.1', 'http://[::1]:3000']) {
      expect(printedAddress('', '', at(local)).isLocal).toBe(true);
    }
    expect(printedAddress('https://localhost.example.cn', '', at('http://localhost')).isLocal).toBe(false);
  });
});
