/** Zip archives from strangers: unpacked under limits that do not believe what the archive says of itself, and packed anew without compression. */
import { crc32, inflateRawSync } from 'node:zlib';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';

export interface Unzipped {
  /** All names, also of parts that were not unpacked. */
  readonly names: readonly string[];
  readonly texts: Map<string, Buffer>;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const COMMENT_MAX = 65_535;

/**
 * The wanted parts of an archive. Refuses `import.table-broken`, `import.encrypted`, and `import.too-large` as soon as the parts together
 * are longer than allowed, whatever lengths the archive declares. Source: reliability F25 [D]; SPEC RG31.
 */
export function unzip(
  bytes: Uint8Array,
  limits: { readonly parts: number; readonly bytes: number; readonly wanted: (name: string) => boolean }
): Result<Unzipped, Refusal> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = refuse('import.table-broken', 'RG31', { row: 0 });
  const end = endOf(archive);
  if (end === -1) return broken;
  const count = archive.readUInt16LE(end + 10);
  if (count > limits.parts) return refuse('import.too-large', 'RG31', { limit: limits.bytes });
  const names: string[] = [];
  const texts = new Map<string, Buffer>();
  let left = limits.bytes;
  let at = archive.readUInt32LE(end + 16);
  try {
    for (let index = 0; index < count; index++) {
      if (archive.readUInt32LE(at) !== CENTRAL) return broken;
      const part = partAt(archive, at);
      at = part.next;
      names.push(part.name);
      if (part.isEncrypted) return refuse('import.encrypted', 'RG31');
      if (!limits.wanted(part.name)) continue;
      const content = contentOf(archive, part, left);
      if (content === 'TOO_LARGE') return refuse('import.too-large', 'RG31', { limit: limits.bytes });
      if (content === null || texts.has(part.name)) return broken;
      left -= content.length;
      texts.set(part.name, content);
    }
  } catch (error) {
    // Offsets that point outside the file.
    if (error instanceof RangeError) return broken;
    throw error;
  }
  return ok({ names, texts });
}

interface Part {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly localAt: number;
  readonly next: number;
}

function endOf(archive: Buffer): number {
  for (let at = archive.length - END_BYTES; at >= Math.max(0, archive.length - END_BYTES - COMMENT_MAX); at--) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  return -1;
}

function partAt(archive: Buffer, at: number): Part {
  const nameBytes = archive.readUInt16LE(at + 28);
  const next = at + 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  return {
    name: archive.toString('utf8', at + 46, at + 46 + nameBytes),
    method: archive.readUInt16LE(at + 10),
    isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    packedBytes: archive.readUInt32LE(at + 20),
    localAt: archive.readUInt32LE(at + 42),
    next
  };
}

function contentOf(archive: Buffer, part: Part, left: number): Buffer | 'TOO_LARGE' | null {
  if (archive.readUInt32LE(part.localAt) !== LOCAL) return null;
  const from = part.localAt + 30 + archive.readUInt16LE(part.localAt + 26) + archive.readUInt16LE(part.localAt + 28);
  const packed = archive.subarray(from, from + part.packedBytes);
  if (packed.length !== part.packedBytes) return null;
  if (part.method === 0) return packed.length > left ? 'TOO_LARGE' : packed;
  if (part.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : null;
  }
}

/** An archive of these parts, stored as they are. */
export function storedZip(parts: ReadonlyMap<string, Buffer>): ArrayBuffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    bodies.push(signed(LOCAL), shared, nameBytes, content);
    const placed = Buffer.alloc(14);
    placed.writeUInt32LE(at, 10);
    directory.push(signed(CENTRAL), Buffer.from([20, 0]), shared, placed, nameBytes);
    at += 30 + nameBytes.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  const whole = Buffer.concat([...bodies, listed, end]);
  return whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.byteLength) as ArrayBuffer;
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature, 0);
  return bytes;
}
