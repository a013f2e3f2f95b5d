import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { expectType } from '../shop/expect-type.ts';
import { follow } from '../shop/follow.ts';
import {
  MailboxChangedDocument,
  MarkAllNotificationsReadDocument,
  MarkNotificationReadDocument,
  NotificationsDocument,
  NotificationUpdatedDocument,
  PushDevicesDocument,
  RegisterPushDeviceDocument,
  RemovePushDeviceDocument,
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

test('who registers a browser is told of their order there, until they remove it', async () => {
  const [staff, admin, customer] = [await signedIn('staff'), await signedIn('admin'), await newCustomer()];
  await using mailbox = await follow(admin, MailboxChangedDocument);
  const { pushPublicKey, me } = await customer.souk.query(PushDevicesDocument);
  expect(Buffer.from(pushPublicKey ?? '', 'base64url')).toHaveLength(65);
  expect(me).toMatchObject({ pushDevices: [] });
  const subscription = {
    endpoint: `https://push.example.com/${randomUUID()}`,
    keys: { p256dh: createECDH('prime256v1').generateKeys('base64url'), auth: randomBytes(16).toString('base64url') },
  };
  const input = { subscription, label: `Laptop ${randomUUID()}` };
  const { registerPushDevice } = await customer.souk.mutate(RegisterPushDeviceDocument, { input });
  const { id, label } = expectType(registerPushDevice, 'PushDevice');
  expect((await customer.souk.query(PushDevicesDocument)).me).toMatchObject({
    pushDevices: [{ id, label, service: 'push.example.com' }],
    messagePreferences: expect.arrayContaining([{ category: 'ORDERS', channel: 'PUSH', wanted: true }]),
  });

  const { variant } = await makeProduct(staff, { stock: 5, prices: [123_456] });
  const { number } = await placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity: 1 }]));
  const { mailboxChanged: pushed } = await mailbox.until((each) => each.mailboxChanged.to === input.label);
  expect(pushed).toMatchObject({ subject: `Order ${number} is confirmed`, message: { status: 'SENT' } });
  expect(JSON.parse(pushed.text)).toMatchObject({ kind: 'ORDER_CONFIRMED', id: pushed.id });

  const { removePushDevice } = await customer.souk.mutate(RemovePushDeviceDocument, { input: { id } });
  expect(removePushDevice).toEqual({ __typename: 'PushDeviceRemoved', id });
});
