import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { readOrCreateSecret } from '#packages/secrets/read-or-create-secret.ts';

/** The key pair of internal identity tokens: the gateway signs, subgraphs verify. JSON Web Keys, each on one line. */
export interface IdentityKeys {
  privateKey: string;
  publicKey: string;
}

export function identityKeys(stateDir: string): IdentityKeys {
  const privateKey = readOrCreateSecret(join(stateDir, 'secrets', 'identity-key.json'), createKey);
  const { kty, crv, x } = JSON.parse(privateKey) as JWK;
  return { privateKey, publicKey: JSON.stringify({ kty, crv, x }) };
}

/**
 * The secret that goes by the name of a variable: `AUTH_SECRET` is kept in `secrets/auth-secret`. Made when there is none: an API
 * key where the name says so.
 */
export function storedSecret(stateDir: string, variable: string): string {
  const file = variable.toLowerCase().replaceAll('_', '-');
  const random = () => randomBytes(32).toString('base64url');
  const create = () => (variable.endsWith('_API_KEY') ? `souk_${uuidv7().replaceAll('-', '')}_${random()}` : random());
  return readOrCreateSecret(join(stateDir, 'secrets', file), create);
}

function createKey(): string {
  return JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
}
