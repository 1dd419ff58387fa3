/** Tests: staff passwords. */
import { describe, expect, it } from 'vitest';
import { checkPassword, hashPassword, verifyPassword } from './password.ts';

const codeOf = (password: string, login = 'zhang.san') => {
  const checked = checkPassword(password, login);
  return checked.ok ? 'ok' : checked.error.code;
};

describe('passwords', () => {
  it('[AU16] takes 12 characters and refuses 11, takes 128 and refuses 129; a Chinese character is one', () => {
    const long = '天地玄黄宇宙洪荒日月盈昃';
    expect([codeOf(long), codeOf(long.slice(1))]).toEqual(['ok', 'password.too-short']);
    const most = long.repeat(11).slice(0, 127);
    expect([codeOf(`${most}x`), codeOf(`${most}xy`)]).toEqual(['ok', 'password.too-long']);
  });

  it('[AU16] refuses what is tried first, however it is decorated', () => {
    for (const common of [
      'Password2026!',
      'qwertyuiop12',
      '1qaz2wsx3edc',
      '123456789012',
      'woaizhongguo8',
      'a1a1a1a1a1a1',
      'admin-admin-2026',
      '............!!'
    ]) {
      expect([common, codeOf(common)]).toEqual([common, 'password.common']);
    }
    expect(codeOf('zhang.san.2026')).toBe('password.like-login');
    expect(codeOf('梧桐 青石 早茶 渡口 2')).toBe('ok');
  });

  it('[AU16] hashes with argon2id, its own salt, and the parameters written into the hash', async () => {
    const [one, two] = [await hashPassword('correct horse battery'), await hashPassword('correct horse battery')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword('correct horse battery', one)).toBe(true);
    expect(await verifyPassword('correct horse batterx', one)).toBe(false);
  });

  it('[AU16] reads the same characters in either Unicode form as the same password', async () => {
    expect(await verifyPassword('cafe\u0301 au lait noir', await hashPassword('café au lait noir'))).toBe(true);
  });

  it('[AU14] never says yes without a hash', async () => {
    expect(await verifyPassword('', '')).toBe(false);
    expect(await verifyPassword('anything', '')).toBe(false);
  });
});
