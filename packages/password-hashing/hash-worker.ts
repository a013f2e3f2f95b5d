import { hashRawSync } from '@node-rs/argon2';
import type { Recipe } from './password-hash.ts';

/** Runs in a thread of its own: Argon2id version 1.3, the library's default. */
export default function hashPassword({ password, recipe }: { password: string; recipe: Recipe }): Uint8Array {
  const { parameters, salt, length } = recipe;
  return hashRawSync(password, { ...parameters, salt, outputLen: length });
}
