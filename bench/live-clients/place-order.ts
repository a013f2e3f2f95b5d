import { createSouk } from '#clients/storefront/create-souk.ts';
import { PlaceOrderDocument } from '#clients/storefront/generated.ts';
import { expectType } from '../../e2e/shop/expect-type.ts';
import { makeProduct } from '../../e2e/shop/make-product.ts';
import { demoAccounts } from '../../e2e/shop/people.ts';
import { orderFor } from '../../e2e/shop/place-order.ts';

/** Places an order of a product that is made for it. Resolves to its id. */
export async function placeOrder(url: string): Promise<string> {
  const [staff, customer] = [createSouk({ url }), createSouk({ url })];
  expectType(await staff.signIn(demoAccounts.staff), 'Session');
  expectType(await customer.signIn(demoAccounts.customer), 'Session');
  const { variant } = await makeProduct(staff, { stock: 10 });
  const input = orderFor([{ variantId: variant.id, quantity: 1 }]);
  const { placeOrder: placed } = await customer.mutate(PlaceOrderDocument, { input });
  await Promise.all([staff.close(), customer.close()]);
  return expectType(placed, 'Order').id;
}
