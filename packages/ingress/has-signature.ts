import { createHmac, timingSafeEqual } from 'node:crypto';

/** What signs a call. */
export interface Signed {
  /** Secrets of which any may have signed: while a secret is replaced, the old and the new one. */
  keys: readonly Buffer[];
  /** What is signed, in pieces. */
  content: readonly (string | Buffer)[];
  /** How a scheme writes signatures. */
  encoding: 'base64' | 'hex';
}

/**
 * Whether one of these signatures is the HMAC-SHA256 of the content under one of the keys. How long it takes tells
 * nothing of what the right one would be.
 */
export function hasSignature(given: readonly string[], { keys, content, encoding }: Signed): boolean {
  let found = false;
  for (const key of keys) {
    const hmac = createHmac('sha256', key);
    for (const piece of content) hmac.update(piece);
    const expected = Buffer.from(hmac.digest(encoding));
    for (const signature of given) {
      const bytes = Buffer.from(signature);
      if (bytes.length === expected.length && timingSafeEqual(bytes, expected)) found = true;
    }
  }
  return found;
}
