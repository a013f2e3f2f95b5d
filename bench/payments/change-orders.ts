import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { SoukError } from '#clients/storefront/souk-error.ts';
import { CancelOrderDocument, FulfillOrderDocument } from '../../e2e/contract/generated.ts';
import { expectType } from '../../e2e/shop/expect-type.ts';

/** What became of the orders. */
export interface ChangedOrders {
  shipped: number;
  /** Shipments that were sent again, since the provider had not answered in time. */
  repeated: number;
  cancelled: number;
  faults: string[];
}

/** Milliseconds before a shipment that got no answer is sent again. */
const repeatPause = 1_000;

/**
 * Ships orders, each again until it has left, and cancels others, over a span of milliseconds: shipments begin in the first
 * third of it, so that they all wait for a slow provider at the same time.
 */
export async function changeOrders(
  staff: Souk,
  { ships, cancels, span }: { ships: readonly string[]; cancels: readonly string[]; span: number },
): Promise<ChangedOrders> {
  const changed: ChangedOrders = { shipped: 0, repeated: 0, cancelled: 0, faults: [] };
  const ship = async (orderId: string, index: number) => {
    await delay((span * index) / ships.length / 3);
    const input = { idempotencyKey: randomUUID(), orderId };
    for (;;) {
      try {
        const { fulfillOrder } = await staff.mutate(FulfillOrderDocument, { input });
        expectType(fulfillOrder, 'Order');
        changed.shipped++;
        return;
      } catch (error) {
        if (!(error instanceof SoukError) || error.code !== 'SERVICE_UNAVAILABLE') throw error;
        changed.repeated++;
        await delay(repeatPause);
      }
    }
  };
  const cancel = async (orderId: string, index: number) => {
    await delay((span * index) / cancels.length);
    const { cancelOrder } = await staff.mutate(CancelOrderDocument, {
      input: { idempotencyKey: randomUUID(), orderId },
    });
    expectType(cancelOrder, 'Order');
    changed.cancelled++;
  };
  const note = (error: unknown) => void changed.faults.push(String(error));
  await Promise.all([
    ...ships.map((orderId, index) => ship(orderId, index).catch(note)),
    ...cancels.map((orderId, index) => cancel(orderId, index).catch(note)),
  ]);
  return changed;
}
