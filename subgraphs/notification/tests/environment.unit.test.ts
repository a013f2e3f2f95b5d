import { expect, test } from '@jest/globals';
import { readMessageRates } from '../domain/message-rates.ts';
import { environmentSchema } from '../environment.ts';
import { linksOf, shopNameOf } from '../use-cases/sender.ts';

const problems = (environment: Record<string, string>) =>
  environmentSchema.safeParse(environment).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ??
  [];

test('who sends real mail says where mail programs unsubscribe', () => {
  const missing = 'PUBLIC_URL: needed with MAIL_PROVIDER=smtp';
  expect(problems({ MAIL_PROVIDER: 'smtp', STOREFRONT_URL: 'https://shop.test' })).toContain(missing);
  expect(problems({ MAIL_PROVIDER: 'smtp', PUBLIC_URL: 'https://shop.test' })).not.toContain(missing);
  expect(problems({ MAIL_PROVIDER: 'mailbox' })).not.toContain(missing);
});

test('who pushes says whom push services tell of trouble', () => {
  const missing = 'VAPID_SUBJECT: needed with PUSH_PROVIDER=webpush';
  expect(problems({ PUSH_PROVIDER: 'webpush' })).toContain(missing);
  expect(problems({ PUSH_PROVIDER: 'webpush', VAPID_SUBJECT: 'mailto:shop@example.com' })).not.toContain(missing);
  expect(problems({ PUSH_PROVIDER: 'mailbox' })).not.toContain(missing);
});

test('who has Twilio send text messages says as whom, and where it tells what became of them', () => {
  const needed = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM', 'PUBLIC_URL'];
  const missing = needed.map((name) => `${name}: needed with SMS_PROVIDER=twilio`);
  expect(problems({ MAIL_PROVIDER: 'mailbox', SMS_PROVIDER: 'twilio' })).toEqual(expect.arrayContaining(missing));
  const given = {
    ...{ TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'token', TWILIO_FROM: '+15005550006' },
    ...{ PUBLIC_URL: 'https://shop.test' },
  };
  for (const SMS_PROVIDER of ['twilio', 'mailbox', 'none']) {
    const others = SMS_PROVIDER === 'twilio' ? given : {};
    expect(problems({ MAIL_PROVIDER: 'mailbox', SMS_PROVIDER, ...others }).join()).not.toMatch(/TWILIO|PUBLIC_URL/);
  }
});

test.each([
  ['PUSH_PROVIDER', 'fcm'],
  ['VAPID_SUBJECT', 'shop@example.com'],
  ['VAPID_SUBJECT', 'http://shop.test'],
  ['VAPID_PRIVATE_KEY', 'abc'],
  ['VAPID_PRIVATE_KEY', Buffer.alloc(32).toString('base64url')],
  ['VAPID_PRIVATE_KEY', `${Buffer.alloc(32, 1).toString('base64url')},${Buffer.alloc(32, 255).toString('base64url')}`],
  ['MESSAGE_RATES', 'ACCOUNT=20'],
  ['MESSAGE_RATES', 'NEWS=1/2'],
  ['MESSAGE_RATES', 'ACCOUNT=1/2;ORDERS=1/2'],
  ['SHOP_TIME_ZONE', 'Vienna'],
  ['SHOP_TIME_ZONE', '+02:00'],
  ['SENDGRID_WEBHOOK_KEY', 'abc'],
  ['MAILGUN_WEBHOOK_KEY', ' '],
  ['MAIL_NOTICE_SECRET', 'secret'],
  ['SMS_PROVIDER', 'carrier-pigeon'],
  ['TWILIO_ACCOUNT_SID', `SK${'1'.repeat(32)}`],
  ['TWILIO_ACCOUNT_SID', 'AC1'],
  ['TWILIO_FROM', '0664 1234567'],
  ['TWILIO_FROM', 'A name too long'],
  ['TWILIO_URL', 'api.twilio.com'],
])('%s is not %s', (name, value) => {
  expect(problems({ [name]: value })).toContainEqual(
    expect.stringMatching(new RegExp(`^${name}(\\.\\d+)?: .*expected`)),
  );
});

test('what is not said of rates is as by default', () => {
  expect(readMessageRates('')).toMatchObject({ ACCOUNT: { hour: 20, day: 60 }, ORDER_UPDATES: { hour: 20, day: 60 } });
  expect(readMessageRates('ORDER_UPDATES=0/5, ORDERS=7/0')).toMatchObject({
    ...{ ACCOUNT: { hour: 20 }, ORDER_UPDATES: { hour: 0, day: 5 }, ORDERS: { hour: 7, day: 0 } },
  });
});

test('the key has to be an API key', () => {
  const key = `souk_${'0'.repeat(32)}_${'a'.repeat(43)}`;
  const expected = expect.stringContaining('NOTIFICATION_API_KEY: expected souk_');
  expect(problems({ MAIL_PROVIDER: 'log', NOTIFICATION_API_KEY: 'secret' })).toContainEqual(expected);
  expect(problems({ MAIL_PROVIDER: 'log', NOTIFICATION_API_KEY: key })).not.toContainEqual(expected);
});

test('links lead to the storefront, else to our pages, and mail programs to the gateway', () => {
  const GATEWAY_URL = 'http://localhost:4100/graphql';
  const shop = { STOREFRONT_URL: 'https://shop.test/', PUBLIC_URL: 'https://api.shop.test/' };
  const [storefront, gateway] = ['https://shop.test', 'https://api.shop.test'];
  expect(linksOf({ ...shop, GATEWAY_URL })).toEqual({ base: storefront, gateway, storefront });
  expect(linksOf({ PUBLIC_URL: shop.PUBLIC_URL, GATEWAY_URL })).toEqual({ base: gateway, gateway, storefront: null });
  const local = 'http://localhost:4100';
  expect(linksOf({ GATEWAY_URL })).toEqual({ base: local, gateway: local, storefront: null });
});

test.each([
  ['Hat Shop <hats@example.com>', 'Hat Shop'],
  ['"Hats, Inc." <hats@example.com>', 'Hats, Inc.'],
  ['hats@example.com', 'Souk'],
  [undefined, 'Souk'],
])('the shop of %s is called %s', (MAIL_FROM, name) => expect(shopNameOf({ MAIL_FROM })).toBe(name));
