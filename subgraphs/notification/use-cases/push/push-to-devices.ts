import { callProvider } from '#packages/providers/call-provider.ts';
import type { Outcome } from '#packages/providers/outcome.ts';
import type { Push, PushProvider, PushTaken } from '#packages/push-provider/push-provider.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Message } from '../../domain/message.ts';
import { nameOf, type PushDevice } from '../../domain/push-device.ts';
import { type DeviceAnswer, sumUpPush } from '../../domain/sum-up-push.ts';
import { insertPushDelivery } from '../../store/push-deliveries.ts';
import { deleteDevice, updateActive } from '../../store/push-devices.ts';

/** Milliseconds that a device may take: less than all of them together. */
const deviceLimit = 10_000;

/**
 * Pushes to each device of the recipient that has not answered for good yet. What a device answered is written down before anything else happens, so
 * it is not asked again, whatever becomes of the others.
 */
export async function pushToDevices(
  { database: { prisma }, loaders, clock }: Pick<Dependencies, 'database' | 'loaders' | 'clock'>,
  { provider, message, push }: { provider: PushProvider; message: Message; push: Push },
  signal: AbortSignal,
): Promise<Outcome<PushTaken>> {
  const [settled, devices] = await Promise.all([
    loaders.pushDeliveriesOf.load(message.id),
    loaders.devicesOf.load(message.recipientId),
  ]);
  const open = devices.filter(({ id }) => !settled.some(({ deviceId }) => deviceId === id));

  async function pushTo(device: PushDevice): Promise<DeviceAnswer> {
    const answer = await callProvider((stop) => provider.send(push, device, stop), {
      timeout: deviceLimit,
      stop: signal,
    });
    const delivery = { messageId: message.id, deviceId: device.id, at: clock() };
    if (answer.outcome === 'done') {
      await insertPushDelivery(prisma, { ...delivery, outcome: 'ACCEPTED' });
      await updateActive(prisma, device.id, delivery.at);
    } else if (answer.outcome === 'refused' && answer.isGone) {
      await deleteDevice(prisma, device.id);
    } else if (answer.outcome === 'refused') {
      await insertPushDelivery(prisma, { ...delivery, outcome: 'REFUSED' });
    }
    return { device: nameOf(device), answer };
  }

  const answers = await Promise.all(open.map(pushTo));
  const taken = settled.filter(({ outcome }) => outcome === 'ACCEPTED').length;
  return sumUpPush(answers, {
    before: { taken, refused: settled.length - taken },
    isTooLate: clock().getTime() - message.createdAt.getTime() > push.ttl * 1_000,
  });
}
