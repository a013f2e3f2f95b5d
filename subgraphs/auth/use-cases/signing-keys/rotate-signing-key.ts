import type { Keyring } from '../../domain/keyring.ts';
import { generateSigningKey, retirementBehind, type SigningKey } from '../../domain/signing-key.ts';
import type { Database, Tx } from '../../store/database.ts';
import {
  deleteRetiredSigningKeys,
  insertSigningKey,
  listSigningKeys,
  lockSigningKeys,
  updateRetirement,
} from '../../store/signing-keys.ts';

export interface Rotation {
  /** Of the new key. */
  kid: string;
  activatesAt: Date;
  /** When the keys before it are no longer published. */
  othersRetireAt: Date;
}

/** Publishes a new key at once that signs after `activationDelay` milliseconds. Throws when the keys do not open. */
export function rotateSigningKey(
  database: Database,
  keyring: Keyring,
  { now, activationDelay }: { now: Date; activationDelay: number },
): Promise<Rotation> {
  return database.transact(async (tx) => {
    await lockSigningKeys(tx);
    await deleteRetiredSigningKeys(tx, now);
    // With another secret than the subgraph's own, the subgraph could not open the new key.
    await listSigningKeys(tx, keyring);
    return succeed(tx, keyring, await generateSigningKey(now, new Date(now.getTime() + activationDelay)));
  });
}

/** Lets a key take over from all that there are. */
export async function succeed(tx: Tx, keyring: Keyring, key: SigningKey): Promise<Rotation> {
  const othersRetireAt = retirementBehind(key.activatesAt);
  await updateRetirement(tx, othersRetireAt);
  await insertSigningKey(tx, keyring, key);
  return { kid: key.kid, activatesAt: key.activatesAt, othersRetireAt };
}
