/** What somebody types before the script has loaded stays: fields for text are filled by `defaultValue`, which hydration leaves alone. */
import { describe, expect, it } from 'vitest';
import { filesIn } from './projectFiles.ts';

/** Text fields of one component that hydration would set back to the server's value. */
export function overwrittenFields(markup: string): string[] {
  const tags = markup.match(/<(?:input|textarea)\b(?:[^>"'{]|"[^"]*"|'[^']*'|\{[^}]*\})*>/g) ?? [];
  return tags.filter(
    (tag) =>
      !/type=(?:"(?:hidden|radio|checkbox|submit)"|\{[^}]*'checkbox')/.test(tag) &&
      /\s(?:value=|\{value\})/.test(tag) &&
      !/defaultValue=/.test(tag)
  );
}

describe('typing before the script came', () => {
  it('finds a field that would lose it', () => {
    expect(overwrittenFields('<input class="a" name="code" {value} />')).toHaveLength(1);
    expect(overwrittenFields('<textarea value={text}></textarea>')).toHaveLength(1);
    expect(overwrittenFields('<input type="hidden" value={id} /><input defaultValue={value} />')).toEqual([]);
  });

  it('no component loses what was typed', () => {
    const components = filesIn(['src/'], ['.svelte']);
    expect(components.length).toBeGreaterThan(100);
    expect(components.flatMap(({ path, text }) => overwrittenFields(text).map((tag) => `${path}: ${tag.slice(0, 80)}`))).toEqual([]);
  });
});
