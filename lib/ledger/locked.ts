import * as z from 'zod/mini';
import { fromBase64, toBase64 } from '../base64.ts';

/** The password doesn't open the file: another password, or the file was altered. */
export class WrongPassword extends Error {
  override readonly name = 'WrongPassword';
}

/** PBKDF2's current count for SHA-256 (OWASP); a file tells its own, up to a bound that an old machine bears. */
const iterations = 600_000;
const most = 5_000_000;

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/));

/**
 * A ledger file under a password. The key is PBKDF2 of the password as UTF-8 (NFC); the ciphertext is AES-256-GCM of the
 * ledger file as UTF-8, its tag of 16 bytes at the end. Bytes are in base64. README.md shows how others open it.
 */
const envelope = z.looseObject({
  format: z.literal('nmgce-ledger-locked'),
  version: z.literal(1),
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().check(z.gte(1), z.lte(most)),
  salt: base64,
  cipher: z.literal('AES-256-GCM'),
  iv: base64,
  ciphertext: base64,
});

type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

async function keyOf(password: string, salt: Bytes, count: number): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey('raw', utf8(password.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: count };
  return crypto.subtle.deriveKey(derived, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** @returns a ledger file's text under a password, as the text of another JSON file */
export async function lock(text: string, password: string): Promise<string> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key = await keyOf(password, salt, iterations);
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(text)));
  const locked: z.output<typeof envelope> = {
    format: 'nmgce-ledger-locked',
    version: 1,
    kdf: 'PBKDF2-SHA-256',
    iterations,
    salt: toBase64(salt),
    cipher: 'AES-256-GCM',
    iv: toBase64(iv),
    ciphertext: toBase64(ciphertext),
  };
  return `${JSON.stringify(locked, null, 2)}\n`;
}

function envelopeIn(text: string): z.output<typeof envelope> | null {
  try {
    const read = z.safeParse(envelope, JSON.parse(text.replace(/^\ufeff/, '')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Whether a file's text is a ledger file under a password. */
export const isLocked = (text: string): boolean => envelopeIn(text) !== null;

/**
 * @param locked what `lock` gave
 * @returns the ledger file's text
 * @throws WrongPassword
 */
export async function unlock(locked: string, password: string): Promise<string> {
  const read = envelopeIn(locked);
  if (!read) throw new WrongPassword();
  try {
    const key = await keyOf(password, fromBase64(read.salt), read.iterations);
    const cipher = { name: 'AES-GCM', iv: fromBase64(read.iv) };
    const plain = await crypto.subtle.decrypt(cipher, key, fromBase64(read.ciphertext));
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    throw new WrongPassword();
  }
}
