/** Opens the fonts of documents and decides which one prints a character: the site's own file first, the packaged Noto last. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** body 仿宋, bold for emphasis, title 小标宋, hei 黑体, kai 楷体: free substitutes unless the site names its own files. */
export const FACES = ['body', 'bold', 'title', 'hei', 'kai'] as const;
export type Face = (typeof FACES)[number];

/** Paths of TTF or OTF files that a site puts in place of the packaged fonts. */
export type FontPaths = Partial<Record<Face, string>>;

const packaged: Record<Face, string> = {
  body: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  title: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  hei: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  kai: '@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf'
};

/** A font with the name under which a document registers it. */
export interface NamedFont {
  readonly name: string;
  readonly font: Font;
}

export interface FontSet {
  /** The first font of the face that has the character; undefined when none has. */
  fontFor(face: Face, codePoint: number): NamedFont | undefined;
}

/**
 * Reads `PDF_FONT_BODY`, `PDF_FONT_BOLD`, `PDF_FONT_TITLE`, `PDF_FONT_HEI`, `PDF_FONT_KAI`: paths of TTF or OTF files
 * (a licensed 仿宋_GB2312, for example). woff files are not accepted: pdfkit embeds them whole.
 */
export function fontPathsFromEnvironment(env: NodeJS.ProcessEnv): FontPaths {
  const paths: FontPaths = {};
  for (const face of FACES) {
    const path = env[`PDF_FONT_${face.toUpperCase()}`];
    if (path !== undefined && path !== '') paths[face] = path;
  }
  return paths;
}

/** Makes a set whose fonts are opened at first use (15 MB a weight). Throws when a file of the site cannot be opened. */
export function openFonts(paths: FontPaths): FontSet {
  const require = createRequire(import.meta.url);
  const opened = new Map<string, NamedFont>();
  const open = (path: string): NamedFont => {
    const known = opened.get(path);
    if (known !== undefined) return known;
    const made = { name: `f${opened.size}`, font: create(readFileSync(path)) };
    opened.set(path, made);
    return made;
  };
  const chain = (face: Face): string[] => {
    const own = paths[face];
    const last = require.resolve(packaged[face]);
    return own === undefined ? [last] : [own, last];
  };
  return {
    fontFor(face, codePoint) {
      for (const path of chain(face)) {
        const named = open(path);
        if (named.font.hasGlyphForCodePoint(codePoint)) return named;
      }
      return undefined;
    }
  };
}
