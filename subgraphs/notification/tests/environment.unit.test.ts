import { expect, test } from '@jest/globals';
import { environmentSchema } from '../environment.ts';
import { linkBase, shopNameOf } from '../use-cases/sender.ts';

const problems = (environment: Record<string, string>) =>
  environmentSchema.safeParse(environment).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ??
  [];

test('who sends real mail says where its links lead', () => {
  const missing = 'PUBLIC_URL: needed with MAIL_PROVIDER=smtp, or STOREFRONT_URL';
  expect(problems({ MAIL_PROVIDER: 'smtp' })).toContain(missing);
  expect(problems({ MAIL_PROVIDER: 'smtp', STOREFRONT_URL: 'https://shop.test' })).not.toContain(missing);
  expect(problems({ MAIL_PROVIDER: 'smtp', PUBLIC_URL: 'https://shop.test' })).not.toContain(missing);
  expect(problems({ MAIL_PROVIDER: 'mailbox' })).not.toContain(missing);
});

test('the key has to be an API key', () => {
  const key = `souk_${'0'.repeat(32)}_${'a'.repeat(43)}`;
  const expected = expect.stringContaining('NOTIFICATION_API_KEY: expected souk_');
  expect(problems({ MAIL_PROVIDER: 'log', NOTIFICATION_API_KEY: 'secret' })).toContainEqual(expected);
  expect(problems({ MAIL_PROVIDER: 'log', NOTIFICATION_API_KEY: key })).not.toContainEqual(expected);
});

test('links lead to the storefront, else to our pages', () => {
  const GATEWAY_URL = 'http://localhost:4100/graphql';
  const shop = { STOREFRONT_URL: 'https://shop.test/', PUBLIC_URL: 'https://api.shop.test' };
  expect(linkBase({ ...shop, GATEWAY_URL })).toBe('https://shop.test');
  expect(linkBase({ PUBLIC_URL: shop.PUBLIC_URL, GATEWAY_URL })).toBe('https://api.shop.test');
  expect(linkBase({ GATEWAY_URL })).toBe('http://localhost:4100');
});

test.each([
  ['Hat Shop <hats@example.com>', 'Hat Shop'],
  ['"Hats, Inc." <hats@example.com>', 'Hats, Inc.'],
  ['hats@example.com', 'Souk'],
  [undefined, 'Souk'],
])('the shop of %s is called %s', (MAIL_FROM, name) => expect(shopNameOf({ MAIL_FROM })).toBe(name));
