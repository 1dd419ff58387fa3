/** A frozen view made ready to be drawn: seals are put in from their files, a relative address is made complete. */
import type { DocumentView } from '#contract/views/documents.ts';
import type { IssuedDocument } from '#domain/followup/records.ts';
import type { SealedIssuer } from './frame.ts';

/** Reads the bytes of a stored picture; null when it is gone. */
export type ReadPicture = (fileId: string) => Promise<Uint8Array | null>;

/** The view of an issued document with pictures and full address. `origin` is used where the community has no public address of its own. */
export async function printableView(document: IssuedDocument, origin: string, readPicture: ReadPicture): Promise<DocumentView> {
  const view = document.view as unknown as DocumentView & { signatories?: SealedIssuer[] };
  const verifyUrl = view.verifyUrl.startsWith('/') ? `${origin}${view.verifyUrl}` : view.verifyUrl;
  const signatories = view.signatories ? { signatories: await Promise.all(view.signatories.map((one) => sealed(one, readPicture))) } : {};
  return { ...absolute(view, origin), ...signatories, verifyUrl, issuer: await sealed(view.issuer, readPicture) } as DocumentView;
}

/** Addresses beside the one behind the verification code: of the vote, its roll, its record. */
const ADDRESSES: readonly string[] = ['voteUrl', 'qrUrl', 'url', 'recordUrl', 'verifierUrl'];
const PARTS: readonly string[] = ['roll', 'result', 'owners'];

/** A copy in which relative addresses of the view and of its parts are complete. */
function absolute<T extends object>(part: T, origin: string): T {
  const entries = Object.entries(part).map(([key, value]: [string, unknown]) => {
    if (ADDRESSES.includes(key) && typeof value === 'string' && value.startsWith('/')) return [key, `${origin}${value}`];
    const isPart = PARTS.includes(key) && typeof value === 'object' && value !== null && !Array.isArray(value);
    return [key, isPart ? absolute(value, origin) : value];
  });
  return Object.fromEntries(entries) as T;
}

async function sealed<I extends SealedIssuer>({ sealFileId, ...issuer }: I, readPicture: ReadPicture): Promise<Omit<I, 'sealFileId'>> {
  const bytes = sealFileId ? await readPicture(sealFileId) : null;
  return bytes ? { ...issuer, sealImage: Buffer.from(bytes).toString('base64') } : issuer;
}
