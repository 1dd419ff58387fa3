/** A red round seal as a PNG for samples: drawn pixel by pixel, so that no font of the machine decides what it looks like. */
import { crc32, deflateSync } from 'node:zlib';

const SIDE = 300;
const RED = [200, 24, 24];

/** Base64 of a PNG: ring and five-pointed star with transparent ground; the name turns the star a little, so seals differ. */
export function seal(name: string): string {
  const tilt = ([...name].length % 7) * 0.02;
  const raw = Buffer.alloc((SIDE * 4 + 1) * SIDE);
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      const offset = y * (SIDE * 4 + 1) + 1 + x * 4;
      raw.set(isInk(x - SIDE / 2 + 0.5, y - SIDE / 2 + 0.5, tilt) ? [...RED, 215] : [255, 255, 255, 0], offset);
    }
  }
  return png(raw).toString('base64');
}

function isInk(x: number, y: number, tilt: number): boolean {
  const radius = Math.hypot(x, y) / (SIDE / 2);
  if (radius > 0.92 && radius < 0.985) return true;
  const angle = Math.atan2(x, -y) + tilt;
  const sector = (2 * Math.PI) / 5;
  const folded = Math.abs((((((angle % sector) + sector) % sector) + sector / 2) % sector) - sector / 2);
  const inner = 0.382;
  const outer = 0.36;
  // Edge of the star between its point (angle 0) and its notch (angle sector / 2).
  const edge = (outer * inner * Math.sin(sector / 2)) / (inner * Math.sin(sector / 2 - folded) + Math.sin(folded));
  return radius < edge;
}

function png(raw: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
