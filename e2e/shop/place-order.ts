import { randomUUID } from 'node:crypto';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { PlaceOrderDocument, type PlaceOrderInput, type PlaceOrderMutation } from '../contract/generated.ts';
import { expectType } from './expect-type.ts';

/** Where orders go. */
export const address = {
  name: 'Ada Lovelace',
  line1: "12 St James's Square",
  city: 'London',
  postalCode: 'SW1Y 4JH',
  country: 'GB',
};

/** What to send to `placeOrder` for these lines: paid with a token that works, under a key of its own. */
export function orderFor(lines: PlaceOrderInput['lines'], rest: Partial<PlaceOrderInput> = {}): PlaceOrderInput {
  return { idempotencyKey: randomUUID(), lines, shippingAddress: address, payment: { token: 'tok_ok' }, ...rest };
}

export type PlacedOrder = Extract<PlaceOrderMutation['placeOrder'], { __typename: 'Order' }>;

export async function placeOrder(customer: Souk, input: PlaceOrderInput): Promise<PlacedOrder> {
  const { placeOrder: result } = await customer.mutate(PlaceOrderDocument, { input });
  return expectType(result, 'Order');
}
