import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { createKeyring } from '../domain/keyring.ts';
import { connectDatabase, type Database } from '../store/database.ts';
import { listSigningKeys } from '../store/signing-keys.ts';
import { ensureSigningKey } from '../use-cases/signing-keys/ensure-signing-key.ts';
import { revokeSigningKey } from '../use-cases/signing-keys/revoke-signing-key.ts';
import { rotateSigningKey } from '../use-cases/signing-keys/rotate-signing-key.ts';

const minutes = 60_000;
const now = new Date();
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const keyring = createKeyring('x'.repeat(43));
const foreign = createKeyring('y'.repeat(43));

let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase('auth');
  database = connectDatabase(testDatabase.url);
});
afterEach(() => database.prisma.signingKey.deleteMany());
afterAll(async () => {
  await database.close();
  await testDatabase[Symbol.asyncDispose]();
});

async function open(clock = () => now, ring = keyring) {
  await ensureSigningKey(database, ring, clock());
  return () => listSigningKeys(database.prisma, ring);
}
const kids = async () => (await (await open())()).map(({ kid }) => kid);

describe('signing keys', () => {
  test('begin with one that signs at once, also when several replicas start at once', async () => {
    const loaders = await Promise.all(Array.from({ length: 5 }, () => open()));
    const [first, ...others] = await Promise.all(loaders.map((load) => load()));
    expect(first).toMatchObject([{ activatesAt: now, retiresAt: null }]);
    for (const keys of others) expect(keys).toEqual(first);
  });

  test('cannot be read in the database', async () => {
    const [key] = await (await open())();
    const [row] = await database.prisma.signingKey.findMany();
    const stored = Buffer.from(row?.privateKey ?? []);
    expect(stored.length).toBeGreaterThan(100);
    for (const part of [key?.privateKey.d, key?.privateKey.x, '"OKP"']) {
      expect(stored.includes(part ?? 'missing')).toBe(false);
    }
  });

  test('stored with another secret are refused, saying what to do', async () => {
    const [kid] = await kids();
    const refused = `The signing-key of ${kid} does not open with this AUTH_SECRET: set the one it was stored with or, when that is lost, npm run keys -- revoke ${kid}`;
    await expect((await open(undefined, foreign))()).rejects.toThrow(refused);
    await expect(rotateSigningKey(database, foreign, { now, activationDelay: 0 })).rejects.toThrow(refused);
    expect(await database.prisma.signingKey.count()).toBe(1);
  });
});

describe('a rotation', () => {
  test('adds a key that signs later and lets those before it end 20 minutes after that', async () => {
    const [old] = await kids();
    const rotation = await rotateSigningKey(database, keyring, { now: later(1), activationDelay: 10 * minutes });
    expect(rotation).toMatchObject({ activatesAt: later(10 * minutes + 1), othersRetireAt: later(30 * minutes + 1) });
    expect(await (await open())()).toMatchObject([
      { kid: rotation.kid, activatesAt: rotation.activatesAt, retiresAt: null },
      { kid: old, retiresAt: rotation.othersRetireAt },
    ]);
  });

  test('that follows another does not lengthen what the first has ended', async () => {
    const [first] = await kids();
    const ended = await rotateSigningKey(database, keyring, { now: later(1), activationDelay: 3_000 });
    const last = await rotateSigningKey(database, keyring, { now: later(2), activationDelay: 10 * minutes });
    expect(await (await open())()).toMatchObject([
      { kid: last.kid, retiresAt: null },
      { kid: ended.kid, retiresAt: last.othersRetireAt },
      { kid: first, retiresAt: ended.othersRetireAt },
    ]);
  });

  test('that signs sooner than the one before it was to shortens what that has not ended yet', async () => {
    const [first] = await kids();
    const mistaken = await rotateSigningKey(database, keyring, {
      now: later(1),
      activationDelay: 9_999 * 60 * minutes,
    });
    const last = await rotateSigningKey(database, keyring, { now: later(2), activationDelay: 3_000 });
    expect(last.othersRetireAt).toEqual(later(20 * minutes + 3_002));
    expect(await (await open())()).toMatchObject([
      { kid: last.kid, retiresAt: null },
      { kid: mistaken.kid, retiresAt: last.othersRetireAt },
      { kid: first, retiresAt: last.othersRetireAt },
    ]);
  });

  test('of several at once leaves one that never ends', async () => {
    await open();
    await Promise.all([1, 2, 3].map((n) => rotateSigningKey(database, keyring, { now: later(n), activationDelay: 0 })));
    const rows = await database.prisma.signingKey.findMany({ where: { retiresAt: null } });
    expect(rows).toHaveLength(1);
    expect(await database.prisma.signingKey.count()).toBe(4);
  });

  test('deletes what has ended, as a start does', async () => {
    const [old] = await kids();
    const { kid: second } = await rotateSigningKey(database, keyring, { now: later(1), activationDelay: 0 });
    await open(() => later(20 * minutes));
    expect(await kids()).toEqual([second, old]);
    await open(() => later(20 * minutes + 1));
    expect(await kids()).toEqual([second]);
    await rotateSigningKey(database, keyring, { now: later(minutes), activationDelay: 0 });
    const { kid: last } = await rotateSigningKey(database, keyring, { now: later(60 * minutes), activationDelay: 0 });
    expect(await kids()).toContain(last);
    expect(await kids()).not.toContain(second);
  });
});

describe('a revocation', () => {
  test('takes the key away and lets a new one sign at once, whichever it was', async () => {
    const [old] = await kids();
    const { kid: pending } = await rotateSigningKey(database, keyring, { now: later(1), activationDelay: minutes });
    const revoked = await revokeSigningKey(database, keyring, { kid: pending, now: later(2) });
    expect(revoked).toMatchObject({ activatesAt: later(2) });
    expect(await kids()).toEqual([revoked?.kid, old]);
    const again = await revokeSigningKey(database, keyring, { kid: old ?? '', now: later(3) });
    expect(await kids()).toEqual([again?.kid, revoked?.kid]);
  });

  test('of a key that is not there changes nothing', async () => {
    const before = await kids();
    expect(await revokeSigningKey(database, keyring, { kid: 'unknown', now })).toBeNull();
    expect(await kids()).toEqual(before);
  });

  test('replaces a key whose secret is lost', async () => {
    const [lost] = await kids();
    const replaced = await revokeSigningKey(database, foreign, { kid: lost ?? '', now });
    expect(await (await open(undefined, foreign))()).toMatchObject([{ kid: replaced?.kid }]);
  });
});
