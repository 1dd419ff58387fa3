/** Settings of the server, read once from the environment; the same table prints `--help` and the reference page. */
import { resolve } from 'node:path';

export interface SettingLine {
  readonly name: string;
  readonly fallback: string;
  readonly zh: string;
  readonly en: string;
}

export const SETTINGS = [
  { name: 'DATA_DIR', fallback: 'data', zh: '数据目录：数据库、照片、备份', en: 'folder of the database, photos and backups' },
  { name: 'PORT', fallback: '3000', zh: '端口', en: 'port to listen on' },
  { name: 'HOST', fallback: '0.0.0.0', zh: '监听地址；127.0.0.1 表示只限本机', en: 'address to listen on; 127.0.0.1 = this machine only' },
  {
    name: 'TLS_CERT',
    fallback: '',
    zh: 'TLS 证书文件（PEM），与 TLS_KEY 同时给出即用 https',
    en: 'TLS certificate file (PEM); together with TLS_KEY serves https'
  },
  { name: 'TLS_KEY', fallback: '', zh: 'TLS 私钥文件（PEM）', en: 'TLS private key file (PEM)' },
  {
    name: 'DATABASE_URL',
    fallback: '',
    zh: 'postgres://… 时使用 PostgreSQL，留空用内置 SQLite',
    en: 'postgres://… uses PostgreSQL; empty = the embedded SQLite file'
  },
  {
    name: 'PUBLIC_URL',
    fallback: '',
    zh: '二维码和文件中印出的网址，如 https://yishi.example.cn',
    en: 'address printed in QR codes and documents'
  },
  { name: 'ALLOWED_ORIGINS', fallback: '', zh: '另外允许的来源，空格分隔', en: 'further origins that may post, separated by spaces' },
  { name: 'TRUST_PROXY', fallback: '0', zh: '1 表示信任前置代理的 X-Forwarded-* 头', en: '1 = trust X-Forwarded-* of the proxy in front' },
  {
    name: 'WEBHOOK_URL',
    fallback: '',
    zh: '投票提醒交给的短信网关地址；留空则在工作台印名单',
    en: 'address that takes reminders to voters (an SMS gateway); empty = a list is printed at the desk'
  },
  { name: 'WEBHOOK_SECRET', fallback: '', zh: '给提醒签名用的密钥', en: 'key with which reminders are signed' },
  { name: 'LOG_LEVEL', fallback: 'info', zh: '日志级别：debug info warn error', en: 'log level: debug info warn error' },
  {
    name: 'PDF_FONT_BODY',
    fallback: '',
    zh: '文件正文字体（TTF），有授权的仿宋可在此给出',
    en: 'body font of documents (TTF), e.g. a licensed FangSong'
  },
  { name: 'PDF_FONT_BOLD', fallback: '', zh: '文件正文粗体（TTF）', en: 'bold body font of documents (TTF)' },
  { name: 'PDF_FONT_TITLE', fallback: '', zh: '文件标题字体（TTF），如有授权的小标宋', en: 'title font of documents (TTF)' },
  { name: 'PDF_FONT_HEI', fallback: '', zh: '文件黑体（TTF）', en: 'sans-serif font of documents (TTF)' },
  { name: 'PDF_FONT_KAI', fallback: '', zh: '文件楷体（TTF）', en: 'KaiTi font of documents (TTF)' }
] as const satisfies readonly SettingLine[];

export interface Settings {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly allowedOrigins: readonly string[];
  readonly trustProxy: boolean;
  /** Where reminders are sent; null = they are printed. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
}

/** Reads the settings; throws with a plain sentence when one cannot be used. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const value = (name: (typeof SETTINGS)[number]['name']) => env[name] ?? SETTINGS.find((line) => line.name === name)?.fallback ?? '';
  const port = Number(value('PORT'));
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT must be a number from 0 to 65535, not "${value('PORT')}"`);
  const [cert, key] = [value('TLS_CERT'), value('TLS_KEY')];
  if (Boolean(cert) !== Boolean(key)) throw new Error('TLS_CERT and TLS_KEY must be given together');
  return {
    dataDir: resolve(value('DATA_DIR')),
    port,
    host: value('HOST'),
    tls: cert ? { cert: resolve(cert), key: resolve(key) } : null,
    databaseUrl: value('DATABASE_URL'),
    publicUrl: value('PUBLIC_URL').replace(/\/$/, ''),
    allowedOrigins: value('ALLOWED_ORIGINS').split(/\s+/).filter(Boolean),
    trustProxy: value('TRUST_PROXY') === '1',
    webhook: webhookOf(value('WEBHOOK_URL'), value('WEBHOOK_SECRET'))
  };
}

function webhookOf(url: string, secret: string): Settings['webhook'] {
  if (url === '') return null;
  if (!URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol))
    throw new Error(`WEBHOOK_URL must be an address, not "${url}"`);
  return { url, secret };
}

/** The text of `--help`. */
export function helpText(): string {
  const width = Math.max(...SETTINGS.map((line) => line.name.length));
  const lines = SETTINGS.map(
    (line) => `  ${line.name.padEnd(width)}  ${line.zh}\n  ${' '.repeat(width)}  ${line.en}${line.fallback ? ` (${line.fallback})` : ''}`
  );
  return [
    '四方议事 Sifang',
    '',
    'npm start              启动服务（空数据，打印一次性设置链接） / serve; prints a one-time set-up link on empty data',
    'npm run demo           演示数据 / serve with a community in the middle of its work',
    'npm run scenario -- F  播放场景文件 / play scenario files',
    'npm run backup         备份 / back up while running        npm run restore -- B  恢复 / restore',
    'npm run admin          恢复唯一管理员 / recover the only administrator',
    '',
    '环境变量 / environment:',
    ...lines,
    ''
  ].join('\n');
}
