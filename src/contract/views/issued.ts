/** Views of documents that left the house: the desk's list, the page behind every QR, and what is printed. */
import type { Party } from '#domain/basics/actor.ts';
import type { DocumentType, VerdictView } from './documents.ts';
import type { Paged } from './register.ts';

/** One issued document in a list. */
export interface IssuedLine {
  /** Leads to `/v/<code>`; its PDF is `documents/<code>.pdf`. */
  readonly code: string;
  readonly type: DocumentType;
  /** '' for types that are known by their code. */
  readonly docNumber: string;
  readonly title: string;
  readonly issuedAt: number;
  readonly isPublic: boolean;
  readonly voidedAt: number | null;
  /** When a newer document took its place; it keeps its number. */
  readonly replacedAt: number | null;
  /** Title of the matter, '' where it belongs to none. */
  readonly about: string;
}

export interface IssuedRow extends IssuedLine {
  readonly documentId: string;
  readonly subjectId: string;
  readonly matterNumber: string | null;
  readonly voidReason: string;
  readonly issuedBy: string;
  /** A valid document of this type about the same record exists. */
  readonly isReplaced: boolean;
}

export type IssuedList = Paged<IssuedRow>;
export type IssuedPublicList = Paged<IssuedLine>;

/** document.of-poll: the papers of one vote from its notice to its result, oldest first. */
export interface IssuedOfPoll {
  readonly documents: readonly IssuedLine[];
}

/** Another paper, by the code that leads to its page. */
export interface LinkedPaper {
  readonly code: string;
  readonly docNumber: string;
  readonly issuedAt: number;
}

/** What anybody who holds the paper may know about it; title and sums only of public documents. */
export interface VerificationView {
  readonly code: string;
  readonly type: DocumentType;
  readonly docNumber: string;
  readonly isPublic: boolean;
  readonly title: string | null;
  readonly issuer: string;
  readonly issuedAt: number;
  readonly viewHash: string;
  readonly voidedAt: number | null;
  readonly voidReason: string;
  readonly replacedAt: number | null;
  /** The document of the same kind about the same record that holds, where this one is void or replaced. */
  readonly replacedBy: string | null;
  /** Corrections that were posted beside this notice. */
  readonly corrigenda: readonly LinkedPaper[];
  /** The notice that this correction belongs to. */
  readonly corrects: LinkedPaper | null;
  readonly matterNumber: string | null;
  readonly version: number | null;
  readonly publicityId: string | null;
  readonly verdicts: readonly VerdictView[];
  /** The vote that this paper tells of, where it has a record from which it can be counted again. */
  readonly recordPollId: string | null;
  readonly signatories: readonly { readonly party: Party | null; readonly name: string }[];
}
