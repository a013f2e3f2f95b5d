import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { findBarriers } from '#packages/test-browser/find-barriers.ts';
import { openBrowser } from '#packages/test-browser/open-browser.ts';
import { FulfillOrderDocument } from '../contract/generated.ts';
import { eventually } from '../shop/eventually.ts';
import { expectType } from '../shop/expect-type.ts';
import { follow } from '../shop/follow.ts';
import { MailboxChangedDocument, MessagePreferencesDocument } from '../shop/generated.ts';
import { makeProduct } from '../shop/make-product.ts';
import { outcomeOf } from '../shop/outcome-of.ts';
import { type Customer, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';

/** Whether somebody wants news of their orders, as auth says and as notification does. */
async function wantsNews({ souk }: Customer): Promise<[boolean, boolean]> {
  const { me } = await souk.query(MessagePreferencesDocument);
  const news = me?.messagePreferences?.find(({ category }) => category === 'ORDER_UPDATES');
  return [me?.communicationPreferences.orderUpdates.includes('EMAIL') ?? false, news?.wanted ?? false];
}
const untilAuthSays = (customer: Customer, wanted: boolean) =>
  eventually(
    () => wantsNews(customer),
    ([auth]) => auth === wanted,
  );

test('who gets news of an order unsubscribes by one click, and by the page, which takes it back', async () => {
  const [staff, admin, customer] = [await signedIn('staff'), await signedIn('admin'), await newCustomer()];
  await using mailbox = await follow(admin, MailboxChangedDocument);
  const { variant } = await makeProduct(staff, { stock: 5, prices: [1_000] });
  const { id: orderId } = await placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity: 1 }]));
  expect(await outcomeOf(customer.souk, orderId)).toMatchObject({ status: 'CONFIRMED' });
  const { fulfillOrder } = await staff.mutate(FulfillOrderDocument, {
    input: { orderId, idempotencyKey: randomUUID() },
  });
  expectType(fulfillOrder, 'Order');
  const { mailboxChanged } = await mailbox.until(
    ({ mailboxChanged: { to, message } }) => to === customer.credentials.email && message?.kind === 'ORDER_SHIPPED',
  );
  const [link = ''] = /http:\S+\/account\/unsubscribe#token=\S+/.exec(mailboxChanged.text) ?? [];
  const { origin, hash } = new URL(link);

  // As programs do that look for malware in mail.
  const oneClick = `${origin}/ingress/notification/unsubscribe?${hash.slice(1)}`;
  const opened = await fetch(oneClick, { redirect: 'manual' });
  expect([opened.status, opened.headers.get('location')]).toEqual([303, link]);
  expect(await wantsNews(customer)).toEqual([true, true]);

  // As mail programs do.
  const click = () =>
    fetch(oneClick, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect((await click()).status).toBe(200);
  expect((await click()).status).toBe(200);
  expect((await wantsNews(customer))[1]).toBe(false);
  expect(await untilAuthSays(customer, false)).toEqual([false, false]);

  await using browser = await openBrowser();
  await using visitor = await browser.newVisitor({ locale: 'en-GB' });
  const { page, requested, problems } = visitor;
  const shows = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await page.goto(oneClick);
  await shows('Unsubscribe');
  expect(page.url()).toBe(`${origin}/account/unsubscribe`);
  await page.getByRole('button', { name: 'Unsubscribe' }).click();
  await shows('You are unsubscribed');
  await page.getByText('you get no news of your orders by e-mail').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Subscribe again' }).click();
  await shows('You are subscribed again');
  expect(await untilAuthSays(customer, true)).toEqual([true, true]);
  await page.getByRole('button', { name: 'Unsubscribe' }).click();
  await shows('You are unsubscribed');
  expect(await untilAuthSays(customer, false)).toEqual([false, false]);

  await page.goto(`${origin}/account/unsubscribe#token=x`);
  await page.getByRole('button', { name: 'Unsubscribe' }).click();
  await shows('This link is not complete');
  expect(requested.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  expect(problems).toEqual([]);
}, 300_000);
