import type { Keyring } from '../../domain/keyring.ts';
import { generateSigningKey } from '../../domain/signing-key.ts';
import type { Database } from '../../store/database.ts';
import {
  deleteRetiredSigningKeys,
  hasSigningKey,
  insertSigningKey,
  lockSigningKeys,
} from '../../store/signing-keys.ts';

/** Makes the first key, which signs at once; later ones come by rotation. */
export function ensureSigningKey(database: Database, keyring: Keyring, now: Date): Promise<void> {
  return database.transact(async (tx) => {
    await lockSigningKeys(tx);
    await deleteRetiredSigningKeys(tx, now);
    if (!(await hasSigningKey(tx))) await insertSigningKey(tx, keyring, await generateSigningKey(now));
  });
}
