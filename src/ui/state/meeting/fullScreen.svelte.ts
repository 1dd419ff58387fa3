/** Full screen for a wall: asked for in the press of a button, since browsers grant it in no other way, and kept across the pages that follow. */

interface OldDocument {
  readonly webkitFullscreenElement?: Element | null;
}
interface OldElement {
  readonly webkitRequestFullscreen?: () => void;
}

/** Asks for the whole screen; a browser that cannot, or a person who refuses, leaves everything as it is. */
export function fillScreen(): void {
  const root = document.documentElement as Partial<HTMLElement> & OldElement;
  try {
    if (root.requestFullscreen) root.requestFullscreen().catch(() => undefined);
    else root.webkitRequestFullscreen?.();
  } catch {
    // A wall in a window is still a wall.
  }
}

/** Whether the page fills the screen now. */
export class FullScreen {
  isOn = $state(false);
  /** False where there is no such thing (phones of one maker): the button is then left out. */
  canFill = $state(false);

  constructor() {
    $effect(() => {
      const root = document.documentElement as Partial<HTMLElement> & OldElement;
      this.canFill = root.requestFullscreen !== undefined || root.webkitRequestFullscreen !== undefined;
      const read = () => (this.isOn = (document.fullscreenElement ?? (document as OldDocument).webkitFullscreenElement ?? null) !== null);
      read();
      document.addEventListener('fullscreenchange', read);
      document.addEventListener('webkitfullscreenchange', read);
      return () => {
        document.removeEventListener('fullscreenchange', read);
        document.removeEventListener('webkitfullscreenchange', read);
      };
    });
  }
}
