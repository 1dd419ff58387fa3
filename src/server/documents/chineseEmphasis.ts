/** Markdown as Chinese writes it: strong text next to full-width punctuation is strong. One parser for the screen and for paper. */
import { Marked } from 'marked';

/** `**“可以”**了` is bold in Chinese; CommonMark wants a space there, because it takes the quotation mark for the end of a word. */
export function chineseMarked(): Marked {
  return new Marked({
    extensions: [
      {
        name: 'strong',
        level: 'inline',
        start: (text: string) => text.indexOf('**'),
        tokenizer(text: string) {
          const found = /^\*\*(?=[^\s*])([\s\S]*?[^\s*])\*\*(?!\*)/.exec(text);
          if (found === null) return undefined;
          return { type: 'strong', raw: found[0], text: found[1] ?? '', tokens: this.lexer.inlineTokens(found[1] ?? '') };
        }
      }
    ]
  });
}
