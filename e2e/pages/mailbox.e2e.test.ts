import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateSync } from 'otplib';
import type { Page, Response } from 'playwright-core';
import { findBarriers } from '#packages/test-browser/find-barriers.ts';
import { openBrowser, type TestBrowser, type Visitor } from '#packages/test-browser/open-browser.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { expectType } from '../shop/expect-type.ts';
import {
  EmailVerifiedDocument,
  EnableSecondFactorDocument,
  SetUpSecondFactorDocument,
  UpdateMessagePreferencesDocument,
} from '../shop/generated.ts';
import { makeProduct } from '../shop/make-product.ts';
import { anonymous, demoAccounts, newCustomer, signedIn } from '../shop/people.ts';
import { address, orderFor, placeOrder } from '../shop/place-order.ts';
import { freeze, kill } from '../stack/processes.ts';
import { untilReady } from '../stack/until-ready.ts';

let browser: TestBrowser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await openBrowser();
  visitor = await browser.newVisitor({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
}, 300_000);
afterAll(async () => browser[Symbol.asyncDispose]());

/** As npm start calls it, and links in messages lead there: by another name, it would be another host to a browser. */
const gateway = () => testStack().gatewayUrl.replace('127.0.0.1', 'localhost');
const open = (path: string, page = visitor.page) => page.goto(gateway() + path);
const shows = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Opens what came for an address, which appears by itself, and resolves to the page that its link leads to. */
async function followMessage(to: string, subject: RegExp): Promise<Page> {
  const { page } = visitor;
  await page.getByRole('button', { name: to }).filter({ hasText: subject }).click();
  const link = page.frameLocator('iframe').getByRole('link').first();
  const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  return opened;
}

describe('/mailbox', () => {
  test('asks who is there, and shows nothing to who may not deliver messages', async () => {
    await open('/mailbox');
    await signIn(visitor.page, { ...demoAccounts.admin, password: 'not the password' });
    await visitor.page.getByRole('alert').filter({ hasText: 'do not belong together' }).waitFor();
    expect(await findBarriers(visitor.page)).toEqual([]);

    await using customer = await browser.newVisitor({ locale: 'en-GB' });
    await open('/mailbox', customer.page);
    await signIn(customer.page, (await newCustomer()).credentials);
    await customer.page.getByText('This account may not see what is sent').waitFor();
    expect(await customer.page.getByRole('listitem').count()).toBe(0);
  });

  test('asks who has a second factor for a code', async () => {
    const { souk, credentials } = await newCustomer();
    const { setUpSecondFactor } = await souk.mutate(SetUpSecondFactorDocument, {
      input: { password: credentials.password },
    });
    const { secret } = expectType(setUpSecondFactor, 'SecondFactorSetUp');
    const input = { code: generateSync({ secret }) };
    const { enableSecondFactor } = await souk.mutate(EnableSecondFactorDocument, { input });
    const [recoveryCode = ''] = expectType(enableSecondFactor, 'RecoveryCodes').codes;

    await using customer = await browser.newVisitor({ locale: 'en-GB' });
    const { page } = customer;
    await open('/mailbox', page);
    await signIn(page, credentials);
    const code = page.getByLabel('Code of your authenticator app');
    await code.fill('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'This code is wrong' }).waitFor();
    await code.fill(recoveryCode);
    await page.keyboard.press('Enter');
    await page.getByText('This account may not see what is sent').waitFor();
  });

  test('shows the message to who registers as it is sent, whose link verifies the address', async () => {
    await signIn(visitor.page, demoAccounts.admin);
    // That somebody has signed in with this browser for the first time is a message, too.
    await visitor.page.getByText(/appears here by itself|^New: Somebody signed in/).waitFor();
    const { souk, credentials } = await newCustomer();
    const page = await followMessage(credentials.email, /confirm/i);
    await page.getByRole('button', { name: 'Confirm address' }).click();
    await shows(page, 'Your address is confirmed');
    expect((await souk.query(EmailVerifiedDocument)).me?.emailVerified).toBe(true);
    await page.close();
  });

  test('shows the message about a forgotten password, whose link lets its owner choose another one', async () => {
    const { credentials } = await newCustomer();
    const asking = await visitor.page.context().newPage();
    await open('/account/forgot-password', asking);
    await asking.getByLabel('E-mail address').fill(credentials.email);
    await asking.getByRole('button', { name: 'Send message' }).click();
    await shows(asking, 'Look into your mailbox');
    await asking.close();

    const page = await followMessage(credentials.email, /password/i);
    const password = `quite ${randomUUID()}`;
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Save password' }).click();
    await shows(page, 'Your password is changed');
    await page.close();
    const { __typename } = await anonymous().signIn({ email: credentials.email, password });
    expect(__typename).toBe('Session');
  });

  test('shows a message with its plain text, in a frame that runs no script', async () => {
    const { page } = visitor;
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-popups allow-popups-to-escape-sandbox');
    await page.getByText('As plain text').click();
    expect(await page.locator('pre').textContent()).toContain('/account/reset-password#token=');
    expect(await findBarriers(page)).toEqual([]);
  });

  test('says by what channel each message would have gone', async () => {
    const { page } = visitor;
    const [staff, customer] = [await signedIn('staff'), await newCustomer()];
    const preferences = [{ category: 'ORDERS', channel: 'SMS', wanted: true } as const];
    await customer.souk.mutate(UpdateMessagePreferencesDocument, { input: { preferences } });
    const { variant } = await makeProduct(staff, { stock: 1 });
    const phone = '+442071838750';
    const shippingAddress = { ...address, phone };
    await placeOrder(customer.souk, orderFor([{ variantId: variant.id, quantity: 1 }], { shippingAddress }));
    await page
      .getByRole('button', { name: `E-mail · ${customer.credentials.email}` })
      .filter({ hasText: 'is confirmed' })
      .waitFor();
    await page
      .getByRole('button', { name: `Text message · ${phone}` })
      .first()
      .click();
    await page.getByText(`Text message · To ${phone}`).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('has asked nobody but the gateway, and done nothing that is forbidden', () => {
    const { host } = new URL(gateway());
    expect(visitor.requested.filter((url) => new URL(url).host !== host)).toEqual([]);
    expect(visitor.problems).toEqual([]);
  });

  test('notices that nothing comes any more, and goes on with a renewed session', async () => {
    const { page } = visitor;
    await page.clock.install();
    await page.reload();
    await page.getByText('appears here by itself').waitFor();
    const isRenewal = (response: Response) => response.request().postData()?.includes('RefreshSession') ?? false;
    const renewed = page.waitForResponse(isRenewal);
    {
      using _silent = freeze('gateway');
      // As long as an access token is good.
      await page.clock.fastForward('16:00');
      await page.getByText('connection is interrupted').waitFor();
    }
    await renewed;
    await page.getByText('appears here by itself').waitFor();
    const { credentials } = await newCustomer();
    await page.getByRole('button', { name: credentials.email }).waitFor();
  });

  test('goes on after an interruption with what came meanwhile, and after it is loaded again', async () => {
    const { page } = visitor;
    // What is connected stays so: the gateway ends that.
    await page.context().setOffline(true);
    await kill('gateway');
    await page.getByText('connection is interrupted').waitFor();
    await untilReady();
    const { credentials } = await newCustomer();
    await page.context().setOffline(false);
    const message = page.getByRole('button', { name: credentials.email });
    await message.waitFor();
    await page.reload();
    await message.waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail address').waitFor();
    await page.reload();
    await page.getByLabel('E-mail address').waitFor();
  }, 90_000);
});
