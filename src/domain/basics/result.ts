/** Values that are either an answer or a refusal; exceptions are left to programmer errors. */

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };
export type Result<T, E> = Ok<T> | Err<E>;

/** A successful answer. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** A refusal. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
