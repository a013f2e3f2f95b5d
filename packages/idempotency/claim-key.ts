import { createHash } from 'node:crypto';
import type { Sql } from '#packages/sql/sql.ts';

/** One use of an idempotency key. */
export interface KeyUse {
  /** Whose key it is: the same key of two callers is two keys. */
  caller: string;
  /** The mutation, for example `placeOrder`. */
  operation: string;
  key: string;
  /** The input without the key; compared by value. */
  input: unknown;
  /** What the first use will have made. */
  resultId: string;
}

/** `claimed`: this is the first use. `repeated`: an earlier one made `resultId`. `reused`: with another input. */
export type Claim = { status: 'claimed' } | { status: 'repeated'; resultId: string } | { status: 'reused' };

/** SHA-256 of the value as JSON with sorted keys; absent and null fields count alike. */
function fingerprint(value: unknown): string {
  const canonical = JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    const fields = Object.entries(part).filter(([, field]) => field !== null && field !== undefined);
    return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return createHash('sha256').update(canonical).digest('base64url');
}

/**
 * Claims a key in the transaction of the work it protects: simultaneous uses wait for the first to commit and then see
 * its result; when it rolls back, the next one is first. Keys are kept in table `idempotency_key` until
 * they are pruned (see `createKeyPrune`).
 */
export async function claimKey(tx: Sql, use: KeyUse): Promise<Claim> {
  const print = fingerprint(use.input);
  const inserted = await tx.$executeRawUnsafe(
    `INSERT INTO idempotency_key (caller, operation, key, fingerprint, result_id, created_at)
     VALUES ($1, $2, $3, $4, $5, now()) ON CONFLICT DO NOTHING`,
    use.caller,
    use.operation,
    use.key,
    print,
    use.resultId,
  );
  if (inserted === 1) return { status: 'claimed' };
  const [earlier] = await tx.$queryRawUnsafe<{ fingerprint: string; result_id: string }[]>(
    'SELECT fingerprint, result_id FROM idempotency_key WHERE caller = $1 AND operation = $2 AND key = $3',
    use.caller,
    use.operation,
    use.key,
  );
  // It was pruned between the two statements, so it is free again.
  if (!earlier) return claimKey(tx, use);
  return earlier.fingerprint === print ? { status: 'repeated', resultId: earlier.result_id } : { status: 'reused' };
}
