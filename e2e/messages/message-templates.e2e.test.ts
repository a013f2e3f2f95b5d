import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { expectType } from '../shop/expect-type.ts';
import { follow } from '../shop/follow.ts';
import {
  MailboxChangedDocument,
  PreviewMessageTemplateDocument,
  ReadLanguageDocument,
  SaveMessageTemplateDocument,
  SendTestMessageDocument,
} from '../shop/generated.ts';
import { makeProduct } from '../shop/make-product.ts';
import { outcomeOf } from '../shop/outcome-of.ts';
import { demoAccounts, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';

/** In Welsh, in which nothing is shipped, and nobody else in the tests reads. */
const written = {
  ...{ kind: 'ORDER_CONFIRMED' as const, language: 'cy', subject: 'Diolch am archeb {{ order.number }}' },
  html: '<p>Diolch{% if name %}, {{ name }}{% endif %}! <a href="https://shop.test/cymraeg">{{ shop }}</a></p>',
  text: 'Diolch! {{ order.price.total | money }}',
} as const;

test('an administrator tries a text with an example and with a real order, sends it to themselves, and puts it in use', async () => {
  const [admin, staff, customer] = [await signedIn('admin'), await signedIn('staff'), await newCustomer()];
  await using mailbox = await follow(admin, MailboxChangedDocument);
  await customer.souk.mutate(ReadLanguageDocument, { input: { locale: 'cy-GB' } });
  const { variant } = await makeProduct(staff, { stock: 5, prices: [123_456] });
  const order = async () => {
    const placed = await placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity: 2 }]));
    expect(await outcomeOf(customer.souk, placed.id)).toMatchObject({ status: 'CONFIRMED' });
    return placed;
  };
  const { id: aboutId, number } = await order();
  const preview = async (input: object) =>
    (await admin.query(PreviewMessageTemplateDocument, { input: { ...written, ...input } })).previewMessageTemplate;
  expect(await preview({ html: '<p>\n<script>' })).toMatchObject({
    ...{ subject: null, problems: [{ part: 'HTML', line: 2, message: '<script> is not for mail' }] },
  });
  expect(await preview({})).toMatchObject({ subject: 'Diolch am archeb S-100042', problems: [] });
  expect(await preview({ aboutId })).toMatchObject({
    subject: `Diolch am archeb ${number}`,
    text: 'Diolch! €2,469.12',
  });

  const test = await admin.mutate(SendTestMessageDocument, { input: { ...written, idempotencyKey: randomUUID() } });
  const { id } = expectType(test.sendTestMessage, 'Message');
  const { mailboxChanged } = await mailbox.until((each) => each.mailboxChanged.id === id);
  expect(mailboxChanged).toMatchObject({ to: demoAccounts.admin.email, subject: '[Test] Diolch am archeb S-100042' });

  const save = { ...written, expectedRevision: 0, use: true };
  const saved = await admin.mutate(SaveMessageTemplateDocument, { input: { ...save, idempotencyKey: randomUUID() } });
  expect(saved.saveMessageTemplate).toMatchObject({ number: 1, author: { email: demoAccounts.admin.email } });
  const again = await admin.mutate(SaveMessageTemplateDocument, { input: { ...save, idempotencyKey: randomUUID() } });
  expect(again.saveMessageTemplate).toMatchObject({ code: 'MESSAGE_TEMPLATE_CONFLICT', template: { revision: 1 } });

  const next = await order();
  const confirmed = await mailbox.until((each) => each.mailboxChanged.subject === `Diolch am archeb ${next.number}`);
  expect(confirmed.mailboxChanged).toMatchObject({ to: customer.credentials.email, text: 'Diolch! €2,469.12' });
});
