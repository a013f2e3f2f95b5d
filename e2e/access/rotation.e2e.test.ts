import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JSONWebKeySet } from 'jose';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { eventually } from '../shop/eventually.ts';
import { untilReady } from '../stack/until-ready.ts';
import { retireNow, runKeys } from './auth-keys.ts';
import { type RenewingClient, startRenewingClient } from './renewing-client.ts';

const clients: RenewingClient[] = [];
beforeAll(async () => {
  await untilReady();
  // One after the other: while many passwords are being checked, auth takes no more.
  for (let signedIn = 0; signedIn < 20; signedIn++) clients.push(await startRenewingClient());
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.stop()));
});

async function publishedKids(): Promise<(string | undefined)[]> {
  const response = await fetch(new URL('/.well-known/jwks.json', testStack().subgraphs['auth']?.url));
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
  return ((await response.json()) as JSONWebKeySet).keys.map(({ kid }) => kid);
}

/** Ids of the keys whose tokens the clients have, each once. */
const kidsInUse = () => [...new Set(clients.map((client) => client.kid()))];
const untilAllUse = (kid: string) =>
  eventually(
    async () => kidsInUse(),
    (kids) => kids.length === 1 && kids[0] === kid,
    20_000,
  );
const untilAllAnswered = async (more: number) => {
  const before = clients.map((client) => client.answered());
  await eventually(
    async () => clients.map((client, index) => client.answered() - (before[index] ?? 0)),
    (answers) => answers.every((count) => count >= more),
    20_000,
  );
};
const failures = () => clients.flatMap((client) => client.failures);

test('twenty clients notice nothing while the keys are rotated twice and the first one retires', async () => {
  const [first = ''] = kidsInUse();
  const second = await runKeys('rotate', '--activate-after', '3s');
  expect(await publishedKids()).toEqual(expect.arrayContaining([first]));
  await untilAllUse(second);
  const third = await runKeys('rotate', '--activate-after', '3s');
  await untilAllUse(third);
  expect(failures()).toEqual([]);

  await retireNow(first);
  const published = await eventually(publishedKids, (kids) => !kids.includes(first));
  expect(published).toEqual(expect.arrayContaining([third, second]));
  await untilAllAnswered(10);
  expect([failures(), kidsInUse()]).toEqual([[], [third]]);
}, 90_000);

test('a revoked key is no longer published, another signs at once and nobody has to sign in again', async () => {
  const [leaked = ''] = kidsInUse();
  await runKeys('revoke', leaked);
  expect(await eventually(publishedKids, (kids) => !kids.includes(leaked))).toHaveLength(2);
  await eventually(
    async () => kidsInUse(),
    (kids) => !kids.includes(leaked),
    20_000,
  );
  for (const client of clients) client.failures.length = 0;
  await untilAllAnswered(10);
  expect(failures()).toEqual([]);
}, 60_000);
