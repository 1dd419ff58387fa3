/** Issued documents, their verification, the front page of the server and the lobby screen, in English. */
import type { papers as source } from '../zh/papers.ts';

export const papers = {
  documents: {
    types: {
      resolution: 'Resolution',
      minutes: 'Minutes',
      record: 'Record',
      'publicity-notice': 'Notice',
      'publicity-certificate': 'Certificate of publicity',
      'meeting-notice': 'Meeting notice',
      'check-in-sheet': 'Check-in sheet',
      poster: 'Large-print poster',
      invitations: 'Invitations',
      'count-sheet': 'Count sheet'
    },
    title: 'Documents issued',
    lead: 'Everything that left the house. Its content is frozen and its number is never used again; what is wrong is made void and issued anew.',
    search: 'Search by number, title or code',
    allTypes: 'All kinds',
    type: 'Kind',
    number: 'Number',
    name: 'Title',
    issuedAt: 'Issued',
    issuedBy: 'Issued by',
    system: 'the system',
    code: 'Code',
    pdf: 'PDF',
    openPdf: 'Open the PDF',
    downloadPdf: 'Download the PDF',
    verify: 'Verification page',
    onFile: 'kept on file',
    isVoid: 'void',
    valid: 'valid',
    status: 'Status',
    voidIt: 'Make void',
    voidAsk: 'The number is kept and not used again; the verification page says that it is void, and why.',
    voidReason: 'Reason',
    voidReasonHint: 'Shown in public on the verification page',
    confirmVoid: 'Make it void',
    voidedBecause: (day: string, reason: string) => `void since ${day}: ${reason}`,
    reissue: 'Issue anew',
    replaced: 'issued anew',
    none: 'No documents issued yet',
    actions: 'Actions',
    refusedTitle: 'This document cannot be printed now',
    refusedLead: 'Its content is safe. This is why:',
    missingGlyphs: 'Characters that cannot be printed',
    whereGlyphs: 'Where they stand'
  },

  verify: {
    title: 'Verify a document',
    lead: 'Beside the QR code on the paper stands a code of eight characters. Type it in to check whether the paper is genuine.',
    code: 'Code',
    codeHint: 'Letters and digits, upper or lower case',
    submit: 'Verify',
    notFound: 'No document has this code',
    notFoundHint:
      'Please compare it with the paper and try again. If it is right to the letter, the paper was not issued here: tell the desk.',
    valid: 'Valid document',
    validLead: 'It was issued by this system and has not been changed.',
    void: 'Void',
    voidLead: 'It was issued by this system but is void now.',
    replaced: 'See the valid document',
    onFile: 'This document is kept on file: it can be verified, its content is not public.',
    issuer: 'Issued by',
    issuedAt: 'Issued',
    type: 'Kind',
    version: 'Version',
    hash: 'Fingerprint (SHA-256)',
    hashHint: 'The one printed on the paper must be the same to the letter.',
    openMatter: 'See the whole course of the matter',
    openPublicity: 'See the notice and comment',
    signatories: 'Sealed by',
    sums: 'The sum of the vote'
  },

  root: {
    title: 'Please use the address of your community',
    lead: 'This server holds more than one community. Open the address your community gave you, or scan the QR code of a notice.',
    noneTitle: 'There is no community yet',
    noneLead: 'The administrator founds it with the one-time link printed when the server started.'
  },

  lobby: {
    title: 'Community notices',
    scan: 'Scan to read it and comment',
    next: 'Coming up',
    nothing: 'Nothing is posted at the moment',
    link: 'Lobby screen'
  }
} satisfies typeof source;
