import { expect, test } from '@jest/globals';
import { expectType } from '../shop/expect-type.ts';
import { follow } from '../shop/follow.ts';
import {
  MarkAllNotificationsReadDocument,
  MarkNotificationReadDocument,
  NotificationsDocument,
  NotificationUpdatedDocument,
} from '../shop/generated.ts';
import { makeProduct } from '../shop/make-product.ts';
import { newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';

test('who orders is told so in the shop as it happens, alone, and marks it as read on one device for all', async () => {
  const [staff, customer, other] = [await signedIn('staff'), await newCustomer(), await newCustomer()];
  await using told = await follow(customer.souk, NotificationUpdatedDocument);
  await using toldOther = await follow(other.souk, NotificationUpdatedDocument);
  await using toldStaff = await follow(staff, NotificationUpdatedDocument);
  const { variant } = await makeProduct(staff, { stock: 5, prices: [123_456] });
  const order = async () => placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity: 1 }]));

  const { id: aboutId, number } = await order();
  const { notificationUpdated: came } = await told.until((each) => each.notificationUpdated.aboutId === aboutId);
  expect(came).toMatchObject({
    ...{ kind: 'ORDER_CONFIRMED', title: `Order ${number} is confirmed`, body: 'Thank you. It costs €1,234.56.' },
    ...{ language: 'en', readAt: null, unreadCount: 1 },
  });
  const { notifications } = await customer.souk.query(NotificationsDocument);
  expect(notifications).toMatchObject({ unreadCount: 1, edges: [{ node: { id: came.id, aboutId } }] });

  const input = { id: came.id };
  const { markNotificationRead } = await customer.souk.mutate(MarkNotificationReadDocument, { input });
  expect(expectType(markNotificationRead, 'Notification')).toMatchObject({ unreadCount: 0 });
  const { notificationUpdated: read } = await told.until((each) => each.notificationUpdated.readAt !== null);
  expect(read).toMatchObject({ id: came.id, unreadCount: 0 });

  const next = await order();
  await told.until((each) => each.notificationUpdated.aboutId === next.id);
  for (const souk of [other.souk, staff]) {
    const { markNotificationRead: refused } = await souk.mutate(MarkNotificationReadDocument, { input });
    expect(refused).toMatchObject({ code: 'NOT_FOUND' });
    const { markAllNotificationsRead: none } = await souk.mutate(MarkAllNotificationsReadDocument, { input: {} });
    expect(none).toMatchObject({ count: 0, unreadCount: 0 });
  }
  const { markAllNotificationsRead } = await customer.souk.mutate(MarkAllNotificationsReadDocument, { input: {} });
  expect(markAllNotificationsRead).toMatchObject({ count: 1, unreadCount: 0 });
  await told.until(({ notificationUpdated: { aboutId: about, readAt } }) => about === next.id && readAt !== null);
  expect([...toldOther.received, ...toldStaff.received]).toEqual([]);
});
