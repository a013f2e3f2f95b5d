import { expect, test } from '@jest/globals';
import { OrderUpdatedDocument, SalesUpdatedDocument, StockChangedDocument } from '../contract/generated.ts';
import { follow } from '../shop/follow.ts';
import { makeProduct } from '../shop/make-product.ts';
import { anonymous, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';

test('an order crosses the shop while the customer, a visitor and the staff watch', async () => {
  const staff = await signedIn('staff');
  const customer = await newCustomer();
  const { variant, title } = await makeProduct(staff, { prices: [1500], currency: 'SEK', stock: 10 });

  await using order = await follow(customer.souk, OrderUpdatedDocument, {});
  await using stock = await follow(anonymous(), StockChangedDocument, { variantIds: [variant.id] });
  await using sales = await follow(staff, SalesUpdatedDocument);

  const placed = await placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity: 3 }]));
  expect(placed).toMatchObject({ status: 'CONFIRMED', total: { minor: 4500, currency: 'SEK' } });

  const confirmed = await order.until(({ orderUpdated }) => orderUpdated.status === 'CONFIRMED');
  expect(confirmed.orderUpdated).toMatchObject({
    id: placed.id,
    paymentStatus: 'AUTHORIZED',
    lines: [{ quantity: 3, variant: { sku: variant.sku, product: { title } } }],
  });
  const reserved = await stock.until(({ stockChanged }) => stockChanged.availability?.available === 7);
  expect(reserved.stockChanged).toMatchObject({ id: variant.id, sku: variant.sku, product: { title } });
  const sold = await sales.until(({ salesUpdated }) => salesUpdated.revenue.currency === 'SEK');
  expect(sold.salesUpdated).toMatchObject({ orders: expect.any(Number), units: expect.any(Number) });
  expect(sold.salesUpdated.revenue.minor).toBeGreaterThanOrEqual(4500);
});

test('an order whose payment takes long is answered as pending and confirmed live', async () => {
  const staff = await signedIn('staff');
  const { souk } = await newCustomer();
  const { variant } = await makeProduct(staff, { stock: 1 });
  await using order = await follow(souk, OrderUpdatedDocument, {});
  const placed = await placeOrder(
    souk,
    orderFor([{ variantId: variant.id, quantity: 1 }], { payment: { token: 'tok_slow' } }),
  );
  expect(placed).toMatchObject({ status: 'PENDING', paymentStatus: 'PENDING' });
  const { orderUpdated } = await order.until((update) => update.orderUpdated.status !== 'PENDING');
  expect(orderUpdated).toMatchObject({ id: placed.id, status: 'CONFIRMED', paymentStatus: 'AUTHORIZED' });
});
