/** After a mark: the eye and the screen reader go to what was read back, and the button that confirms it comes onto the screen with it. */
import { tick } from 'svelte';

/** The elements of a paper that is read back; there once the page was drawn anew. */
export interface ReadBack {
  slip?: HTMLElement | undefined;
  confirmation?: HTMLElement | undefined;
}

/** Waits for the page, gives the slip the focus and brings both into view; where only one fits, the slip. */
export async function showReadBack(paper: ReadBack): Promise<void> {
  await tick();
  paper.slip?.focus({ preventScroll: true });
  paper.confirmation?.scrollIntoView({ block: 'nearest' });
  paper.slip?.scrollIntoView({ block: 'nearest' });
}
