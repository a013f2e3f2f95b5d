import type { WebhookEndpoint } from '../domain/webhook-endpoint.ts';
import type { Tx } from './database.ts';
import type { WebhookEndpoint as Row } from './generated/client.ts';

export async function insertEndpoint(tx: Tx, endpoint: WebhookEndpoint): Promise<void> {
  await tx.webhookEndpoint.create({ data: toRow(endpoint) });
}

export async function updateEndpoint(tx: Tx, endpoint: WebhookEndpoint): Promise<void> {
  await tx.webhookEndpoint.update({ where: { id: endpoint.id }, data: toRow(endpoint) });
}

/** With its secrets. */
export async function deleteEndpoint(tx: Tx, id: string): Promise<void> {
  await tx.webhookEndpoint.delete({ where: { id } });
}

export async function findEndpoints(tx: Tx, ids: readonly string[]): Promise<WebhookEndpoint[]> {
  return (await tx.webhookEndpoint.findMany({ where: { id: { in: [...ids] } } })).map(toEndpoint);
}

/** Locks and reads an endpoint; null when there is none. Everything that changes one takes this lock first. SQL: a lock. */
export async function lockEndpoint(tx: Tx, id: string): Promise<WebhookEndpoint | null> {
  await tx.$queryRaw`SELECT 1 FROM webhook_endpoint WHERE id = ${id}::uuid FOR UPDATE`;
  const [endpoint = null] = await findEndpoints(tx, [id]);
  return endpoint;
}

/** Newest first: those before the endpoint `before`, at most `limit`. Ids sort by time. */
export async function listEndpoints(
  tx: Tx,
  { before, limit }: { before: string | null; limit: number },
): Promise<WebhookEndpoint[]> {
  const where = before === null ? {} : { id: { lt: before } };
  return (await tx.webhookEndpoint.findMany({ where, orderBy: { id: 'desc' }, take: limit })).map(toEndpoint);
}

/** What decides who is told of an event, of every endpoint. */
export type Listener = Pick<WebhookEndpoint, 'id' | 'eventTypes' | 'scopes' | 'isOrdered' | 'isActive'>;

/** SQL: read for each batch of events. */
export function findListeners(tx: Tx): Promise<Listener[]> {
  return tx.$queryRaw<Listener[]>`
    SELECT id, event_types AS "eventTypes", scopes, is_ordered AS "isOrdered", is_active AS "isActive"
    FROM webhook_endpoint`;
}

const toRow = ({ apiKey, ...endpoint }: WebhookEndpoint) => {
  return { ...endpoint, apiKey: apiKey && Uint8Array.from(apiKey) };
};

const toEndpoint = ({ disabledReason, ...row }: Row): WebhookEndpoint => ({
  ...row,
  disabledReason: disabledReason as WebhookEndpoint['disabledReason'],
});
