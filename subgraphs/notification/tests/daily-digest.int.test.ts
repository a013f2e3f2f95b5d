import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { enqueue } from '#packages/jobs/enqueue.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { dayBefore } from '../domain/shop-day.ts';
import { createCrontab, tellDailyDigestJob } from '../jobs/digest-jobs.ts';
import { startTestNotification, type TestNotification } from './start-test-notification.ts';

const timeZone = 'Europe/Vienna';
let started: TestNotification;
beforeAll(async () => {
  started = await startTestNotification({ SHOP_TIME_ZONE: timeZone });
  const variant = { sku: 'SHIRT-L', title: 'Large', product: { title: 'Shirt' } };
  Object.assign(started.shop.digest, {
    salesTotals: [
      { orders: 12, units: 20, revenue: { minor: 123_456, currency: 'EUR' } },
      { orders: 1, units: 1, revenue: { minor: 9_900, currency: 'USD' } },
    ],
    ...{
      waiting: 7,
      lowStock: { total: 12, variants: [{ ...variant, availability: { available: 2 }, lowStockThreshold: 5 }] },
    },
  });
});
afterAll(async () => started[Symbol.asyncDispose]());

/** Somebody of the staff who asked for the digest. */
async function aReader(wishes: object = {}) {
  const account = started.anAccount({ roles: ['STAFF'], ...wishes });
  const query = `mutation ($input: UpdateMessagePreferencesInput!) {
    updateMessagePreferences(input: $input) { __typename ... on UserError { code } } }`;
  const preferences = [{ category: 'DAILY_DIGEST', channel: 'EMAIL', wanted: true }];
  const identity = aPerson({ userId: account.userId, roles: ['STAFF'], scopes: ['orders:read'] });
  const { data } = await started.ask(query, { input: { preferences } }, { identity });
  expect(data.updateMessagePreferences).toEqual({ __typename: 'User' });
  return account;
}
/** As the crontab has it. */
async function morning() {
  const cause = { correlationId: uuidv7(), causationId: null, actor: { type: 'system' as const, id: 'crontab' } };
  await enqueue(started.dependencies.database.prisma, tellDailyDigestJob, {}, { cause });
  await started.runJobs();
}
const mailFor = async ({ person }: Awaited<ReturnType<typeof aReader>>) => (await started.mailFor(person.email))[0];

describe('the daily digest', () => {
  test('is made every morning, where the shop is', () => {
    expect(createCrontab(started.dependencies)).toMatchObject([
      { cron: '0 6 * * *', timeZone, job: tellDailyDigestJob },
    ]);
  });

  test('tells staff who asked for it what was sold yesterday, what waits and what is low', async () => {
    started.shop.staffScopes = ['reports:read', 'orders:read', 'stock:read'];
    const [reader, other] = [await aReader(), started.anAccount({ roles: ['STAFF'] })];
    const { from, to } = dayBefore(new Date(), timeZone);
    await morning();
    expect(started.shop.digest.spans.at(-1)).toEqual({ from: from.toISOString(), to: to.toISOString() });
    const { text } = (await mailFor(reader)) ?? { text: '' };
    expect(text).toContain('12 orders: €1,234.56\n1 order: $99.00');
    expect(text).toContain('Orders that wait to be sent: 7.');
    expect(text).toContain('Variants that are low on stock: 12.\nSHIRT-L Shirt, Large 2 left, threshold 5');
    expect(text).toContain('And 11 more.');
    expect(text).toContain('/account/unsubscribe#token=');
    expect(await started.messagesTo(other.userId)).toEqual([]);
  });

  test('tells nobody what their roles do not let them see', async () => {
    const reader = await aReader({ locale: 'de' });
    started.shop.staffScopes = ['orders:read'];
    await morning();
    const { text } = (await mailFor(reader)) ?? { text: '' };
    expect(text).toContain('Bestellungen, die auf den Versand warten: 7.');
    expect(text).not.toMatch(/Verkauft|knapp|SHIRT/);
    const moved = await aReader();
    moved.person.roles = ['CUSTOMER'];
    await morning();
    expect(await started.messagesTo(moved.userId)).toMatchObject([
      { status: 'SUPPRESSED', reason: expect.stringContaining('do not grant reports:read or orders:read') },
    ]);
  });

  test('is not offered to who may see nothing of it', async () => {
    const { userId } = started.anAccount();
    const query =
      'mutation ($input: UpdateMessagePreferencesInput!) { updateMessagePreferences(input: $input) { ... on UserError { code } } }';
    const input = { preferences: [{ category: 'DAILY_DIGEST', channel: 'EMAIL', wanted: true }] };
    const { data } = await started.ask(query, { input }, { identity: aPerson({ userId }) });
    expect(data.updateMessagePreferences).toEqual({ code: 'INVALID_INPUT' });
  });
});
