import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { mostDevices, type PushDevice } from '../../domain/push-device.ts';
import { hasLeft } from '../../store/messages.ts';
import {
  countDevicesOf,
  deleteDevice,
  findDeviceAt,
  insertDevice,
  lockDevicesOf,
  lockEndpoint,
  updateDevice,
} from '../../store/push-devices.ts';

export interface RegisterPushDevice extends Pick<PushDevice, 'endpoint' | 'p256dh' | 'auth' | 'label'> {
  /** The key that the browser subscribed with; null for the one that it is told. */
  vapidKey: string | null;
}

/**
 * Has somebody told on a browser, too. A browser has one endpoint, so it belongs to who registered it last; registered again by the same person
 * it stays the device that it is.
 */
export async function registerPushDevice(
  { database, clock, vapidKeys }: Dependencies,
  recipientId: string,
  { endpoint, p256dh, auth, label, vapidKey }: RegisterPushDevice,
) {
  const [current] = vapidKeys;
  if (current === undefined) return refuse('push-not-offered');
  if (vapidKey !== null && !vapidKeys.includes(vapidKey)) return refuse('unknown-key');
  return database.transact(async (tx) => {
    await lockDevicesOf(tx, recipientId);
    // After the lock: who is erased at the same time is seen to have left, or what is registered is deleted.
    if (await hasLeft(tx, recipientId)) return refuse('person-left');
    await lockEndpoint(tx, endpoint);
    const known = await findDeviceAt(tx, endpoint);
    const activeAt = clock();
    if (known?.recipientId === recipientId) {
      const changed = { p256dh, auth, label: label ?? known.label, vapidKey: vapidKey ?? known.vapidKey, activeAt };
      return updateDevice(tx, { id: known.id, ...changed });
    }
    if ((await countDevicesOf(tx, recipientId)) >= mostDevices) return refuse('too-many-devices');
    if (known) await deleteDevice(tx, known.id);
    const device: PushDevice = {
      ...{ id: uuidv7(), recipientId, endpoint, p256dh, auth, label, createdAt: activeAt, activeAt },
      // The endpoint is one of a key: whoever had it registered it with that.
      vapidKey: vapidKey ?? known?.vapidKey ?? current,
    };
    await insertDevice(tx, device);
    return device;
  });
}
