/** Turns the Markdown of a draft into text blocks, so that what was posted on screen is what is printed. */
import type { Token, Tokens } from 'marked';
import type { InlineRun, TextBlock } from '#contract/views/documents.ts';
import { chineseMarked } from './chineseEmphasis.ts';

const marked = chineseMarked();

/**
 * Blocks of a Markdown text: headings, paragraphs, lists (numbers as written), tables, quotations. Raw HTML is printed as the text it is.
 * Pictures and rules are left out; links print their text.
 */
export function markdownBlocks(markdown: string): TextBlock[] {
  return marked.lexer(markdown).flatMap(block);
}

function block(token: Token): TextBlock[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: Math.min(4, Math.max(1, (token as Tokens.Heading).depth)) as 1 | 2 | 3 | 4, text: plain(token) }];
    case 'paragraph':
    case 'text':
      return [{ kind: 'paragraph', text: runs(token) }];
    case 'list':
      return listItems(token as Tokens.List, 0);
    case 'table':
      return [tableBlock(token as Tokens.Table)];
    case 'blockquote':
      return ((token as Tokens.Blockquote).tokens ?? []).flatMap(block);
    case 'code':
    case 'html':
      return (token as Tokens.Code).text.trim() === '' ? [] : [{ kind: 'paragraph', text: (token as Tokens.Code).text.trim() }];
    default:
      return [];
  }
}

function listItems(list: Tokens.List, depth: number): TextBlock[] {
  return list.items.flatMap((item, index) => {
    const number = Number(list.start === '' ? 1 : list.start) + index;
    const marker = list.ordered ? (depth === 0 ? `${number}. ` : `（${number}）`) : depth === 0 ? '· ' : '– ';
    const [first, ...others] = item.tokens;
    const nested = others.flatMap((token) => (token.type === 'list' ? listItems(token as Tokens.List, depth + 1) : block(token)));
    return first === undefined ? [] : [{ kind: 'item' as const, marker, text: runs(first) }, ...nested];
  });
}

function tableBlock(token: Tokens.Table): TextBlock {
  const text = (cell: Tokens.TableCell): string => joined(inline(cell.tokens, false));
  return { kind: 'table', head: token.header.map(text), rows: token.rows.map((row) => row.map(text)) };
}

function plain(token: Token): string {
  return joined(runs(token));
}

function joined(list: readonly InlineRun[]): string {
  return list.map((run) => run.text).join('');
}

function runs(token: Token): InlineRun[] {
  return merged(inline('tokens' in token ? (token.tokens ?? []) : [], false, 'text' in token ? String(token.text) : ''));
}

function inline(tokens: readonly Token[], bold: boolean, fallback = ''): InlineRun[] {
  if (tokens.length === 0) return fallback === '' ? [] : [{ text: fallback }];
  return tokens.flatMap((token): InlineRun[] => {
    if (token.type === 'br') return [{ text: '\n' }];
    if (token.type === 'image') return [];
    const isStrong = bold || token.type === 'strong';
    if ('tokens' in token && token.tokens !== undefined && token.tokens.length > 0) return inline(token.tokens, isStrong);
    const text = 'text' in token ? String(token.text) : token.raw;
    return [{ text: unescaped(unwrapped(text)), ...(isStrong ? { bold: true } : {}) }];
  });
}

/** A line feed inside a Chinese sentence is nothing, elsewhere a space. */
function unwrapped(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}，。、；：！？”）》])\n(?=[\p{Script=Han}“（《])/gu, '').replace(/\n/g, ' ');
}

/** marked escapes text for HTML; paper needs the characters themselves. */
function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

function merged(list: readonly InlineRun[]): InlineRun[] {
  const out: InlineRun[] = [];
  for (const run of list) {
    const last = out.at(-1);
    if (last !== undefined && (last.bold ?? false) === (run.bold ?? false)) last.text += run.text;
    else out.push({ ...run });
  }
  return out;
}
