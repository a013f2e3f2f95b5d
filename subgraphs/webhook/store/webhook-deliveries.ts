import type { DeliveryStatus, WebhookDelivery } from '../domain/webhook-delivery.ts';
import type { Tx } from './database.ts';
import type { WebhookDelivery as Row } from './generated/client.ts';

export interface DeliveryQuery {
  endpointId: string;
  /** Null for any. */
  status: DeliveryStatus | null;
  /** Null for any. */
  eventType: string | null;
}

/** SQL: one statement for a batch of events. */
export async function insertDeliveries(tx: Tx, deliveries: readonly WebhookDelivery[]): Promise<void> {
  if (deliveries.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO webhook_delivery (id, endpoint_id, event_id, event_type, status, attempts, is_test, replay_of, created_at,
      next_attempt_at, finished_at)
    SELECT id, "endpointId", "eventId", "eventType", status, attempts, "isTest", "replayOf", "createdAt", "nextAttemptAt",
      "finishedAt"
    FROM jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb) AS delivery(id uuid, "endpointId" uuid, "eventId" uuid,
      "eventType" text, status text, attempts int, "isTest" boolean, "replayOf" uuid, "createdAt" timestamptz,
      "nextAttemptAt" timestamptz, "finishedAt" timestamptz)`;
}

export async function findDeliveries(tx: Tx, ids: readonly string[]): Promise<WebhookDelivery[]> {
  return (await tx.webhookDelivery.findMany({ where: { id: { in: [...ids] } } })).map(toDelivery);
}

/** Newest first: those before the delivery `before`, at most `limit`. Ids sort by time. */
export async function listDeliveries(
  tx: Tx,
  { endpointId, status, eventType }: DeliveryQuery,
  { before, limit }: { before: string | null; limit: number },
): Promise<WebhookDelivery[]> {
  const where = {
    endpointId,
    ...(status !== null && { status }),
    ...(eventType !== null && { eventType }),
    ...(before !== null && { id: { lt: before } }),
  };
  return (await tx.webhookDelivery.findMany({ where, orderBy: { id: 'desc' }, take: limit })).map(toDelivery);
}

/** One that is over already stays as it is. */
export async function cancelDelivery(tx: Tx, id: string, at: Date): Promise<void> {
  const data = { status: 'CANCELLED' satisfies DeliveryStatus, nextAttemptAt: null, finishedAt: at };
  await tx.webhookDelivery.updateMany({ where: { id, status: 'PENDING' satisfies DeliveryStatus }, data });
}

/** Keeps what is sent from now on, unless something is kept already. Resolves to what is kept; null when it is over. */
export async function keepBody(tx: Tx, id: string, body: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ body: string }[]>`
    UPDATE webhook_delivery SET body = coalesce(body, ${body}) WHERE id = ${id}::uuid AND status = 'PENDING' RETURNING body`;
  return row?.body ?? null;
}

const toDelivery = ({ status, ...row }: Row): WebhookDelivery => ({ ...row, status: status as DeliveryStatus });
