/** One picture: judged by its first bytes and its size, then drawn anew, so that nothing but the picture remains. */
import sharp from 'sharp';
import { LIMITS } from '#contract/limits.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';

/** Longest side of what is kept, pixels. */
export const SIDE_MAX = 2_000;
/** Longest side that is looked at: a picture of one pixel's height may be very long. */
const SIDE_LOOKED_AT_MAX = 20_000;
const SECONDS_MAX = 20;

// Memory is kept for the server: no cache, one picture's threads at a time.
sharp.cache(false);
sharp.concurrency(1);

export interface EncodedPicture {
  readonly bytes: Uint8Array;
  readonly mime: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
}

/**
 * Turns the picture upright, drops all metadata (also the place where it was taken), shrinks it to 2000 px, and encodes it as JPEG;
 * one with transparency (a seal) as PNG. Refuses `file.too-large`, `file.not-picture`, `file.too-many-pixels`. Source: reliability F25; SPEC RG18.
 */
export async function encodePicture(bytes: Uint8Array): Promise<Result<EncodedPicture, Refusal>> {
  if (bytes.length > LIMITS.uploadBytes) return refuse('file.too-large', 'RG18', { limitMb: LIMITS.uploadBytes / 1024 / 1024 });
  const kind = kindOf(bytes);
  if (!kind) return refuse('file.not-picture', 'RG18');
  try {
    const source = sharp(bytes, { limitInputPixels: LIMITS.uploadPixels, failOn: 'error', pages: 1 });
    const { width, height, hasAlpha, format } = await source.metadata();
    if (format !== kind) return refuse('file.not-picture', 'RG18');
    if (width * height > LIMITS.uploadPixels || Math.max(width, height) > SIDE_LOOKED_AT_MAX) return tooManyPixels();
    const upright = source.rotate().resize({ width: SIDE_MAX, height: SIDE_MAX, fit: 'inside', withoutEnlargement: true });
    const encoded = hasAlpha ? upright.png({ compressionLevel: 9 }) : upright.jpeg({ quality: 82, mozjpeg: false });
    const { data, info } = await encoded.timeout({ seconds: SECONDS_MAX }).toBuffer({ resolveWithObject: true });
    return ok({ bytes: data, mime: hasAlpha ? 'image/png' : 'image/jpeg', width: info.width, height: info.height });
  } catch (error) {
    // The decoder speaks by exceptions: what it cannot read is not a picture to us.
    return error instanceof Error && /pixel limit/i.test(error.message) ? tooManyPixels() : refuse('file.not-picture', 'RG18');
  }
}

function tooManyPixels() {
  return refuse('file.too-many-pixels', 'RG18', { limitMegapixels: LIMITS.uploadPixels / 1_000_000 });
}

/** What the first bytes say; names and declared types are not believed. */
function kindOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | null {
  const starts = (...expected: readonly number[]) => expected.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  const isRiff = starts(0x52, 0x49, 0x46, 0x46);
  return isRiff && Buffer.from(bytes.subarray(8, 12)).toString('latin1') === 'WEBP' ? 'webp' : null;
}
