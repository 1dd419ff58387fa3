/** Turns the Markdown of a draft into HTML for a screen, and lets nothing through that could act: no scripts, no pictures, no styles. */
import sanitize from 'sanitize-html';
import { chineseMarked } from './chineseEmphasis.ts';

const marked = chineseMarked().use({ renderer: { html: ({ text }) => escapeTags(text) } });

const ALLOWED = ['h1', 'h2', 'h3', 'h4', 'p', 'strong', 'em', 'del', 'ul', 'ol', 'li', 'blockquote', 'br', 'hr', 'code', 'pre', 'a'];
const TABLES = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

/**
 * Sanitised HTML of a Markdown text. Headings go down by one, since the page has its own title; raw HTML is shown as the text it is;
 * links go to http(s) addresses only and take nothing along. Source: reliability F27; SPEC DC42.
 */
export function markdownHtml(markdown: string): string {
  const html = marked.parse(markdown, { async: false });
  return sanitize(html, {
    allowedTags: [...ALLOWED, ...TABLES],
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'], th: ['align'], td: ['align'] },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    transformTags: {
      h1: 'h3',
      h2: 'h3',
      h3: 'h4',
      a: (_tag, { href = '' }) => ({ tagName: 'a', attribs: { href, rel: 'nofollow noopener noreferrer' } })
    }
  });
}

function escapeTags(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
