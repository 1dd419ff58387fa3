/** Asks the server whether this screen's code was typed. */

export interface JoinAnswer {
  /** The wall to show; null while nobody typed the code, or the server could not be reached. */
  readonly wall: string | null;
  /** The code to show from now on; absent when the server could not be reached. */
  readonly pairing?: { readonly code: string; readonly changesAt: number };
}

/** One try; the next one follows anyway. */
export async function askToJoin(): Promise<JoinAnswer> {
  try {
    const response = await fetch('/projector/join', { method: 'POST', headers: { accept: 'application/json' } });
    if (response.ok) return (await response.json()) as JoinAnswer;
  } catch {
    // Not reached: the code stays on the screen, and it is asked again.
  }
  return { wall: null };
}
