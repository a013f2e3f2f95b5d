import { createHmac, hkdfSync } from 'node:crypto';
import { open, seal } from '#packages/secrets/sealing.ts';

/** What is kept in the database so that only this subgraph can read it. */
type SealedPurpose = 'signing-key' | 'totp-secret';

/** What is derived from a text, so that nobody else can. */
type DerivedPurpose = 'password-salt' | 'message-token' | 'recovery-code' | 'refresh-token';

/** The keys of this subgraph, one for each purpose: what leaks of one says nothing about another. */
export interface Keyring {
  /** Encrypts. `context` says what it belongs to, such as the id of its row: moved elsewhere, it does not open. */
  seal(purpose: SealedPurpose, plain: Uint8Array, context: string): Uint8Array<ArrayBuffer>;
  /** Throws when it was sealed with another secret or for something else, or was changed. */
  open(purpose: SealedPurpose, sealed: Uint8Array, context: string): Uint8Array<ArrayBuffer>;
  /** HMAC-SHA256. */
  mac(purpose: DerivedPurpose, text: string): Buffer<ArrayBuffer>;
}

/** @param secret AUTH_SECRET */
export function createKeyring(secret: string): Keyring {
  const derive = (purpose: SealedPurpose | DerivedPurpose) =>
    Buffer.from(hkdfSync('sha256', secret, '', `souk-auth ${purpose}`, 32));
  const keys = {
    'signing-key': derive('signing-key'),
    'totp-secret': derive('totp-secret'),
    'password-salt': derive('password-salt'),
    'message-token': derive('message-token'),
    'recovery-code': derive('recovery-code'),
    'refresh-token': derive('refresh-token'),
  };
  return {
    seal: (purpose, plain, context) => seal(keys[purpose], plain, context),
    open(purpose, sealed, context) {
      try {
        return open(keys[purpose], sealed, context);
      } catch (error) {
        throw new Error(`The ${purpose} of ${context} does not open with this AUTH_SECRET`, { cause: error });
      }
    },
    mac: (purpose, text) => createHmac('sha256', keys[purpose]).update(text).digest(),
  };
}
