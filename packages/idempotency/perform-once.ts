import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { claimKeys, type KeyUse } from './claim-keys.ts';

export interface IdempotentWork<Outcome, Recalled> {
  /** Does the work. When it refuses, the transaction rolls back, and the key can be used again. */
  perform(): Promise<Outcome>;
  /** What an earlier use of the key made, from its `resultId`. */
  recall(resultId: string): Promise<Recalled>;
}

/**
 * Does the work of a mutation once for each idempotency key, in the transaction (of `transact`) in which the key is
 * claimed. A key that was used with another input is refused: nothing changes. Waits for whoever is using the key.
 */
export async function performOnce<Outcome, Recalled>(
  tx: Sql,
  use: KeyUse,
  { perform, recall }: IdempotentWork<Outcome, Recalled>,
): Promise<Outcome | Recalled | Refusal<'idempotency-key-reused'>> {
  const work = { perform: async () => [await perform()], recall };
  const [part] = await performAllOnce(tx, [{ use }], work, { wait: true });
  if (!part || part.status === 'in-progress') throw new Error('a key that was waited for is in progress');
  return part.outcome;
}

/** What became of one use: what was done or was done before, or why not. */
export type Part<Outcome, Recalled> =
  | { status: 'performed'; outcome: Outcome }
  | { status: 'known'; outcome: Recalled | Refusal<'idempotency-key-reused'> }
  /** Nothing yet: whether anything has to be done is not known before whoever is using the key is done. */
  | { status: 'in-progress' };

/**
 * The same for many mutations of one kind: `perform` does the work of those whose keys are new, and returns the outcomes in
 * their order. One that refuses keeps its claim: it is the transaction that has to roll back, or to release the key.
 * @param wait see `claimKeys`.
 */
export async function performAllOnce<Item extends { use: KeyUse }, Outcome, Recalled>(
  tx: Sql,
  items: readonly Item[],
  work: {
    perform(claimed: readonly Item[]): Promise<readonly Outcome[]>;
    recall(resultId: string): Promise<Recalled>;
  },
  { wait }: { wait: boolean },
): Promise<Part<Outcome, Recalled>[]> {
  const claims = await claimKeys(
    tx,
    items.map(({ use }) => use),
    { wait },
  );
  const claimed = items.filter((_, index) => claims[index]?.status === 'claimed');
  const performed = claimed.length > 0 ? await work.perform(claimed) : [];
  if (performed.length !== claimed.length)
    throw new Error(`${performed.length} outcomes of ${claimed.length} mutations`);
  const outcomes = performed.values();
  const parts: Part<Outcome, Recalled>[] = [];
  for (const claim of claims) {
    switch (claim.status) {
      case 'claimed':
        parts.push({ status: 'performed', outcome: outcomes.next().value as Outcome });
        break;
      case 'repeated':
        parts.push({ status: 'known', outcome: await work.recall(claim.resultId) });
        break;
      case 'reused':
        parts.push({ status: 'known', outcome: refuse('idempotency-key-reused') });
        break;
      case 'in-progress':
        parts.push(claim);
        break;
      default:
        claim satisfies never;
    }
  }
  return parts;
}
