/**
 * `node deploy/create-env.mjs [file]`: writes .env (or `file`, never over an existing one) from .env.example, with a
 * fresh secret for every setting that has no value. Plain JavaScript, since it runs before anything is installed.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const target = process.argv[2] ?? new URL('.env', root);
const privateKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
const { kty, crv, x } = privateKey;

const keys = {
  IDENTITY_PRIVATE_KEY: `'${JSON.stringify(privateKey)}'`,
  IDENTITY_PUBLIC_KEY: `'${JSON.stringify({ kty, crv, x })}'`,
};

const example = readFileSync(new URL('.env.example', root), 'utf8');
const filled = example.replaceAll(/^([A-Z][A-Z0-9_]*)=$/gm, (line, name) => {
  const secret = name.endsWith('_SECRET') ? randomBytes(32).toString('base64url') : randomBytes(24).toString('hex');
  return line + (keys[name] ?? secret);
});
writeFileSync(target, filled, { mode: 0o600, flag: 'wx' });
