/** Makes sure that pictures taken in the tests show Chinese as letters and not as boxes. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstall } from './apt.ts';
import { run } from './run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packagedFonts = ['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc'].map((name) =>
  join(root, 'node_modules', name)
);
const listTimeoutMs = 30_000;

/**
 * Returns the environment under which a browser finds a Chinese font: nothing where the system has one, else a
 * fontconfig file that names the fonts of the PDF package, else apt's Noto. Names what to do when none works.
 */
export function ensureChineseFont(log: (line: string) => void): NodeJS.ProcessEnv {
  if (hasChineseFont(process.env)) return {};
  const packaged = { FONTCONFIG_FILE: writeFontconfig() };
  if (hasChineseFont({ ...process.env, ...packaged })) return packaged;
  log('No Chinese font on this machine: getting one.');
  if (aptInstall(['fontconfig', 'fonts-noto-cjk'], log) && hasChineseFont(process.env)) return {};
  log('No Chinese font: pictures would show boxes. Install one (Debian: sudo apt-get install -y fontconfig fonts-noto-cjk).');
  return {};
}

function hasChineseFont(env: NodeJS.ProcessEnv): boolean {
  const listed = run('fc-list', [':lang=zh', 'family'], listTimeoutMs, env);
  return listed.ok && listed.output.trim() !== '';
}

/** Writes a fontconfig file that adds the TrueType fonts which came with `npm ci` to those of the system. */
function writeFontconfig(): string {
  const file = join(root, 'node_modules', '.cache', 'sifang', 'fonts.conf');
  mkdirSync(dirname(file), { recursive: true });
  const folders = packagedFonts.filter((folder) => existsSync(folder)).map((folder) => `  <dir>${folder}</dir>`);
  writeFileSync(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      '<fontconfig>',
      '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
      ...folders,
      `  <cachedir>${join(dirname(file), 'fontconfig')}</cachedir>`,
      '</fontconfig>',
      ''
    ].join('\n')
  );
  return file;
}
