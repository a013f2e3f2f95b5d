/**
 * `node deploy/create-env.mjs [file]`: writes .env (or `file`, never over an existing one) from .env.example, with a
 * fresh secret for every setting that has no value. Plain JavaScript, since it runs before anything is installed.
 */
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const target = process.argv[2] ?? new URL('.env', root);
const privateKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
const { kty, crv, x } = privateKey;

const keys = {
  IDENTITY_PRIVATE_KEY: `'${JSON.stringify(privateKey)}'`,
  IDENTITY_PUBLIC_KEY: `'${JSON.stringify({ kty, crv, x })}'`,
};

function secretFor(name) {
  const random = randomBytes(32).toString('base64url');
  if (name.endsWith('_API_KEY')) return `souk_${randomUUID().replaceAll('-', '')}_${random}`;
  return name.endsWith('_SECRET') ? random : randomBytes(24).toString('hex');
}

const example = readFileSync(new URL('.env.example', root), 'utf8');
const filled = example.replaceAll(/^([A-Z][A-Z0-9_]*)=$/gm, (line, name) => {
  return line + (keys[name] ?? secretFor(name));
});
writeFileSync(target, filled, { mode: 0o600, flag: 'wx' });
