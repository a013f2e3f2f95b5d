import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The content of a secret file. When the file is missing, `create` makes the content and it is stored readable by
 * its owner only; by default 192 random bits, safe in URLs and configuration files.
 */
export function readOrCreateSecret(path: string, create = () => randomBytes(24).toString('base64url')): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secret = create();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, secret, { mode: 0o600, flag: 'wx' });
  return secret;
}
