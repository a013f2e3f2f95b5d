import { ECDH } from 'node:crypto';

/** Bytes of a secret that browser and shop share. https://www.rfc-editor.org/rfc/rfc8291#section-3.2 */
const authLength = 16;

/** What is wrong with a browser's public key; null when nothing is. */
export function publicKeyProblem(p256dh: string): string | null {
  const problem = 'expected a point of P-256 that is not compressed: 65 bytes in base64url';
  const bytes = decode(p256dh);
  // 4 is for what is not compressed; Node.js takes the other forms, too.
  if (bytes?.length !== 65 || bytes[0] !== 4) return problem;
  try {
    // Throws for what is not on the curve, by which somebody could learn a key of ours.
    ECDH.convertKey(bytes, 'prime256v1', undefined, undefined, 'uncompressed');
    return null;
  } catch {
    return problem;
  }
}

/** What is wrong with the secret of a subscription; null when nothing is. */
export const authProblem = (auth: string): string | null =>
  decode(auth)?.length === authLength ? null : `expected ${authLength} bytes in base64url`;

/** Null for what is not the one form in which bytes are written in base64url. */
function decode(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
