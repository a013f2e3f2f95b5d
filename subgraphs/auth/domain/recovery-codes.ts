import { randomBytes } from 'node:crypto';
import type { Keyring } from './keyring.ts';

/** Codes that replace a one-time code, each once. */
export interface RecoveryCodes {
  userId: string;
  codes: string[];
}

/** Crockford's base 32: without letters that look like another letter or digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const codesOfAnAccount = 10;

/** Each with 50 random bits, which five tries in a quarter of an hour do not guess. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codesOfAnAccount }, () => `${randomGroup()}-${randomGroup()}`);
}

function randomGroup(): string {
  return Array.from(randomBytes(5), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}

/**
 * The only form in which a recovery code is stored, however it was typed; null when it cannot be one. Keyed, since 50 bits
 * could be found from a plain hash.
 */
export function hashRecoveryCode(keyring: Keyring, userId: string, code: string): Uint8Array<ArrayBuffer> | null {
  if (code.length > longestTyped) return null;
  const normalised = code.replace(/[\s-]/g, '').toLowerCase().replaceAll('o', '0').replace(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(normalised) ? keyring.mac('recovery-code', `${userId} ${normalised}`) : null;
}

/** Leaves room for spaces and dashes between all characters. */
const longestTyped = 40;
