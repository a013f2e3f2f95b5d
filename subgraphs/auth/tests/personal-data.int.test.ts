import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { readDatabaseText } from '#packages/test-database/database-text.ts';
import { register, signIn } from './account-operations.ts';
import { identityOf } from './identity-of.ts';
import {
  createSavedAddress,
  deleteAccount,
  updateCommunicationPreferences,
  updateProfile,
} from './profile-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const password = 'a rather long passphrase';

/** What only this person's account says. */
const personal = {
  email: 'augusta@king.example',
  displayName: 'Augusta King',
  phone: '+442071838750',
  locale: 'gsw-LI',
  company: 'Analytical Engines',
  line1: '12 St James Square',
  city: 'Marylebone',
  postalCode: 'SW1Y 4JH',
  clientAddress: '203.0.113.77',
  userAgent: 'Difference Engine 2',
};

let auth: TestAuth;
let userId: string;

beforeAll(async () => {
  auth = await startTestAuth();
  const { email, displayName, phone, locale, company, line1, city, postalCode, clientAddress, userAgent } = personal;
  userId = (await register(auth, { email, password, displayName })).user.id;
  const caller = { identity: identityOf(userId, 'CUSTOMER') };
  await signIn(auth, { email, password }, { clientAddress, userAgent });
  await updateProfile(auth, { phone, locale }, caller);
  await updateCommunicationPreferences(auth, { marketing: ['SMS'] }, caller);
  const address = { name: displayName, company, line1, city, postalCode, country: 'GB', phone };
  await createSavedAddress(auth, { address }, caller);
  const { prisma } = auth.dependencies.database;
  await prisma.recoveryCode.create({ data: { userId, hash: Buffer.from('hash of a recovery code') } });
  const challenge = { hash: Buffer.from('hash of a challenge'), userId, expiresAt: new Date() };
  await prisma.signInChallenge.create({ data: challenge });
  const key = { id: uuidv7(), name: 'ERP', scopes: ['orders:read'], createdBy: userId, createdAt: new Date() };
  await prisma.apiKey.create({ data: { ...key, secretHash: Buffer.from('hash of a secret') } });
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const manager: Identity = { ...identityOf(uuidv7(), 'CUSTOMER'), scopes: ['users:write'] };

async function copyOf(id: string | undefined, identity?: Identity) {
  const query = 'query ($userId: ID) { personalData(userId: $userId) { userId account } }';
  const { data, errors } = await auth.ask(query, id === undefined ? {} : { userId: id }, identity ? { identity } : {});
  return errors?.[0]?.extensions['code'] ?? data.personalData;
}

describe('the copy of what is held about a person', () => {
  test('has everything they told and did', async () => {
    const { account } = await copyOf(undefined, identityOf(userId, 'CUSTOMER'));
    const { email, displayName, phone, locale, company, line1, city, postalCode, clientAddress, userAgent } = personal;
    expect(account).toMatchObject({
      id: userId,
      email,
      displayName,
      phone,
      locale,
      roles: ['CUSTOMER'],
      orderUpdates: ['EMAIL'],
      marketing: ['SMS'],
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      addresses: [
        { name: displayName, company, line1, city, postalCode, country: 'GB', phone, isDefaultShipping: true },
      ],
      sessions: [{ clientAddress: '127.0.0.1' }, { clientAddress, userAgent, createdAt: expect.any(String) }],
      messages: [{ kind: 'VERIFY_EMAIL', email }],
      recoveryCodes: [{ usedAt: null }],
      signInChallenges: [{ expiresAt: expect.any(String) }],
      apiKeys: [{ name: 'ERP', scopes: ['orders:read'] }],
    });
  });

  test('has no secret, nor the hash of one', async () => {
    const { account } = await copyOf(userId, manager);
    const names = new Set<string>();
    JSON.stringify(account, (key, value) => {
      names.add(key);
      return value;
    });
    expect([...names].filter((name) => /hash|token|secret|key$|totpStep|^code$/i.test(name))).toEqual([]);
    expect(names).toContain('clientAddress');
  });

  test('is given to the person and to who manages accounts; to anybody else there is none', async () => {
    expect(await copyOf(userId, identityOf(userId, 'CUSTOMER'))).toMatchObject({ userId });
    expect(await copyOf(userId, manager)).toMatchObject({ userId });
    const service = { userId: null, sessionId: null, apiKeyId: uuidv7(), roles: [], scopes: ['users:write'] };
    expect(await copyOf(userId, service)).toMatchObject({ userId });
    expect(await copyOf(undefined, service)).toBe('FORBIDDEN');
    expect(await copyOf(userId, identityOf(uuidv7(), 'STAFF'))).toBeNull();
    expect(await copyOf(userId, identityOf(uuidv7(), 'CUSTOMER'))).toBeNull();
    expect(await copyOf(userId)).toBe('UNAUTHENTICATED');
    expect(await copyOf(uuidv7(), manager)).toBeNull();
    expect(await copyOf('nonsense', manager)).toBeNull();
  });

  test('cannot be had by way of a reference', async () => {
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PersonalData { userId account } } }';
    const of = [{ __typename: 'PersonalData', userId }];
    const stranger = { identity: identityOf(uuidv7(), 'STAFF') };
    expect((await auth.ask(query, { of }, stranger)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('once the person has left', () => {
  test('nothing personal is left anywhere in the database', async () => {
    const { prisma } = auth.dependencies.database;
    const before = JSON.stringify(await readDatabaseText(prisma));
    for (const secret of Object.values(personal)) expect(before).toContain(secret);
    const deleted = await deleteAccount(auth, { password }, { identity: identityOf(userId, 'CUSTOMER') });
    expect(deleted).toMatchObject({ __typename: 'AccountDeleted' });

    for (const [table, text] of Object.entries(await readDatabaseText(prisma))) {
      const found = Object.values(personal).filter((secret) => text.includes(secret));
      expect({ table, found }).toEqual({ table, found: [] });
    }
    const { account } = await copyOf(userId, manager);
    expect(account).toMatchObject({ id: userId, addresses: [], sessions: [], messages: [], recoveryCodes: [] });
    for (const secret of Object.values(personal)) expect(JSON.stringify(account)).not.toContain(secret);
  });
});
