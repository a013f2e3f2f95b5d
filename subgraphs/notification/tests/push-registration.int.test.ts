import { createECDH, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { pushDevices } from './push-devices.ts';
import { aConfirmedOrder, startTestNotification, type TestNotification } from './start-test-notification.ts';

let started: TestNotification;
let devices: ReturnType<typeof pushDevices>;
beforeAll(async () => {
  started = await startTestNotification({ PUSH_PROVIDER: 'mailbox' });
  devices = pushDevices(started);
});
afterAll(async () => started[Symbol.asyncDispose]());

const aKey = () => createECDH('prime256v1').generateKeys('base64url');
const aSubscription = () => ({
  endpoint: `https://push.example.com/wpush/v2/${uuidv7()}`,
  expirationTime: null,
  keys: { p256dh: aKey(), auth: randomBytes(16).toString('base64url') },
});

describe('a browser', () => {
  test('is registered as it gives its subscription, seen by its owner, and removed by its id or endpoint', async () => {
    const account = started.anAccount();
    const [laptop, phone] = [aSubscription(), aSubscription()];
    const first = await devices.register(account, { subscription: laptop, label: ' Laptop ' });
    expect(first).toMatchObject({ __typename: 'PushDevice', label: 'Laptop', service: 'push.example.com' });
    const second = await devices.register(account, { subscription: phone });
    expect(await devices.list(account)).toMatchObject([{ id: first.id }, { id: second.id, label: null }]);

    expect(await devices.remove(account, { id: first.id })).toEqual({ id: first.id });
    expect(await devices.remove(account, { id: first.id })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
    expect(await devices.remove(account, { endpoint: phone.endpoint })).toEqual({ id: second.id });
    expect(await devices.remove(account, { endpoint: phone.endpoint })).toMatchObject({
      ...{ code: 'NOT_FOUND', path: ['input', 'endpoint'] },
    });
    for (const input of [{}, { id: first.id, endpoint: phone.endpoint }]) {
      expect(await devices.remove(account, input)).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'id'] });
    }
    expect(await devices.list(account)).toEqual([]);
  });

  test('registered again is the same one, with what it says by now', async () => {
    const account = started.anAccount();
    const subscription = aSubscription();
    const { id } = await devices.register(account, { subscription, label: 'Laptop' });
    const keys = { p256dh: aKey(), auth: randomBytes(16).toString('base64url') };
    expect(await devices.register(account, { subscription: { ...subscription, keys } })).toMatchObject({
      ...{ id, label: 'Laptop' },
    });
    expect(await started.dependencies.database.prisma.pushDevice.findUnique({ where: { id } })).toMatchObject(keys);
  });

  test('belongs to who registered it last, also of several at once', async () => {
    const accounts = Array.from({ length: 4 }, () => started.anAccount());
    const subscription = aSubscription();
    const [before, after] = [accounts[0], accounts[1]] as [(typeof accounts)[0], (typeof accounts)[0]];
    const { id } = await devices.register(before, { subscription });
    const moved = await devices.register(after, { subscription });
    expect(moved.id).not.toBe(id);
    expect(await devices.list(before)).toEqual([]);
    expect(await devices.remove(before, { endpoint: subscription.endpoint })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await devices.remove(before, { id: moved.id })).toMatchObject({ code: 'NOT_FOUND' });

    const answers = await Promise.all(accounts.map((account) => devices.register(account, { subscription })));
    expect(answers.map(({ __typename }) => __typename)).toEqual(accounts.map(() => 'PushDevice'));
    const owned = (await Promise.all(accounts.map((account) => devices.list(account)))).flat();
    expect(owned).toHaveLength(1);
  });

  test('is one of twenty at most, however many are registered at once', async () => {
    const account = started.anAccount();
    const register = () => devices.register(account, { subscription: aSubscription() });
    const answers = await Promise.all(Array.from({ length: 24 }, register));
    const refused = answers.filter(({ code }) => code === 'TOO_MANY_PUSH_DEVICES');
    expect(refused).toHaveLength(4);
    expect(refused[0]).toMatchObject({ path: ['input'], limit: 20 });
    const [oldest] = await devices.list(account);
    await devices.remove(account, { id: oldest?.id });
    expect(await register()).toMatchObject({ __typename: 'PushDevice' });
    // One that is there is no further one.
    const other = started.anAccount();
    const subscription = aSubscription();
    await devices.register(other, { subscription });
    expect(await devices.register(account, { subscription })).toMatchObject({ code: 'TOO_MANY_PUSH_DEVICES' });
    expect(await devices.list(other)).toHaveLength(1);
  });

  const wrong: [string, (subscription: ReturnType<typeof aSubscription>) => object, string[], string][] = [
    ['by http', (all) => ({ ...all, endpoint: 'http://push.example.com/' }), ['endpoint'], 'https://'],
    ['at an address of ours', (all) => ({ ...all, endpoint: 'https://10.0.0.1/' }), ['endpoint'], 'may be called'],
    ['at localhost', (all) => ({ ...all, endpoint: 'https://localhost:8443/' }), ['endpoint'], 'name of a host'],
    [
      'that is too long once it is written as a URL',
      (all) => ({ ...all, endpoint: `https://push.example.com/${'ü'.repeat(1_000)}` }),
      ['endpoint'],
      'at most 2000',
    ],
    [
      'with a key that is none',
      (all) => ({ ...all, keys: { ...all.keys, p256dh: Buffer.alloc(65, 4).toString('base64url') } }),
      ['keys', 'p256dh'],
      'point of P-256',
    ],
    ['with a short secret', (all) => ({ ...all, keys: { ...all.keys, auth: 'AAAA' } }), ['keys', 'auth'], '16 bytes'],
  ];
  test.each(wrong)('%s is refused', async (_what, change, path, message) => {
    const account = started.anAccount();
    expect(await devices.register(account, { subscription: change(aSubscription()) })).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'subscription', ...path], message: expect.stringContaining(message) },
    });
    expect(await devices.list(account)).toEqual([]);
  });

  test('that subscribed with a key that the shop does not have has to subscribe again', async () => {
    const account = started.anAccount();
    const register = (applicationServerKey: string) =>
      devices.register(account, { subscription: aSubscription(), applicationServerKey });
    expect(await register(aKey())).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'applicationServerKey'], message: expect.stringContaining('again') },
    });
    const current = await devices.publicKey();
    expect(await register(current)).toMatchObject({ __typename: 'PushDevice' });

    // What is said of it counts more than what was taken to be so.
    const { prisma } = started.dependencies.database;
    const subscription = aSubscription();
    const { id } = await devices.register(account, { subscription });
    await prisma.pushDevice.update({ where: { id }, data: { vapidKey: aKey() } });
    await devices.register(account, { subscription, applicationServerKey: current });
    expect(await prisma.pushDevice.findUnique({ where: { id } })).toMatchObject({ vapidKey: current });
  });

  test('is a person’s: a service has none', async () => {
    const service = { ...aPerson(), userId: null, sessionId: null, apiKeyId: uuidv7() };
    const query = 'mutation ($input: RegisterPushDeviceInput!) { registerPushDevice(input: $input) { __typename } }';
    const input = { subscription: aSubscription() };
    const { errors } = await started.ask(query, { input }, { identity: service as never });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const anonymous = await started.ask(query, { input });
    expect(anonymous.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('without a network, the mailbox shows once what would have been pushed', async () => {
  const account = started.anAccount();
  for (const label of ['Laptop', null]) await devices.register(account, { subscription: aSubscription(), label });
  const { event } = aConfirmedOrder(started, account);
  await started.deliver(event);
  await started.runJobs();
  const [message] = await started.messagesTo(account.userId, 'PUSH');
  expect(message).toMatchObject({
    status: 'SENT',
    attempts: [{ provider: 'mailbox', answer: '2 of 2 devices took it' }],
  });
  const [shown, ...others] = await started.mailFor('Laptop, push.example.com');
  expect(others).toEqual([]);
  expect(shown).toMatchObject({ id: message.id, subject: 'Order S-100042 is confirmed' });
  expect(JSON.parse(shown?.text ?? '')).toEqual({
    ...{ title: 'Order S-100042 is confirmed', body: 'Thank you. It costs €54.89.', url: null },
    ...{ kind: 'ORDER_CONFIRMED', id: message.id },
  });
  expect(shown?.html).toContain('Urgency');
});

test('a shop that sends none offers none', async () => {
  await using without = await startTestNotification();
  const none = pushDevices(without);
  const account = without.anAccount();
  expect(await none.publicKey()).toBeNull();
  expect(await none.register(account, { subscription: aSubscription() })).toMatchObject({ code: 'PUSH_NOT_OFFERED' });
  expect(JSON.stringify(await none.preferences(account))).not.toContain('PUSH');
});

test('a key that is replaced is still used for those who subscribed with it', async () => {
  const [older, newer] = [1, 2].map((end) => Buffer.alloc(32, end).toString('base64url'));
  const keysWith = async (key?: string) => {
    await using shop = await startTestNotification({
      ...{ PUSH_PROVIDER: 'webpush', VAPID_SUBJECT: 'https://hats.example.com' },
      ...(key !== undefined && { VAPID_PRIVATE_KEY: key }),
    });
    expect(await pushDevices(shop).publicKey()).toBe(shop.dependencies.vapidKeys[0]);
    return shop.dependencies.vapidKeys;
  };
  const [derived] = await keysWith();
  const [first] = await keysWith(older);
  expect(await keysWith(`${newer},${older}`)).toEqual([expect.any(String), first, derived]);
});
