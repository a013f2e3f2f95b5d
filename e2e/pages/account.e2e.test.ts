import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { RequestPasswordResetDocument, type RequestPasswordResetMutation } from '#clients/pages/generated.ts';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { dataOf, type GraphQLResponse } from '#clients/storefront/post-operation.ts';
import { findBarriers } from '#packages/test-browser/find-barriers.ts';
import { openBrowser, type TestBrowser, type Visitor } from '#packages/test-browser/open-browser.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { RegisterDocument } from '../contract/generated.ts';
import { expectType } from '../shop/expect-type.ts';
import { CreateUserDocument, EmailVerifiedDocument, RequestEmailChangeDocument } from '../shop/generated.ts';
import { anonymous, newCustomer, signedIn } from '../shop/people.ts';
import { startSecondGateway } from '../stack/second-gateway.ts';
import { tokenSentTo } from './account-messages.ts';

let browser: TestBrowser;
let visitors: Visitor[] = [];

beforeAll(async () => {
  browser = await openBrowser();
}, 300_000);
afterAll(async () => browser[Symbol.asyncDispose]());

/** Whatever a test was about: its pages did nothing that is forbidden, and asked nobody else. */
afterEach(async () => {
  const [visited, { host }] = [visitors, new URL(testStack().gatewayUrl)];
  visitors = [];
  for (const { requested, problems } of visited) {
    expect(requested.filter((url) => new URL(url).host !== host)).toEqual([]);
    expect(requested.filter((url) => url.includes('token='))).toEqual([]);
    expect(problems).toEqual([]);
  }
  await Promise.all(visited.map((visitor) => visitor[Symbol.asyncDispose]()));
});

const addressOf = (path: string) => `${testStack().gatewayUrl}${path}`;

async function visit(path: string, options: BrowserContextOptions = { locale: 'en-GB' }): Promise<Page> {
  const visitor = await browser.newVisitor(options);
  visitors.push(visitor);
  await visitor.page.goto(addressOf(path));
  return visitor.page;
}

/** Resolves when the page shows it, under this heading. */
const shows = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const problem = (page: Page) => page.getByRole('alert').filter({ hasText: /./ }).textContent();
const isVerified = async (souk: Souk) => (await souk.query(EmailVerifiedDocument)).me?.emailVerified;
const canSignIn = async (email: string, password: string) => {
  const { __typename } = await anonymous().signIn({ email, password });
  return __typename === 'Session';
};
const newAddress = () => `${randomUUID()}@customer.test`;

describe('/account/verify-email', () => {
  test('proves an address by a button, and keeps the token out of the address bar', async () => {
    const { souk, credentials } = await newCustomer();
    const token = await tokenSentTo(credentials.email, 'VERIFY_EMAIL');
    const page = await visit(`/account/verify-email#token=${token}`);
    await shows(page, 'Confirm your e-mail address');
    expect(page.url()).toBe(addressOf('/account/verify-email'));
    expect(await isVerified(souk)).toBe(false);

    // As phones do with a page that was in the background for long.
    await page.reload();
    await shows(page, 'Confirm your e-mail address');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shows(page, 'Your address is confirmed');
    await page.getByText(credentials.email).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toBe('Your address is confirmed · Souk');
    expect(await isVerified(souk)).toBe(true);

    // The same tab, where only what stands behind the # differs.
    await page.goto(addressOf(`/account/verify-email#token=${token}`));
    await press(page, 'Confirm address');
    await shows(page, 'This link no longer works');
    await page.getByText('sign in to the shop and ask for a new message').waitFor();
    await page.reload();
    await shows(page, 'This link is not complete');
  });

  test('says when the address belongs to another account', async () => {
    const email = newAddress();
    const claim = async () => {
      await anonymous().mutate(RegisterDocument, { input: { email, password: `the password of ${randomUUID()}` } });
      return tokenSentTo(email, 'VERIFY_EMAIL');
    };
    const [first, second] = [await claim(), await claim()];
    expect(second).not.toBe(first);
    const page = await visit(`/account/verify-email#token=${first}`);
    await press(page, 'Confirm address');
    await shows(page, 'Your address is confirmed');
    const late = await visit(`/account/verify-email#token=${second}`);
    await press(late, 'Confirm address');
    await shows(late, 'This address belongs to another account');
    expect(await late.getByRole('link').getAttribute('href')).toBe('/account/forgot-password');
  });

  test('asks to open the link again that has lost its token', async () => {
    await shows(await visit('/account/verify-email'), 'This link is not complete');
  });
});

test('/account/change-email makes the new address that of the account', async () => {
  const { souk, credentials } = await newCustomer();
  const newEmail = newAddress();
  const input = { newEmail, password: credentials.password };
  const { requestEmailChange } = await souk.mutate(RequestEmailChangeDocument, { input });
  expectType(requestEmailChange, 'MessageRequested');
  const page = await visit(`/account/change-email#token=${await tokenSentTo(newEmail, 'CHANGE_EMAIL')}`);
  await press(page, 'Change address');
  await shows(page, 'Your address is changed');
  await page.getByText(newEmail).waitFor();
  expect(await canSignIn(newEmail, credentials.password)).toBe(true);
});

describe('a forgotten password', () => {
  test('is asked for at /account/forgot-password, and chosen anew at /account/reset-password', async () => {
    const { credentials } = await newCustomer();
    const page = await visit('/account/forgot-password');
    await page.getByLabel('E-mail address').fill('nobody');
    await press(page, 'Send message');
    expect(await problem(page)).toContain('This is no e-mail address');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('email');
    await page.getByLabel('E-mail address').fill(credentials.email);
    await page.keyboard.press('Enter');
    await shows(page, 'Look into your mailbox');
    await page.getByText('Its link works for 30 minutes').waitFor();

    const token = await tokenSentTo(credentials.email, 'RESET_PASSWORD');
    await page.goto(addressOf(`/account/reset-password#token=${token}`));
    const field = page.getByLabel('New password');
    for (const [password, told] of [
      ['short', 'at least 10 characters'],
      ['x'.repeat(129), 'at most 128 characters'],
      ['password123!', 'too easy to guess'],
      ['qwertyuiop[]', 'too easy to guess'],
      [`${credentials.email}!`, 'too easy to guess'],
    ] as const) {
      await field.fill(password);
      await press(page, 'Save password');
      await page.getByRole('alert').filter({ hasText: told }).waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
    }
    const password = `quite ${randomUUID()}`;
    await field.fill(password);
    expect(await field.getAttribute('type')).toBe('password');
    await page.getByLabel('Show password').check();
    expect(await field.getAttribute('type')).toBe('text');
    await press(page, 'Save password');
    await shows(page, 'Your password is changed');
    expect(await canSignIn(credentials.email, password)).toBe(true);
    expect(await canSignIn(credentials.email, credentials.password)).toBe(false);

    await page.goto(addressOf(`/account/reset-password#token=${token}`));
    await page.getByLabel('New password').fill(`another ${randomUUID()}`);
    await press(page, 'Save password');
    await shows(page, 'This link no longer works');
    await page.getByRole('link', { name: 'Ask for a new link' }).click();
    await shows(page, 'Forgotten your password?');
  });

  test('is not asked for without end, which a gateway that executes nothing but known operations tells, too', async () => {
    const from = { 'x-forwarded-for': `2001:db8:${randomUUID().slice(0, 4)}::1` };
    await using gateway = await startSecondGateway({ TRUST_PROXY: 'true', PERSISTED_ONLY: 'true' });
    const ask = async () => {
      const variables = { input: { email: newAddress() } };
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...from },
        body: JSON.stringify({ query: String(RequestPasswordResetDocument), variables }),
      });
      return dataOf((await response.json()) as GraphQLResponse<RequestPasswordResetMutation>).requestPasswordReset;
    };
    const asked = await Promise.all(Array.from({ length: 61 }, ask));
    expect(asked.map(({ __typename }) => __typename)).toContain('TooManyAttempts');

    await using visitor = await browser.newVisitor({ locale: 'en-GB', extraHTTPHeaders: from });
    const { page, problems } = visitor;
    await page.goto(new URL('/account/forgot-password', gateway.url).href);
    await page.getByLabel('E-mail address').fill(newAddress());
    await press(page, 'Send message');
    expect(await problem(page)).toMatch(/^Too many messages were asked for. Try again in (1 hour|\d+ minutes)\.$/);
    expect(problems).toEqual([]);
  }, 60_000);
});

test('/account/accept-invitation gives the account its first password', async () => {
  const [admin, email, password] = [await signedIn('admin'), newAddress(), `brand new ${randomUUID()}`];
  const { createUser } = await admin.mutate(CreateUserDocument, { input: { email, roles: ['CUSTOMER'] } });
  expectType(createUser, 'User');
  const page = await visit(`/account/accept-invitation#token=${await tokenSentTo(email, 'INVITATION')}`);
  await shows(page, 'Welcome: choose your password');
  await page.getByLabel('New password').fill(password);
  await press(page, 'Save password');
  await shows(page, 'Your account is ready');
  expect(await canSignIn(email, password)).toBe(true);
});

describe('the language', () => {
  const german = { locale: 'de-AT' };

  test('is the browser’s', async () => {
    const page = await visit('/account/forgot-password', german);
    await shows(page, 'Passwort vergessen?');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByLabel('E-Mail-Adresse').fill(newAddress());
    await press(page, 'Nachricht senden');
    await page.getByText('Ihr Link gilt 30 Minuten').waitFor();
  });

  test('is English for who reads none that there is', async () => {
    const page = await visit('/account/forgot-password', { locale: 'fi-FI' });
    await shows(page, 'Forgotten your password?');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('is the one the link asks for, from page to page', async () => {
    const page = await visit('/account/reset-password?lang=en#token=unknown', german);
    await page.getByLabel('New password').fill(`nobody's ${randomUUID()}`);
    await press(page, 'Save password');
    await page.getByRole('link', { name: 'Ask for a new link' }).click();
    await shows(page, 'Forgotten your password?');
    expect(page.url()).toBe(addressOf('/account/forgot-password?lang=en'));
  });
});

test('says that the shop cannot be reached, and goes on when it can', async () => {
  await using visitor = await browser.newVisitor({ locale: 'en-GB' });
  const { page } = visitor;
  await page.goto(addressOf('/account/forgot-password'));
  await page.getByLabel('E-mail address').fill(newAddress());
  await page.context().setOffline(true);
  await press(page, 'Send message');
  expect(await problem(page)).toContain('cannot be reached');
  await page.context().setOffline(false);
  await press(page, 'Send message');
  await shows(page, 'Look into your mailbox');
});

describe('everybody can use', () => {
  const paths = [
    '/account/verify-email#token=x',
    '/account/verify-email',
    '/account/change-email#token=x',
    '/account/reset-password#token=x',
    '/account/accept-invitation#token=x',
    '/account/forgot-password',
    '/account/unsubscribe#token=x',
  ];
  const phone = { viewport: { width: 320, height: 568 }, hasTouch: true };

  test.each(['light', 'dark'] as const)(
    'each page on a phone, when it is %s',
    async (colorScheme) => {
      const page = await visit('/account/forgot-password', { locale: 'de-DE', colorScheme, ...phone });
      for (const path of paths) {
        await page.goto(addressOf(path));
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await findBarriers(page)).toEqual([]);
        const isBroader = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
        expect(await page.evaluate(isBroader)).toBe(false);
      }
    },
    60_000,
  );

  test('what a page says is wrong, and what it ends with', async () => {
    const page = await visit('/account/reset-password#token=x');
    for (const [password, told] of [
      ['short', 'alert'],
      [`nobody's ${randomUUID()}`, 'link'],
    ] as const) {
      await page.getByLabel('New password').fill(password);
      await press(page, 'Save password');
      await page.getByRole(told).filter({ hasText: /./ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    }
    await page.evaluate(() => document.documentElement.removeAttribute('lang'));
    expect(await findBarriers(page)).toEqual([expect.stringContaining('html-has-lang')]);
  });
});
