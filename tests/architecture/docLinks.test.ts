/** Links of the project's own pages lead to files that are there. */
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, root } from './projectFiles.ts';

/** Targets of Markdown links and pictures, code left out. */
function linksOf(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)(?: "[^"]*")?\)|<img[^>]*\bsrc="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** Files in inline code that begin with a folder of ours: `src/…`, `docs/…`. Patterns and placeholders are no files. */
function filesNamed(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`((?:src|docs|scripts|tests|scenarios|bench|drizzle)\/[^`\s*<>{}…]+\.[a-z]+)`/g)].map((match) => match[1]!);
}

const pages = projectFiles().filter(({ path }) => /^(?:README[^/]*|docs\/.*)\.md$/.test(path));

describe('links of README and docs', () => {
  it('lead to files that are there', () => {
    expect(pages.length).toBeGreaterThan(10);
    const broken = pages.flatMap(({ path, text }) =>
      linksOf(text)
        .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
        .filter((link) => !existsSync(join(root, normalize(join(dirname(path), decodeURI(link.replace(/#.*$/, '')))))))
        .map((link) => `${path}: ${link}`)
    );
    expect(broken).toEqual([]);
  });

  it('and so do the files they name', () => {
    const missing = pages.flatMap(({ path, text }) =>
      filesNamed(text)
        .filter((file) => !existsSync(join(root, file)))
        .map((file) => `${path}: ${file}`)
    );
    expect(missing).toEqual([]);
  });

  it('the check sees a link, a picture and a file, and leaves code alone', () => {
    expect(linksOf('[a](b.md) ![c](d.png "e") <img src="f.png"> `[g](h.md)`')).toEqual(['b.md', 'd.png', 'f.png']);
    expect(filesNamed('see `src/a.ts`, `src/<area>/b.ts`')).toEqual(['src/a.ts']);
  });
});
