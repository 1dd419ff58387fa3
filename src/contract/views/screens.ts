/** The screens of a meeting as those in charge of it see them. */

/** meeting.screens */
export interface ScreensView {
  readonly meetingId: string;
  /** The link that waits to be opened on a screen; null when there is none. The path goes behind the server's address. */
  readonly link: { readonly invitationId: string; readonly path: string; readonly expiresAt: number } | null;
  /** Codes that were typed and whose screens have not come yet. */
  readonly pairings: readonly { readonly invitationId: string; readonly expiresAt: number }[];
  /** Screens that are on, the newest first. */
  readonly screens: readonly {
    readonly sessionId: string;
    readonly device: string;
    readonly joinedAt: number;
    readonly expiresAt: number;
  }[];
}
