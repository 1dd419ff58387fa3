/** How an issued paper is handed to a browser: under its number or title, never guessed at, kept only where it may be. */
import type { IssuedDocument } from '#domain/followup/records.ts';

/** Seconds for which a public paper may be kept; short, since a paper may be made void. */
const KEPT_SECONDS = 60;
/** Longest file name that every system takes. */
const NAME_CHARS = 80;

type Paper = Pick<IssuedDocument, 'code' | 'docNumber' | 'title' | 'viewHash' | 'isPublic' | 'voidedAt'>;

/** Headers of the answer. The name stands twice: plain for old browsers, in UTF-8 for the others. Source: RFC 6266, RFC 8187; SPEC DC40. */
export function fileHeaders(
  paper: Paper,
  isDownload: boolean
): Record<'content-disposition' | 'cache-control' | 'etag' | 'x-content-type-options', string> {
  const way = isDownload ? 'attachment' : 'inline';
  return {
    'content-disposition': `${way}; filename="${paper.code}.pdf"; filename*=UTF-8''${encoded(`${fileName(paper)}.pdf`)}`,
    'cache-control': paper.isPublic && paper.voidedAt === null ? `public, max-age=${KEPT_SECONDS}` : 'private, no-store',
    etag: `"${paper.viewHash}"`,
    'x-content-type-options': 'nosniff'
  };
}

/** `四方决〔2026〕3号 关于…的决议`, without what a file system or a header would stumble over. */
function fileName({ docNumber, title }: Paper): string {
  const name = [docNumber, title].filter((part) => part !== '').join(' ');
  const clean = name
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...clean].slice(0, NAME_CHARS).join('') || 'document';
}

/** Percent-encoding of RFC 8187: everything but the few characters that may stand for themselves. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
