import type { Souk } from '#clients/storefront/create-souk.ts';
import { PlaceOrderDocument } from '#clients/storefront/generated.ts';
import { SoukError } from '#clients/storefront/souk-error.ts';
import type { PlaceOrderInput } from '../contract/generated.ts';
import { eventually } from '../shop/eventually.ts';
import { expectType } from '../shop/expect-type.ts';

/** Milliseconds a client goes on trying. */
const patience = 30_000;

/** What a client does whose request fails in a crash: sends it again, under the same key, until it has its order. */
export async function placeStubbornly(
  customer: Souk,
  input: PlaceOrderInput,
): Promise<{ id: string; attempts: number }> {
  let attempts = 0;
  const attempt = async () => {
    attempts++;
    try {
      // Of the storefront, since it asks nothing of other rooms, which may be down.
      const { placeOrder } = await customer.mutate(PlaceOrderDocument, { input });
      return expectType(placeOrder, 'Order');
    } catch (error) {
      if (!isOutage(error)) throw error;
      return null;
    }
  };
  const order = await eventually(attempt, (placed) => placed !== null, patience);
  return { id: order?.id ?? '', attempts };
}

/** How fetch words that the connection was refused or broken, before the answer or within it. */
const brokenConnection = new Set(['fetch failed', 'terminated']);

function isOutage(error: unknown): boolean {
  if (error instanceof SoukError) return error.code === 'SERVICE_UNAVAILABLE';
  // Jest gives a test its own TypeError, so that what fetch throws is not an instance of it.
  return brokenConnection.has((error as Error).message);
}
