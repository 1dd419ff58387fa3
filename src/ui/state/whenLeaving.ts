/** Tells that the page may be gone in a moment: phones end pages that are out of sight without another word. */

/** Calls `act` whenever the page goes out of sight or is left; returns what stops it. */
export function whenLeaving(act: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const hidden = () => {
    if (document.visibilityState === 'hidden') act();
  };
  document.addEventListener('visibilitychange', hidden);
  // Safari leaves some pages without hiding them.
  addEventListener('pagehide', act);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    removeEventListener('pagehide', act);
  };
}
