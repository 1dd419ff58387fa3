/** Money as people write it: whole fen in, text out. */
import type { Lang } from './lang.ts';

/** 123450 → 1 234.50 元 · ¥1 234.50; narrow spaces between thousands, whole yuan without decimals. */
export function yuanText(fen: number, lang: Lang): string {
  const sign = fen < 0 ? '−' : '';
  const [yuan, rest] = [Math.floor(Math.abs(fen) / 100), Math.abs(fen) % 100];
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const amount = `${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
  return lang === 'en' ? `${sign}¥${amount}` : `${sign}${amount} 元`;
}
