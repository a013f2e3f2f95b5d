import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '#packages/processes/free-port.ts';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';
import { checkServers } from '../check-servers.ts';

let database: TestDatabase;
let broker: TestBroker;
beforeAll(async () => {
  [database, broker] = await Promise.all([createTestDatabase('order'), createTestBroker()]);
});
afterAll(async () => {
  await Promise.all([database[Symbol.asyncDispose](), broker[Symbol.asyncDispose]()]);
});

describe('servers that somebody else runs', () => {
  test('are accepted when they can be used', async () => {
    const databases = { DATABASE_URL: database.adminUrl, ORDER_DATABASE_URL: database.url };
    await checkServers({ databases, natsUrl: broker.url });
  });

  test('are not asked for when nobody names them', () => checkServers({ databases: {}, natsUrl: undefined }));

  test('that do not answer are all named', async () => {
    const nobody = `127.0.0.1:${await freePort()}`;
    const databases = { DATABASE_URL: `postgres://a:b@${nobody}/c` };
    await expect(checkServers({ databases, natsUrl: `nats://${nobody}` })).rejects.toThrow(
      /^DATABASE_URL: .*ECONNREFUSED.*\nNATS_URL: .*refused/,
    );
  });

  test('that refuse the credentials are named', async () => {
    const wrong = (url: string) => {
      const changed = new URL(url);
      changed.password = 'wrong';
      return changed.href;
    };
    const databases = { ORDER_DATABASE_URL: wrong(database.url) };
    await expect(checkServers({ databases, natsUrl: wrong(broker.url) })).rejects.toThrow(
      /^ORDER_DATABASE_URL: password authentication failed.*\nNATS_URL: .*authorization/i,
    );
  });

  test('are refused when the administrator may not create roles', async () => {
    const databases = { DATABASE_URL: database.url };
    await expect(checkServers({ databases, natsUrl: undefined })).rejects.toThrow(
      /^DATABASE_URL: the role \S+ has to be allowed to create roles and databases$/,
    );
  });
});
