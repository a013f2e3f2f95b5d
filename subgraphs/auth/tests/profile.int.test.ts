import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { register } from './account-operations.ts';
import { identityOf } from './identity-of.ts';
import { deliverer } from './message-operations.ts';
import { eventTypes, setOrderUpdates, updateCommunicationPreferences, updateProfile } from './profile-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

async function newCustomer(displayName = 'Ada') {
  const input = { email: `${uuidv7()}@example.com`, password: 'a rather long passphrase', displayName };
  const { id } = (await register(auth, input)).user;
  return { id, caller: { identity: identityOf(id, 'CUSTOMER') } };
}
const changes = async (id: string) =>
  (await eventTypes(auth, id)).filter((type) => type === 'user.profile-changed').length;

describe('updating the profile', () => {
  test('changes what is given, leaves what is not, and removes what is null', async () => {
    const { id, caller } = await newCustomer();
    expect(await updateProfile(auth, { phone: '+442071838750', locale: 'EN-gb' }, caller)).toMatchObject({
      __typename: 'User',
      id,
      displayName: 'Ada',
      phone: '+442071838750',
      locale: 'en-GB',
    });
    expect(await updateProfile(auth, { displayName: null }, caller)).toMatchObject({
      displayName: null,
      phone: '+442071838750',
    });
    expect(await updateProfile(auth, { phone: null, locale: null }, caller)).toMatchObject({
      phone: null,
      locale: null,
    });
    expect(await changes(id)).toBe(3);
  });

  test('tells nobody when nothing changed, and never what', async () => {
    const { id, caller } = await newCustomer();
    await updateProfile(auth, { displayName: 'Countess' }, caller);
    await updateProfile(auth, { displayName: ' Countess ' }, caller);
    await updateProfile(auth, {}, caller);
    expect(await changes(id)).toBe(1);
    const events = await auth.events(id);
    expect(JSON.stringify(events, (_key, value) => (typeof value === 'bigint' ? 0 : value))).not.toContain('Countess');
  });

  test.each([
    ['phone', '020 7183 8750'],
    ['locale', 'de_AT'],
    ['displayName', 'x'.repeat(101)],
    ['displayName', 'a\0b'],
  ])('refuses a %s that is not one', async (field, value) => {
    const { id, caller } = await newCustomer();
    expect(await updateProfile(auth, { [field]: value }, caller)).toMatchObject({
      __typename: 'InvalidInput',
      path: ['input', field],
    });
    expect(await changes(id)).toBe(0);
  });

  test('ten times at once loses no change', async () => {
    const { id, caller } = await newCustomer();
    const names = Array.from({ length: 10 }, (_, index) => `Name ${index}`);
    await Promise.all(names.map((displayName) => updateProfile(auth, { displayName }, caller)));
    expect(await changes(id)).toBe(10);
  });

  test('is for people who are signed in and have an account', async () => {
    expect(await updateProfile(auth, {})).toEqual({ refused: 'UNAUTHENTICATED' });
    const service = { userId: null, sessionId: null, apiKeyId: uuidv7(), roles: [], scopes: ['users:write'] };
    expect(await updateProfile(auth, {}, { identity: service })).toEqual({ refused: 'FORBIDDEN' });
    const wrong = { displayName: 'x'.repeat(101) };
    expect(await updateProfile(auth, wrong, { identity: service })).toEqual({ refused: 'FORBIDDEN' });
    const nobody = { identity: identityOf(uuidv7(), 'CUSTOMER') };
    expect(await updateProfile(auth, {}, nobody)).toEqual({ refused: 'UNAUTHENTICATED' });
  });
});

describe('communication preferences', () => {
  test('begin with news of orders by e-mail and no advertising, and change one by one', async () => {
    const { id, caller } = await newCustomer();
    expect(await updateProfile(auth, {}, caller)).toMatchObject({
      communicationPreferences: { orderUpdates: ['EMAIL'], marketing: [] },
    });
    const marketing = ['SMS', 'EMAIL', 'SMS'];
    expect(await updateCommunicationPreferences(auth, { marketing }, caller)).toMatchObject({
      communicationPreferences: { orderUpdates: ['EMAIL'], marketing: ['EMAIL', 'SMS'] },
    });
    expect(await updateCommunicationPreferences(auth, { orderUpdates: [], marketing: null }, caller)).toMatchObject({
      communicationPreferences: { orderUpdates: [], marketing: ['EMAIL', 'SMS'] },
    });
    await updateCommunicationPreferences(auth, { marketing: ['SMS', 'EMAIL'] }, caller);
    expect(await changes(id)).toBe(2);
  });
});

describe('what somebody told a service that delivers messages', () => {
  const orderUpdatesOf = async (caller: { identity: ReturnType<typeof identityOf> }) =>
    (await auth.ask('{ me { communicationPreferences { orderUpdates } } }', {}, caller)).data.me
      .communicationPreferences.orderUpdates;

  test('changes that channel once, and the person may change it back', async () => {
    const { id: userId, caller } = await newCustomer();
    const set = (channel: string, wanted: boolean) => setOrderUpdates(auth, { userId, channel, wanted }, deliverer);
    await set('PUSH', true);
    expect(await set('EMAIL', false)).toMatchObject({ __typename: 'User' });
    expect(await set('EMAIL', false)).toMatchObject({ __typename: 'User' });
    expect(await orderUpdatesOf(caller)).toEqual(['PUSH']);
    expect(await changes(userId)).toBe(2);
    await updateCommunicationPreferences(auth, { orderUpdates: ['EMAIL'] }, caller);
    expect(await orderUpdatesOf(caller)).toEqual(['EMAIL']);
  });

  test('is passed on by nobody else, and of nobody who is not there', async () => {
    const { id: userId, caller } = await newCustomer();
    const input = { userId, channel: 'EMAIL', wanted: false };
    expect(await setOrderUpdates(auth, input, caller)).toEqual({ refused: 'FORBIDDEN' });
    expect(await setOrderUpdates(auth, { ...input, userId: uuidv7() }, deliverer)).toMatchObject({
      ...{ code: 'NOT_FOUND', path: ['input', 'userId'] },
    });
  });
});
