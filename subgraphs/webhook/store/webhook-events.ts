import type { WebhookEvent } from '../domain/webhook-event.ts';
import type { Tx } from './database.ts';

/** Those that are there already stay as they are. SQL: one statement for a batch. */
export async function insertEvents(tx: Tx, events: readonly WebhookEvent[], createdAt: Date): Promise<void> {
  if (events.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO webhook_event
      (id, type, aggregate_type, aggregate_id, aggregate_version, occurred_at, person_id, body, created_at)
    SELECT id, type, "aggregateType", "aggregateId", "aggregateVersion", "occurredAt", "personId", body, ${createdAt}
    FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS event(id uuid, type text, "aggregateType" text,
      "aggregateId" text, "aggregateVersion" bigint, "occurredAt" timestamptz, "personId" text, body text)
    ORDER BY id
    ON CONFLICT (id) DO NOTHING`;
}

export async function findEvents(tx: Tx, ids: readonly string[]): Promise<WebhookEvent[]> {
  const rows = await tx.webhookEvent.findMany({ where: { id: { in: [...ids] } } });
  return rows.map((row) => ({ ...row, aggregateVersion: Number(row.aggregateVersion) }));
}
