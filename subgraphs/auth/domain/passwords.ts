import { hash, verify } from '@node-rs/argon2';

/** Least parameters the OWASP Password Storage Cheat Sheet accepts for Argon2id, the library's default algorithm. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of the same cost as any other that no password is known for. */
const nobodysHash = [
  '$argon2id$v=19',
  `m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}`,
  'A'.repeat(22),
  'A'.repeat(43),
].join('$');

/** Argon2id with a random salt, in PHC format. Takes some 20 ms of a core and 19 MiB. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

/** @param passwordHash null when there is no such account or it has no password: false, at the same cost. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password);
  return passwordHash !== null && matches;
}
