import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { isLocked, lock, unlock, WrongPassword } from '../lib/ledger/locked.ts';

const text = `${JSON.stringify({ format: 'nmgce-ledger', name: '其其格玛', filler: '学时'.repeat(40_000) })}\n`;
const password = '草原 Steppe 2018';

/** As anybody would open it who has only the description in README.md. */
function openElsewhere(locked: string, words: string): string {
  const { iterations, salt, iv, ciphertext } = JSON.parse(locked);
  const bytes = (base64: string) => Buffer.from(base64, 'base64');
  const key = pbkdf2Sync(words, bytes(salt), iterations, 32, 'sha256');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(iv));
  const sealed = bytes(ciphertext);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString('utf8');
}

test('a file under a password is opened by it, here and by others, and holds nothing readable', async () => {
  const locked = await lock(text, password);
  expect(JSON.parse(locked)).toMatchObject({
    format: 'nmgce-ledger-locked',
    version: 1,
    kdf: 'PBKDF2-SHA-256',
    cipher: 'AES-256-GCM',
  });
  expect(JSON.parse(locked).iterations).toBeGreaterThanOrEqual(600_000);
  expect([isLocked(locked), isLocked(text), locked.includes('其其格玛')]).toEqual([true, false, false]);
  expect(await unlock(locked, password)).toBe(text);
  expect(openElsewhere(locked, password)).toBe(text);
  const again = JSON.parse(await lock(text, password));
  expect([again.salt, again.iv]).not.toContain(JSON.parse(locked).salt);
  expect(again.iv).not.toBe(JSON.parse(locked).iv);
});

test('a wrong password, an altered file and a count beyond any machine open nothing', async () => {
  const locked = await lock(text, password);
  await expect(unlock(locked, `${password} `)).rejects.toThrow(WrongPassword);
  const { ciphertext, ...rest } = JSON.parse(locked);
  const altered = (ciphertext[0] === 'A' ? 'B' : 'A') + ciphertext.slice(1);
  await expect(unlock(JSON.stringify({ ...rest, ciphertext: altered }), password)).rejects.toThrow(WrongPassword);
  expect(isLocked(JSON.stringify({ ...rest, ciphertext, iterations: 1e9 }))).toBe(false);
  expect(isLocked('{')).toBe(false);
});
