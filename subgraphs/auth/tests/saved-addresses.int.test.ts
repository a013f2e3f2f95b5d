import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Caller } from '#packages/test-subgraph/create-test-gateway.ts';
import { register } from './account-operations.ts';
import { identityOf } from './identity-of.ts';
import {
  addressesOf,
  anAddressInput,
  createSavedAddress,
  deleteSavedAddress,
  eventTypes,
  updateSavedAddress,
} from './profile-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

async function newCustomer() {
  const { id } = (await register(auth, { email: `${uuidv7()}@example.com`, password: 'a rather long passphrase' }))
    .user;
  return { id, caller: { identity: identityOf(id, 'CUSTOMER') } };
}
const keep = (caller: Caller, wishes: object = {}) =>
  createSavedAddress(auth, { address: anAddressInput(wishes) }, caller);
const changes = async (id: string) =>
  (await eventTypes(auth, id)).filter((type) => type === 'user.profile-changed').length;

/** Names of the defaults for deliveries and for invoices. */
async function defaults(caller: Caller) {
  const addresses: { name: string; isDefaultShipping: boolean; isDefaultBilling: boolean }[] = await addressesOf(
    auth,
    caller,
  );
  const names = (kind: 'isDefaultShipping' | 'isDefaultBilling') =>
    addresses.filter((address) => address[kind]).map(({ name }) => name);
  return [names('isDefaultShipping'), names('isDefaultBilling')];
}

describe('keeping an address', () => {
  test('keeps all of it, trimmed, and tells of it', async () => {
    const { id, caller } = await newCustomer();
    const full = {
      name: 'Ada Lovelace',
      company: 'Analytical Engines',
      line1: "12 St James's Square",
      line2: 'Second floor',
      city: 'London',
      region: 'Middlesex',
      postalCode: 'SW1Y 4JH',
      country: 'GB',
      phone: '+442071838750',
    };
    const input = { address: { ...full, name: '  Ada Lovelace ', country: 'gb' } };
    const kept = await createSavedAddress(auth, input, caller);
    expect(kept).toMatchObject({
      __typename: 'SavedAddress',
      ...full,
      isDefaultShipping: true,
      isDefaultBilling: true,
    });
    const { __typename: _, ...address } = kept;
    expect(await addressesOf(auth, caller)).toEqual([address]);
    expect(await changes(id)).toBe(1);
  });

  test.each([
    ['name', ' '],
    ['name', 'x'.repeat(201)],
    ['company', 'x'.repeat(201)],
    ['line1', ''],
    ['line1', 'x'.repeat(201)],
    ['line2', 'x'.repeat(201)],
    ['city', 'x'.repeat(201)],
    ['region', 'x'.repeat(201)],
    ['postalCode', 'x'.repeat(21)],
    ['postalCode', 'a\0b'],
    ['postalCode', null],
    ['postalCode', '75001'],
    ['phone', '020 7183 8750'],
  ])('refuses a bad %s', async (field, value) => {
    const { id, caller } = await newCustomer();
    expect(await keep(caller, { [field]: value })).toMatchObject({
      __typename: 'InvalidInput',
      path: ['input', 'address', field],
    });
    expect(await changes(id)).toBe(0);
  });

  test('needs the state where addresses have one', async () => {
    const { caller } = await newCustomer();
    const abroad = { city: 'Cupertino', postalCode: '95014', country: 'US' };
    expect(await keep(caller, abroad)).toMatchObject({
      __typename: 'InvalidInput',
      path: ['input', 'address', 'region'],
    });
    expect(await keep(caller, { ...abroad, region: 'CA' })).toMatchObject({ ...abroad, region: 'CA' });
  });

  test('refuses a country there is not', async () => {
    const { caller } = await newCustomer();
    expect(await keep(caller, { country: 'XX' })).toEqual({ refused: 'BAD_USER_INPUT' });
  });

  test('refuses the fifty-first, also of many at once', async () => {
    const { id, caller } = await newCustomer();
    const { prisma } = auth.dependencies.database;
    const rows = Array.from({ length: 45 }, () => ({
      ...anAddressInput(),
      id: uuidv7(),
      userId: id,
      isDefaultShipping: false,
      isDefaultBilling: false,
      createdAt: new Date(),
    }));
    await prisma.savedAddress.createMany({ data: rows });
    const answers = await Promise.all(Array.from({ length: 8 }, () => keep(caller)));
    const types = answers.map((answer) => answer.__typename).sort();
    expect(types).toEqual([...Array(3).fill('InvalidInput'), ...Array(5).fill('SavedAddress')]);
    expect(await prisma.savedAddress.count({ where: { userId: id } })).toBe(50);
  });

  test('is for people who have an account', async () => {
    expect(await keep({})).toEqual({ refused: 'UNAUTHENTICATED' });
    expect(await keep({ identity: identityOf(uuidv7(), 'CUSTOMER') })).toEqual({ refused: 'UNAUTHENTICATED' });
  });
});

describe('the defaults', () => {
  test('are the first address, until another takes their place, each for itself', async () => {
    const { caller } = await newCustomer();
    await keep(caller, { name: 'Home' });
    await keep(caller, { name: 'Work' });
    expect(await defaults(caller)).toEqual([['Home'], ['Home']]);
    await keep(caller, { name: 'Parents', isDefaultShipping: true });
    expect(await defaults(caller)).toEqual([['Parents'], ['Home']]);
  });

  test('move when an address is changed, and are not lost when the default is', async () => {
    const { caller } = await newCustomer();
    const home = await keep(caller, { name: 'Home' });
    const work = await keep(caller, { name: 'Work' });
    const address = anAddressInput({ name: 'Work', isDefaultBilling: true });
    await updateSavedAddress(auth, { id: work.id, address }, caller);
    expect(await defaults(caller)).toEqual([['Home'], ['Work']]);
    await updateSavedAddress(auth, { id: home.id, address: anAddressInput({ name: 'Old home' }) }, caller);
    expect(await defaults(caller)).toEqual([['Old home'], ['Work']]);
  });

  test('go to the oldest address left when theirs is deleted', async () => {
    const { caller } = await newCustomer();
    await keep(caller, { name: 'Home' });
    await keep(caller, { name: 'Work' });
    const parents = await keep(caller, { name: 'Parents', isDefaultShipping: true, isDefaultBilling: true });
    await deleteSavedAddress(auth, { id: parents.id }, caller);
    expect(await defaults(caller)).toEqual([['Home'], ['Home']]);
  });

  test('are one of each kind however many ask at once', async () => {
    const { caller } = await newCustomer();
    const both = { isDefaultShipping: true, isDefaultBilling: true };
    const kept = await Promise.all(
      Array.from({ length: 8 }, (_, index) => keep(caller, { name: `No ${index}`, ...both })),
    );
    await Promise.all(
      kept.map(({ id }, index) =>
        index % 2 === 0
          ? deleteSavedAddress(auth, { id }, caller)
          : updateSavedAddress(auth, { id, address: anAddressInput(both) }, caller),
      ),
    );
    const [shipping, billing] = await defaults(caller);
    expect([shipping, billing]).toEqual([[expect.any(String)], [expect.any(String)]]);
    expect(await addressesOf(auth, caller)).toHaveLength(4);
  });
});

describe('changing and deleting an address', () => {
  test('replaces all of it, and tells nobody when nothing changed', async () => {
    const { id, caller } = await newCustomer();
    const kept = await keep(caller, { company: 'Analytical Engines', phone: '+442071838750' });
    const input = {
      id: kept.id.toUpperCase(),
      address: anAddressInput({ city: 'Paris', postalCode: '75001', country: 'FR' }),
    };
    const changed = { id: kept.id, city: 'Paris', postalCode: '75001', country: 'FR', company: null, phone: null };
    expect(await updateSavedAddress(auth, input, caller)).toMatchObject(changed);
    expect(await updateSavedAddress(auth, input, caller)).toMatchObject(changed);
    expect(await changes(id)).toBe(2);
  });

  test("of somebody else's address, or one that is not there, finds nothing", async () => {
    const [owner, stranger] = [await newCustomer(), await newCustomer()];
    const { id } = await keep(owner.caller);
    for (const foreign of [id, uuidv7()]) {
      const notFound = { __typename: 'NotFound', path: ['input', 'id'] };
      const input = { id: foreign, address: anAddressInput({ name: 'Mine' }) };
      expect(await updateSavedAddress(auth, input, stranger.caller)).toMatchObject(notFound);
      expect(await deleteSavedAddress(auth, { id: foreign }, stranger.caller)).toMatchObject(notFound);
    }
    expect(await addressesOf(auth, owner.caller)).toMatchObject([{ id, name: 'Ada Lovelace' }]);
  });

  test('refuses an id that is none', async () => {
    const { caller } = await newCustomer();
    const invalid = { __typename: 'InvalidInput', path: ['input', 'id'] };
    expect(await deleteSavedAddress(auth, { id: "' OR ''='" }, caller)).toMatchObject(invalid);
  });

  test('leaves an account without addresses when the last one goes', async () => {
    const { caller } = await newCustomer();
    const { id } = await keep(caller);
    expect(await deleteSavedAddress(auth, { id }, caller)).toEqual({ __typename: 'SavedAddressDeleted', id });
    expect(await addressesOf(auth, caller)).toEqual([]);
    expect(await deleteSavedAddress(auth, { id }, caller)).toMatchObject({ __typename: 'NotFound' });
    expect(await keep(caller)).toMatchObject({ isDefaultShipping: true, isDefaultBilling: true });
  });
});
