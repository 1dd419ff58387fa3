/** Seal images: checked before they reach the page, placed where a seal belongs. */
import { DOCUMENT_LIMITS, type DocumentLimits } from '../limits.ts';
import { DocumentRefused } from '../refusals.ts';
import type { Flow } from './flow.ts';
import { MM } from './geometry.ts';

/** Side of a printed seal: 42 mm, as of a round seal of a residents' committee. Source: 国务院印章规定 [GK]; product default [D]. */
export const SEAL_SIDE = 42 * MM;

/** Decodes a seal. Refuses `document.seal-unusable` unless it is a PNG or JPEG within the limits of bytes and pixels. */
export function decodeSeal(base64: string, limits: DocumentLimits = DOCUMENT_LIMITS): Buffer {
  const data = Buffer.from(base64, 'base64');
  const size = pngSize(data) ?? jpegSize(data);
  const isUsable =
    size !== undefined &&
    data.length <= limits.sealBytes &&
    Math.max(size.width, size.height) <= limits.sealPixels &&
    Math.min(size.width, size.height) > 0;
  if (!isUsable) throw new DocumentRefused('document.seal-unusable', { bytes: data.length, maxPixels: limits.sealPixels }, 'DC7');
  return data;
}

/** Draws a seal centred on a point. The picture is decoration of the signature, so the alternative text names the body. */
export function drawSeal(flow: Flow, base64: string, center: { x: number; y: number }, alt: string, side = SEAL_SIDE): void {
  const data = decodeSeal(base64);
  const box = { x: center.x - side / 2, y: center.y - side / 2 };
  flow.content('Figure', () => flow.pdf.image(data, box.x, box.y, { fit: [side, side], align: 'center', valign: 'center' }), {
    alt,
    bbox: [box.x, box.y, box.x + side, box.y + side]
  });
}

function pngSize(data: Buffer): { width: number; height: number } | undefined {
  const isPng = data.length > 24 && data.readUInt32BE(0) === 0x89504e47 && data.toString('latin1', 12, 16) === 'IHDR';
  return isPng ? { width: data.readUInt32BE(16), height: data.readUInt32BE(20) } : undefined;
}

/** Walks the segments of a JPEG to its frame header (SOF0 … SOF2). */
function jpegSize(data: Buffer): { width: number; height: number } | undefined {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return undefined;
  let offset = 2;
  while (offset + 9 < data.length && data[offset] === 0xff) {
    const marker = data[offset + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) return { height: data.readUInt16BE(offset + 5), width: data.readUInt16BE(offset + 7) };
    offset += 2 + data.readUInt16BE(offset + 2);
  }
  return undefined;
}
