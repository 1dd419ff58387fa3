/** The fingerprint of a count record: two people who hold the same one hold the same record. */
import { hash } from 'node:crypto';
import type { CountRecord } from '#contract/views/countRecord.ts';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';

/** SHA-256 (lower-case hex) of the canonical JSON of a value. */
export function hashOfJson(value: unknown): string {
  return hash('sha256', canonicalJson(value));
}

/** SHA-256 of the canonical JSON of a record that was read, without its fingerprint. Source: docs/count-record.md 1. */
export function fingerprintOf(record: Omit<CountRecord, 'fingerprint'>): string {
  const { fingerprint: _, ...rest } = record as CountRecord;
  return hashOfJson(rest);
}
