import { crc32 } from 'node:zlib';
import type { ClientBase } from 'pg';

/** Notified when a member has come or gone. */
export const assignmentChannel = 'assignment';

/** First key of the locks; the second one tells the consumer. Advisory locks belong to one database. */
const membership = 7_236_452;

/** The number of a consumer in `pg_locks`, where it has no sign. */
export const consumerNumber = (consumer: string): number => crc32(consumer);

/** The same as the argument of a lock. */
const keysOf = (consumers: readonly string[]) => consumers.map((consumer) => crc32(consumer) | 0);

/** Makes the session a member for consumers, of which it is none yet, until it leaves or ends. */
export async function joinFor(client: ClientBase, consumers: readonly string[]): Promise<void> {
  await client.query(
    `SELECT pg_advisory_lock_shared($1::int, key), pg_notify('${assignmentChannel}', '') FROM unnest($2::int[]) AS key`,
    [membership, keysOf(consumers)],
  );
}

/** Ends what `joinFor` has begun. */
export async function leave(client: ClientBase, consumers: readonly string[]): Promise<void> {
  await client.query(
    `SELECT pg_advisory_unlock_shared($1::int, key), pg_notify('${assignmentChannel}', '') FROM unnest($2::int[]) AS key`,
    [membership, keysOf(consumers)],
  );
}

export interface Members {
  /** The session that asks. */
  own: number;
  /** Sessions by the number of the consumer. */
  membersOf: Map<number, number[]>;
}

const findStatement = `
  SELECT objid::bigint::float8 AS consumer, pid AS member, pg_backend_pid() AS own
  FROM pg_locks
  WHERE locktype = 'advisory' AND objsubid = 2 AND classid = $1::oid AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

export async function findMembers(client: ClientBase): Promise<Members> {
  const { rows } = await client.query<{ consumer: number; member: number; own: number }>({
    name: 'find-members',
    text: findStatement,
    values: [membership],
  });
  const membersOf = new Map<number, number[]>();
  for (const { consumer, member } of rows) membersOf.set(consumer, [...(membersOf.get(consumer) ?? []), member]);
  return { own: rows[0]?.own ?? 0, membersOf };
}
