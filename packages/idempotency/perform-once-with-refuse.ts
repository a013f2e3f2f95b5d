import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import { type IdempotencyKeyReused, idempotencyKeyReused } from '#packages/user-errors/user-errors.ts';
import { claimKey, type KeyUse } from './claim-key.ts';

/** Carries a refusal out of a transaction, so that the transaction rolls back and the key stays free. */
class Refused<Refusal> extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('refused');
    this.refusal = refusal;
  }
}

export interface Once<Tx extends Sql, Result, Refusal> {
  /** Does the work. `refuse` ends it with an expected error: everything is rolled back and the key can be used again. */
  perform(tx: Tx, refuse: (refusal: Refusal) => never): Promise<Result>;
  /** What an earlier use of the key made, from its `resultId`. */
  recall(tx: Tx, resultId: string): Promise<Result>;
}

/**
 * Does the work of a mutation once for each idempotency key, in one transaction with the claim of the key. Deadlocks and
 * the like are retried.
 */
export async function performOnceWithRefuse<Tx extends Sql, Result, Refusal>(
  transact: Transact<Tx>,
  use: KeyUse,
  { perform, recall }: Once<Tx, Result, Refusal>,
): Promise<Result | Refusal | IdempotencyKeyReused> {
  const refuse = (refusal: Refusal): never => {
    throw new Refused(refusal);
  };
  try {
    return await withRetries(() =>
      transact<Result | IdempotencyKeyReused>(async (tx) => {
        const claim = await claimKey(tx, use);
        switch (claim.status) {
          case 'claimed':
            return perform(tx, refuse);
          case 'repeated':
            return recall(tx, claim.resultId);
          case 'reused':
            return idempotencyKeyReused();
          default:
            return claim satisfies never;
        }
      }),
    );
  } catch (error) {
    if (error instanceof Refused) return error.refusal as Refusal;
    throw error;
  }
}
