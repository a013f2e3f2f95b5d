import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { enqueue } from '#packages/jobs/enqueue.ts';
import { defineJob } from '#packages/jobs/job-contract.ts';
import { tellDue } from '#packages/jobs/job-signal.ts';
import { pgTransact } from '#packages/test-database/pg-transact.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { FulfillOrderDocument } from '../contract/generated.ts';
import { eventually } from '../shop/eventually.ts';
import { expectType } from '../shop/expect-type.ts';
import { type Followed, follow } from '../shop/follow.ts';
import {
  AdjustStockDocument,
  ConfirmEmailDocument,
  MailboxChangedDocument,
  type MailboxChangedSubscription,
  ReadLanguageDocument,
  RequestEmailChangeDocument,
  RequestPasswordResetDocument,
  ResetPasswordDocument,
  UpdateMessagePreferencesDocument,
} from '../shop/generated.ts';
import { makeProduct } from '../shop/make-product.ts';
import { outcomeOf } from '../shop/outcome-of.ts';
import { anonymous, type Customer, demoAccounts, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';
import { openSubgraphDatabases } from '../stack/subgraph-databases.ts';

let mailbox: Followed<MailboxChangedSubscription>;
beforeAll(async () => {
  mailbox = await follow(await signedIn('admin'), MailboxChangedDocument);
});
afterAll(async () => mailbox[Symbol.asyncDispose]());

/** The message of a kind to somebody, as it comes into the mailbox. */
async function mailFor({ credentials }: Customer, kind: string) {
  const { mailboxChanged } = await mailbox.until(
    ({ mailboxChanged: { to, message } }) => to === credentials.email && message?.kind === kind,
  );
  return mailboxChanged;
}

/** The token in the link that a message leads to. */
const tokenIn = (text: string, path: string): string => {
  const [, token] = new RegExp(`^http://localhost:\\d+${path}#token=([\\w-]+)$`, 'm').exec(text) ?? [];
  if (token === undefined) throw new Error(`there is no link to ${path} in: ${text}`);
  return token;
};

test('who registers proves their address by the mail they get, and is told welcome', async () => {
  const customer = await newCustomer();
  const { text, html, message } = await mailFor(customer, 'VERIFY_EMAIL');
  expect(message).toEqual({ kind: 'VERIFY_EMAIL', status: 'SENT', locale: 'en', recipient: { id: customer.id } });
  const token = tokenIn(text, '/account/verify-email');
  expect(html).toContain(token);
  const { confirmEmail } = await anonymous().mutate(ConfirmEmailDocument, { input: { token } });
  expect(confirmEmail).toEqual({ __typename: 'EmailConfirmed', email: customer.credentials.email });
  expect(await mailFor(customer, 'WELCOME')).toMatchObject({ subject: 'Welcome to Souk' });
});

test('who moves to another address is told so at the one before', async () => {
  const customer = await newCustomer();
  const { password } = customer.credentials;
  const prove = async (text: string, path: string) => {
    const input = { token: tokenIn(text, path) };
    expectType((await anonymous().mutate(ConfirmEmailDocument, { input })).confirmEmail, 'EmailConfirmed');
  };
  await prove((await mailFor(customer, 'VERIFY_EMAIL')).text, '/account/verify-email');
  const newEmail = `${randomUUID()}@moved.test`;
  await customer.souk.mutate(RequestEmailChangeDocument, { input: { newEmail, password } });
  const moved = { ...customer, credentials: { email: newEmail, password } };
  await prove((await mailFor(moved, 'CHANGE_EMAIL')).text, '/account/change-email');
  const { subject, message } = await mailFor(customer, 'EMAIL_CHANGED');
  expect(subject).toBe('The address of your account was changed');
  expect(message).toMatchObject({ status: 'SENT', recipient: { id: customer.id } });
});

test('who forgot their password chooses another one by the mail they get', async () => {
  const customer = await newCustomer();
  const { email } = customer.credentials;
  await anonymous().mutate(RequestPasswordResetDocument, { input: { email } });
  const { text } = await mailFor(customer, 'RESET_PASSWORD');
  const token = tokenIn(text, '/account/reset-password');
  const newPassword = `another ${randomUUID()}`;
  const { resetPassword } = await anonymous().mutate(ResetPasswordDocument, { input: { token, newPassword } });
  expect(resetPassword).not.toHaveProperty('code');
  expect(await anonymous().signIn({ email, password: newPassword })).toMatchObject({ __typename: 'Session' });
});

test('who orders is told so in their language, with what it costs, and when it is sent and paid', async () => {
  const [staff, customer] = [await signedIn('staff'), await newCustomer()];
  const { updateProfile } = await customer.souk.mutate(ReadLanguageDocument, { input: { locale: 'de-AT' } });
  expect(updateProfile).not.toHaveProperty('code');
  const { title, variant } = await makeProduct(staff, { stock: 5, prices: [123_456] });
  const { id, number } = await placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity: 2 }]));
  expect(await outcomeOf(customer.souk, id)).toMatchObject({ status: 'CONFIRMED' });
  const { subject, text } = await mailFor(customer, 'ORDER_CONFIRMED');
  expect(subject).toBe(`Ihre Bestellung ${number} ist bestätigt`);
  expect(text).toContain(`2 × ${title}`);
  expect(text).toContain('Summe: €\u00a02.469,12');

  const input = { orderId: id, idempotencyKey: randomUUID(), carrier: 'Post', trackingNumber: 'RR1AT' };
  const { fulfillOrder } = await staff.mutate(FulfillOrderDocument, { input });
  expectType(fulfillOrder, 'Order');
  expect(await mailFor(customer, 'ORDER_SHIPPED')).toMatchObject({
    subject: `Ihre Bestellung ${number} ist unterwegs`,
    text: expect.stringContaining('Sendungsnummer: RR1AT'),
  });
  expect(await mailFor(customer, 'PAYMENT_RECEIPT')).toMatchObject({
    subject: `Zahlung Ihrer Bestellung ${number}`,
    text: expect.stringContaining('Wir haben €\u00a02.469,12'),
  });
  const kinds = mailbox.received.flatMap(({ mailboxChanged: { to, message } }) =>
    to === customer.credentials.email && message ? [message.kind] : [],
  );
  expect(kinds.toSorted()).toEqual(['ORDER_CONFIRMED', 'ORDER_SHIPPED', 'PAYMENT_RECEIPT', 'VERIFY_EMAIL']);
});

async function choose(staff: Souk, category: 'STOCK_ALERTS' | 'DAILY_DIGEST', wanted: boolean) {
  const input = { preferences: [{ category, channel: 'EMAIL', wanted } as const] };
  const { updateMessagePreferences } = await staff.mutate(UpdateMessagePreferencesDocument, { input });
  expect(updateMessagePreferences).toEqual({ __typename: 'User' });
}

test('staff who asked for it are told what fell low, and to what', async () => {
  const staff = await signedIn('staff');
  await choose(staff, 'STOCK_ALERTS', true);
  const { variant, warehouseId } = await makeProduct(staff, { stock: 20 });
  const delta = { variantId: variant.id, warehouseId, delta: -19, reason: 'Lost' };
  const { adjustStock } = await staff.mutate(AdjustStockDocument, {
    input: { idempotencyKey: randomUUID(), ...delta },
  });
  expect(adjustStock).toMatchObject({ available: 1 });

  await using databases = openSubgraphDatabases();
  // What falls low is gathered for five minutes: they are over.
  const statement = `
    UPDATE jobs.job_common SET start_after = now()
    WHERE name = 'tell-low-stock' AND state = 'created' AND data->'payloads' @> jsonb_build_array(jsonb_build_object('variantId', $1::text))
    RETURNING ${tellDue('name', 'now()')}`;
  await eventually(
    () => databases.rows('notification', statement, [variant.id]),
    (rows) => rows.length === 1,
  );
  const { mailboxChanged } = await mailbox.until(
    ({ mailboxChanged: { to, text, message } }) =>
      message?.kind === 'LOW_STOCK' && to === demoAccounts.staff.email && text.includes(variant.sku),
  );
  expect(mailboxChanged.text).toMatch(new RegExp(`^${variant.sku} .* 1 left, threshold \\d+$`, 'm'));
  await choose(staff, 'STOCK_ALERTS', false);
});

test('staff who asked for it are told in the morning what was sold, what waits and what is low', async () => {
  const staff = await signedIn('staff');
  await choose(staff, 'DAILY_DIGEST', true);
  const pool = new pg.Pool({ connectionString: testStack().subgraphs['notification']?.databaseUrl });
  const cause = { correlationId: randomUUID(), causationId: null, actor: { type: 'system', id: 'crontab' } } as const;
  // As the crontab does it at six.
  await pgTransact(pool)((tx) => enqueue(tx, defineJob('tell-daily-digest', z.object({})), {}, { cause }));
  await pool.end();
  const { mailboxChanged } = await mailbox.until(({ mailboxChanged: { message } }) => message?.kind === 'DAILY_DIGEST');
  expect(mailboxChanged).toMatchObject({
    to: demoAccounts.staff.email,
    subject: expect.stringMatching(/^Your shop on /),
  });
  expect(mailboxChanged.text).toMatch(
    /Sold on .*Orders that wait to be sent: \d+\..*Variants that are low on stock: \d+\./s,
  );
  await choose(staff, 'DAILY_DIGEST', false);
});
