import { expect, test } from '@jest/globals';
import { eventually } from '../shop/eventually.ts';
import { expectType } from '../shop/expect-type.ts';
import { follow } from '../shop/follow.ts';
import {
  BackInStockRequestsDocument,
  MailboxChangedDocument,
  NotificationUpdatedDocument,
  RequestBackInStockDocument,
  WaitsForDocument,
} from '../shop/generated.ts';
import { makeProduct, receiveStock } from '../shop/make-product.ts';
import { newCustomer, signedIn } from '../shop/people.ts';

test('who asked for what is sold out is told when staff receive some, by mail and in the shop', async () => {
  const [admin, staff, customer] = [await signedIn('admin'), await signedIn('staff'), await newCustomer()];
  await using mailbox = await follow(admin, MailboxChangedDocument);
  await using told = await follow(customer.souk, NotificationUpdatedDocument);
  const { title, variant, warehouseId } = await makeProduct(staff, { prices: [123_456] });
  const input = { variantId: variant.id };

  // Right after the product was created: the copy of it is as new as that.
  const { requestBackInStock } = await customer.souk.mutate(RequestBackInStockDocument, { input });
  const { id } = expectType(requestBackInStock, 'BackInStockRequest');
  const { sku } = variant;
  const waitsFor = async () => (await customer.souk.query(WaitsForDocument, { sku })).variant;
  expect(await waitsFor()).toEqual({ availability: { inStock: false }, backInStockRequest: { id } });
  const { backInStockRequests } = await customer.souk.query(BackInStockRequestsDocument);
  expect(backInStockRequests.edges).toEqual([{ node: { id, variant: { sku, product: { title } } } }]);

  await receiveStock(staff, { variantId: variant.id, warehouseId, quantity: 3 });
  const { notificationUpdated } = await told.until((each) => each.notificationUpdated.aboutId === variant.id);
  expect(notificationUpdated).toMatchObject({ kind: 'BACK_IN_STOCK', unreadCount: 1, readAt: null });
  const { mailboxChanged } = await mailbox.until(
    ({ mailboxChanged: { to, message } }) => to === customer.credentials.email && message?.kind === 'BACK_IN_STOCK',
  );
  expect(mailboxChanged.text).toContain(', for €1,234.56.');
  expect(mailboxChanged.text).toContain('/account/unsubscribe#token=');
  await eventually(waitsFor, (seen) => seen?.backInStockRequest === null);
  const again = await customer.souk.mutate(RequestBackInStockDocument, { input });
  expect(again.requestBackInStock).toMatchObject({ code: 'VARIANT_IS_AVAILABLE' });
});
