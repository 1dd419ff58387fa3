/** What an owner sees of his own printed ballots: behind their code, and on the page of the vote. */
import type { DeliveryWay } from '#domain/voting/owners/records.ts';
import type { NotCounting } from '#domain/voting/papers/paperOutlook.ts';
import type { BallotPaper } from '#domain/voting/papers/records.ts';
import type { Poll } from '#domain/voting/records.ts';
import type { PrivacyPage } from './register.ts';

/** What the code on a printed ballot shows before its button is pressed. */
export interface PaperPage {
  readonly communityName: string;
  readonly communitySlug: string;
  readonly title: string;
  readonly state: Poll['state'];
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly serial: number;
  /** Masked. */
  readonly label: string;
  /** Who may cast, masked; more than one where co-owners have named nobody. */
  readonly persons: readonly { readonly personId: string; readonly name: string }[];
  /** The one as whom this browser is signed in; null when it is not. */
  readonly ownPersonId: string | null;
  readonly privacy: PrivacyPage;
}

/** paper.mine: the owner's own papers in one vote. */
export interface OwnPapersView {
  readonly pollId: string;
  readonly isOpen: boolean;
  readonly papers: readonly {
    readonly serial: number;
    readonly label: string;
    readonly state: BallotPaper['state'];
    readonly way: DeliveryWay | null;
    readonly deliveredAt: number | null;
    readonly receivedBy: string;
    readonly returnedAt: number | null;
    /** When it was read in as a ballot; null before. */
    readonly enteredAt: number | null;
    /** Why it does not count; null when it counts or was not read in. */
    readonly notCounting: NotCounting | null;
    readonly mayObject: boolean;
    readonly objection: {
      readonly text: string;
      readonly at: number;
      readonly outcome: 'UPHELD' | 'KEPT' | null;
      readonly answer: string;
    } | null;
  }[];
}
