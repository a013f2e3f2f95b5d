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

/** `in-progress`: another transaction is using the key, and what comes of it is not known yet. */
export type ClaimNow = Claim | { status: 'in-progress' };

/** SHA-256 of the value as JSON with sorted keys; absent and null fields count alike. */
function fingerprint(value: unknown): string {
  const canonical = JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    const fields = Object.entries(part).filter(([, field]) => field !== null && field !== undefined);
    return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return createHash('sha256').update(canonical).digest('base64url');
}

// Whoever claims a key holds its lock until its transaction ends. So it is known which keys are being used, and nobody who
// holds some waits for others, which could end in a deadlock. In order all the same, for processes of before there was the lock.
const claim = `
  WITH use AS MATERIALIZED (
    SELECT *,
      CASE WHEN $6::boolean THEN pg_advisory_xact_lock(lock) IS NOT NULL ELSE pg_try_advisory_xact_lock(lock) END AS is_free
    FROM (
      SELECT *, hashtextextended(jsonb_build_array(caller, operation, key)::text, 0) AS lock
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
        WITH ORDINALITY AS given(caller, operation, key, fingerprint, result_id, place)
    ) AS named
  ), claimed AS (
    INSERT INTO idempotency_key (caller, operation, key, fingerprint, result_id, created_at)
    SELECT caller, operation, key, fingerprint, result_id, now() FROM use WHERE is_free ORDER BY caller, operation, key
    ON CONFLICT DO NOTHING
    RETURNING caller, operation, key
  )
  SELECT is_free AS "isFree", claimed.key IS NOT NULL AS "isClaimed"
  FROM use LEFT JOIN claimed USING (caller, operation, key) ORDER BY place`;

// By a statement of its own, which sees what was committed while the one before was under way.
const find = `
  SELECT earlier.fingerprint, earlier.result_id AS "resultId"
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS use(caller, operation, key, place)
    LEFT JOIN idempotency_key AS earlier USING (caller, operation, key)
  ORDER BY place`;

/**
 * Claims keys in the transaction of the work that they protect, all by one statement; by one more when some were used before.
 * A use whose transaction rolls back was none. Keys are kept in table `idempotency_key` until they are pruned (see
 * `createKeyPrune`). Throws a RangeError when a key is used twice.
 * @param wait waits for the transactions that are using the keys, and none is in progress. To be asked for by a single use:
 *   whoever waits for one key and holds others may end in a deadlock. Default false.
 */
export async function claimKeys(
  tx: Sql,
  uses: readonly KeyUse[],
  { wait = false }: { wait?: boolean } = {},
): Promise<ClaimNow[]> {
  if (new Set(uses.map(nameOf)).size < uses.length) throw new RangeError('a key is used twice in one statement');
  const prints = uses.map(({ input }) => fingerprint(input));
  const answers = await tx.$queryRawUnsafe<{ isFree: boolean; isClaimed: boolean }[]>(
    claim,
    ...columnsOf(uses),
    prints,
    uses.map(({ resultId }) => resultId),
    wait,
  );
  const claims: ClaimNow[] = answers.map(({ isFree }) => ({ status: isFree ? 'claimed' : 'in-progress' }));
  const used = [...answers.keys()].filter((index) => answers[index]?.isFree && !answers[index].isClaimed);
  const earlier = used.length > 0 ? await findEarlier(tx, pick(uses, used)) : [];
  const pruned: number[] = [];
  for (const [place, index] of used.entries()) {
    const { fingerprint: print = null, resultId = null } = earlier[place] ?? {};
    if (print === null || resultId === null) pruned.push(index);
    else claims[index] = print === prints[index] ? { status: 'repeated', resultId } : { status: 'reused' };
  }
  // It was pruned between the two statements, so it is free again.
  const again = pruned.length > 0 ? await claimKeys(tx, pick(uses, pruned), { wait }) : [];
  for (const [place, index] of pruned.entries()) claims[index] = again[place] as ClaimNow;
  return claims;
}

/** What tells keys apart. */
export const nameOf = ({ caller, operation, key }: KeyUse): string => JSON.stringify([caller, operation, key]);

const pick = <Item>(items: readonly Item[], indexes: readonly number[]) => indexes.map((index) => items[index] as Item);

/** The uses as arrays, by column. */
export const columnsOf = (uses: readonly KeyUse[]): [string[], string[], string[]] => [
  uses.map(({ caller }) => caller),
  uses.map(({ operation }) => operation),
  uses.map(({ key }) => key),
];

/** What the keys were used for, in their order; nulls where nothing is known any more. */
const findEarlier = (tx: Sql, used: readonly KeyUse[]) =>
  tx.$queryRawUnsafe<{ fingerprint: string | null; resultId: string | null }[]>(find, ...columnsOf(used));
