import type { Tx } from './database.ts';

/** What a device answered for good. */
export type PushDeliveryOutcome = 'ACCEPTED' | 'REFUSED';

export interface PushDelivery {
  messageId: string;
  deviceId: string;
  outcome: PushDeliveryOutcome;
  at: Date;
}

/** Those of messages: at most one for each device. */
export async function findPushDeliveries(tx: Tx, messageIds: readonly string[]): Promise<PushDelivery[]> {
  const rows = await tx.pushDelivery.findMany({ where: { messageId: { in: [...messageIds] } } });
  return rows.map(({ outcome, ...row }) => ({ ...row, outcome: outcome as PushDeliveryOutcome }));
}

/** The first answer stays. Of somebody who has left meanwhile nothing is written down. SQL: with a lock that whoever erases the message waits for. */
export async function insertPushDelivery(tx: Tx, { messageId, deviceId, outcome, at }: PushDelivery): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO push_delivery (message_id, device_id, outcome, at)
    SELECT id, ${deviceId}::uuid, ${outcome}, ${at} FROM message WHERE id = ${messageId}::uuid AND erased_at IS NULL
    FOR SHARE ON CONFLICT DO NOTHING`;
}

export async function deletePushDeliveriesOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.pushDelivery.deleteMany({ where: { message: { recipientId } } });
}
