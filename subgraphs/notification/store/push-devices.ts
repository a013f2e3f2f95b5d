import type { PushDevice } from '../domain/push-device.ts';
import type { Tx } from './database.ts';

/** Has those who change what devices somebody has do so one after the other. SQL: a lock. */
export async function lockDevicesOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`push devices ${recipientId}`}, 0))`;
}

/** Has those who register the same endpoint do so one after the other: an endpoint belongs to one person. SQL: a lock. */
export async function lockEndpoint(tx: Tx, endpoint: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`push endpoint ${endpoint}`}, 0))`;
}

/** Null when nobody has it. */
export function findDeviceAt(tx: Tx, endpoint: string): Promise<PushDevice | null> {
  return tx.pushDevice.findUnique({ where: { endpoint } });
}

export function countDevicesOf(tx: Tx, recipientId: string): Promise<number> {
  return tx.pushDevice.count({ where: { recipientId } });
}

/** Those of each person, the one that was registered first first: a few. */
export function listDevices(tx: Tx, recipientIds: readonly string[]): Promise<PushDevice[]> {
  return tx.pushDevice.findMany({ where: { recipientId: { in: [...recipientIds] } }, orderBy: { id: 'asc' } });
}

/** Which of these people have a device. */
export async function findOwners(tx: Tx, recipientIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.pushDevice.findMany({
    where: { recipientId: { in: [...recipientIds] } },
    distinct: ['recipientId'],
    select: { recipientId: true },
  });
  return new Set(rows.map(({ recipientId }) => recipientId));
}

export async function insertDevice(tx: Tx, device: PushDevice): Promise<void> {
  await tx.pushDevice.create({ data: device });
}

export function updateDevice(
  tx: Tx,
  { id, ...data }: Pick<PushDevice, 'id' | 'p256dh' | 'auth' | 'label' | 'vapidKey' | 'activeAt'>,
): Promise<PushDevice> {
  return tx.pushDevice.update({ where: { id }, data });
}

/** Notes that a device took a push; nothing when it is there no more. */
export async function updateActive(tx: Tx, id: string, activeAt: Date): Promise<void> {
  await tx.pushDevice.updateMany({ where: { id }, data: { activeAt } });
}

/** A device of somebody, by its id or by its endpoint. */
export type ChosenDevice = { recipientId: string } & ({ id: string } | { endpoint: string });

/** The id of what was deleted; null when they have no such device. */
export async function deleteDeviceOf(tx: Tx, device: ChosenDevice): Promise<string | null> {
  const found = await tx.pushDevice.findFirst({ where: device, select: { id: true } });
  if (!found) return null;
  const { count } = await tx.pushDevice.deleteMany({ where: { ...found, recipientId: device.recipientId } });
  return count > 0 ? found.id : null;
}

export async function deleteDevice(tx: Tx, id: string): Promise<void> {
  await tx.pushDevice.deleteMany({ where: { id } });
}

export async function deleteDevicesOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.pushDevice.deleteMany({ where: { recipientId } });
}
