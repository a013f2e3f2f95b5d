import type { WebhookSecret } from '../domain/webhook-secret.ts';
import type { Tx } from './database.ts';

export async function insertSecret(tx: Tx, { sealed, ...secret }: WebhookSecret): Promise<void> {
  await tx.webhookSecret.create({ data: { ...secret, sealed: Uint8Array.from(sealed) } });
}

/** Those that sign at a time, of some endpoints, the newest first. */
export function findSecrets(tx: Tx, endpointIds: readonly string[], at: Date): Promise<WebhookSecret[]> {
  return tx.webhookSecret.findMany({
    where: { endpointId: { in: [...endpointIds] }, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] },
    orderBy: { id: 'desc' },
  });
}

/** Ends those that sign by then; none signs for longer than it would have. */
export async function endSecrets(tx: Tx, endpointId: string, at: Date): Promise<void> {
  await tx.webhookSecret.updateMany({
    where: { endpointId, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] },
    data: { expiresAt: at },
  });
}

export async function deleteEndedSecrets(tx: Tx, endpointId: string, at: Date): Promise<void> {
  await tx.webhookSecret.deleteMany({ where: { endpointId, expiresAt: { lte: at } } });
}
