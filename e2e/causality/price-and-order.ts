import type { Souk } from '#clients/storefront/create-souk.ts';
import type { Operations } from '#clients/storefront/send-operations.ts';
import { PlaceOrderDocument, type PlaceOrderMutation } from '../contract/generated.ts';
import { expectType } from '../shop/expect-type.ts';
import { ChangePriceDocument } from '../shop/generated.ts';
import { orderFor } from '../shop/place-order.ts';

const currency = 'EUR';

/** Changes what a variant costs. */
export async function changePrice(staff: Souk, variantId: string, minor: number): Promise<void> {
  const input = { variantId, price: { minor, currency } };
  expectType((await staff.mutate(ChangePriceDocument, { input })).changePrice, 'Variant');
}

/** Likewise; resolves to the cursor of the change. */
export async function changePriceWithCursor(staff: Souk, variantId: string, minor: number): Promise<string> {
  const input = { variantId, price: { minor, currency } };
  const { data, cursor } = await staff.mutateWithCursor(ChangePriceDocument, { input });
  expectType(data.changePrice, 'Variant');
  if (cursor === null) throw new Error('the change of the price has no cursor');
  return cursor;
}

/** Orders one unit, for a total that is expected unless it is null. */
export async function orderOne(
  customer: Operations,
  variantId: string,
  expectedMinor: number | null,
): Promise<PlaceOrderMutation['placeOrder']> {
  const expected = expectedMinor === null ? {} : { expectedTotal: { minor: expectedMinor, currency } };
  const input = orderFor([{ variantId, quantity: 1 }], expected);
  return (await customer.mutate(PlaceOrderDocument, { input })).placeOrder;
}
