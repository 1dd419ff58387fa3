/** The fingerprint of a count record: two people who hold the same one hold the same record. */
import { createHash, hash } from 'node:crypto';
import type { CountRecord } from '#contract/views/countRecord.ts';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';

/** SHA-256 (lower-case hex) of the canonical JSON of a value. */
export function hashOfJson(value: unknown): string {
  return hash('sha256', canonicalJson(value));
}

/** SHA-256 of the canonical JSON of the record without its fingerprint; long lists are written out item by item. Source: docs/count-record.md 1. */
export function fingerprintOf(record: Omit<CountRecord, 'fingerprint'>): string {
  const digest = createHash('sha256');
  const { fingerprint: _, ...rest } = record as CountRecord;
  const keys = Object.keys(rest).sort() as (keyof typeof rest)[];
  for (const [index, key] of keys.entries()) {
    digest.update(`${index === 0 ? '{' : ','}${canonicalJson(key)}:`);
    const value: unknown = rest[key];
    if (!Array.isArray(value)) digest.update(canonicalJson(value));
    else writeList(value, (text) => digest.update(text));
  }
  return digest.update('}').digest('hex');
}

function writeList(items: readonly unknown[], write: (text: string) => void): void {
  write('[');
  for (const [index, item] of items.entries()) write(`${index === 0 ? '' : ','}${canonicalJson(item)}`);
  write(']');
}
