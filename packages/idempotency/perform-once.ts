import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { claimKey, type KeyUse } from './claim-key.ts';

export interface IdempotentWork<Outcome, Recalled> {
  /** Does the work. When it refuses, the transaction rolls back, and the key can be used again. */
  perform(): Promise<Outcome>;
  /** What an earlier use of the key made, from its `resultId`. */
  recall(resultId: string): Promise<Recalled>;
}

/**
 * Does the work of a mutation once for each idempotency key, in the transaction (of `transact`) in which the key is
 * claimed. A key that was used with another input is refused: nothing changes.
 */
export async function performOnce<Outcome, Recalled>(
  tx: Sql,
  use: KeyUse,
  { perform, recall }: IdempotentWork<Outcome, Recalled>,
): Promise<Outcome | Recalled | Refusal<'idempotency-key-reused'>> {
  const claim = await claimKey(tx, use);
  switch (claim.status) {
    case 'claimed':
      return perform();
    case 'repeated':
      return recall(claim.resultId);
    case 'reused':
      return refuse('idempotency-key-reused');
    default:
      return claim satisfies never;
  }
}
