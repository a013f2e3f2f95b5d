import { hkdfSync } from 'node:crypto';
import { open, seal } from '#packages/secrets/sealing.ts';

/** What is kept in the database so that only this subgraph can read it. */
type Purpose = 'signing-secret' | 'api-key';

/** The keys of this subgraph, one for each purpose (ADR 14). */
export interface Keyring {
  /** Encrypts. `context` is the id of the row it belongs to: moved elsewhere, it does not open. */
  seal(purpose: Purpose, plain: Uint8Array, context: string): Buffer<ArrayBuffer>;
  /** Throws when it was sealed with another secret or for something else, or was changed. */
  open(purpose: Purpose, sealed: Uint8Array, context: string): Buffer<ArrayBuffer>;
}

/** @param secret WEBHOOK_SECRET */
export function createKeyring(secret: string): Keyring {
  const derive = (purpose: Purpose) => Buffer.from(hkdfSync('sha256', secret, '', `souk-webhook ${purpose}`, 32));
  const keys = { 'signing-secret': derive('signing-secret'), 'api-key': derive('api-key') };
  return {
    seal: (purpose, plain, context) => seal(keys[purpose], plain, context),
    open(purpose, sealed, context) {
      try {
        return open(keys[purpose], sealed, context);
      } catch (error) {
        throw new Error(`The ${purpose} of ${context} does not open with this WEBHOOK_SECRET`, { cause: error });
      }
    },
  };
}
