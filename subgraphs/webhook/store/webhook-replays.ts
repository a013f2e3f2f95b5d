import type { Sql } from '#packages/sql/sql.ts';
import type { EventRange, WebhookReplay } from '../domain/webhook-replay.ts';
import type { Tx } from './database.ts';

export async function insertReplay(tx: Tx, replay: WebhookReplay): Promise<void> {
  await tx.webhookReplay.create({ data: replay });
}

/** Null when the job is over. */
export function findReplay(tx: Tx, jobId: string): Promise<WebhookReplay | null> {
  return tx.webhookReplay.findUnique({ where: { jobId } });
}

/** Says which event was dealt with last. */
export async function updateReplay(tx: Tx, jobId: string, last: ReplayedEvent): Promise<void> {
  await tx.webhookReplay.update({ where: { jobId }, data: { lastOccurred: last.occurredAt, lastEventId: last.id } });
}

/** SQL: the mechanism that ends a job knows no Prisma client. */
export async function deleteReplay(tx: Sql, jobId: string): Promise<void> {
  await tx.$executeRawUnsafe('DELETE FROM webhook_replay WHERE job_id = $1::uuid', jobId);
}

/** An event that is to be told of again. */
export interface ReplayedEvent {
  id: string;
  type: string;
  occurredAt: Date;
}

/** How many events of a range are kept; more than an `Int` of GraphQL are counted as the largest. SQL: for that. */
export async function countEvents(tx: Tx, { from, to, types }: EventRange): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT least(count(*), 2147483647)::int AS count FROM webhook_event
    WHERE occurred_at >= ${from} AND occurred_at < ${to} AND type = ANY(${types})`;
  return row?.count ?? 0;
}

/** The next events of a replay, the oldest first, at most `limit`. SQL: they are told apart by two columns. */
export function listNextEvents(tx: Tx, replay: WebhookReplay, limit: number): Promise<ReplayedEvent[]> {
  const { from, to, types, lastOccurred, lastEventId } = replay;
  return tx.$queryRaw<ReplayedEvent[]>`
    SELECT id, type, occurred_at AS "occurredAt" FROM webhook_event
    WHERE occurred_at >= ${lastOccurred ?? from} AND occurred_at < ${to} AND type = ANY(${types})
      AND (${lastEventId}::uuid IS NULL OR (occurred_at, id) > (${lastOccurred}::timestamptz, ${lastEventId}::uuid))
    ORDER BY occurred_at, id LIMIT ${limit}`;
}
