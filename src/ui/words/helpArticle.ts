/** The shape of a guide on the help pages. */

/** Drawings that a section may carry; each is drawn in ui/components/help. */
export type HelpPicture = 'warning' | 'menu' | 'openIn' | 'pdf' | 'wifi' | 'edition' | 'readAloud';

export interface HelpSection {
  title: string;
  picture?: HelpPicture;
  /** What one sees, and why. */
  text: readonly string[];
  /** What one does, in this order. */
  steps?: readonly string[];
}

export interface HelpArticle {
  title: string;
  lead: string;
  sections: readonly HelpSection[];
}
