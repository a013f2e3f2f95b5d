import type { Sql } from '#packages/sql/sql.ts';
import { type Claim, claimKeys, type KeyUse } from './claim-keys.ts';

export type { KeyUse };

/**
 * Claims one key, as `claimKeys` does: simultaneous uses wait for the first to commit and then see its result; when it rolls
 * back, the next one is first.
 */
export async function claimKey(tx: Sql, use: KeyUse): Promise<Claim> {
  const [claimed] = await claimKeys(tx, [use], { wait: true });
  if (!claimed || claimed.status === 'in-progress') throw new Error('a key that was waited for is in progress');
  return claimed;
}
