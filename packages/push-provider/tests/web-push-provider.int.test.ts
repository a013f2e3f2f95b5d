import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { callProvider } from '#packages/providers/call-provider.ts';
import { type PushAnswer, type PushService, startPushService } from '#packages/test-push-service/start-push-service.ts';
import { pushPayload } from '../push-payload.ts';
import type { Push } from '../push-provider.ts';
import { createVapidKey, deriveVapidKey } from '../vapid-keys.ts';
import { createWebPushProvider } from '../web-push-provider.ts';

const clock = () => new Date();
const keyOf = (secret: string) => createVapidKey(deriveVapidKey(secret, 'test'), 'mailto:shop@example.com', clock);
const [current, before, foreign] = [keyOf('current'), keyOf('before'), keyOf('foreign')];
const provider = createWebPushProvider({ keys: [current, before], reach: 'private', clock });
const push: Push = {
  ...{
    id: 'm',
    kind: 'ORDER_SHIPPED',
    recipientId: 'p',
    title: 'Grüße – 🎩',
    body: 'Two\nlines',
    language: 'de',
    url: null,
  },
  ...{ ttl: 86_400, urgency: 'normal', topic: 'a-topic_of-32-characters-at-most' },
};
let service: PushService;
beforeAll(async () => {
  service = await startPushService();
});
afterEach(() => expect(service.faults).toEqual([]));
afterAll(async () => {
  await provider.close();
  await service[Symbol.asyncDispose]();
});

function targetOf(vapidKey = current.publicKey) {
  const browser = service.subscribe(vapidKey);
  const { endpoint, keys } = browser.subscription;
  return { browser, to: { endpoint, ...keys, vapidKey } };
}
const send = (to: ReturnType<typeof targetOf>['to'], sent = push, from = provider) =>
  callProvider((signal) => from.send(sent, to, signal), { timeout: 15_000 });

test('a push is what the standards have: the browser reads it, the push service knows who sent it', async () => {
  for (const key of [current, before]) {
    const { browser, to } = targetOf(key.publicKey);
    expect(await send(to)).toEqual({ outcome: 'done', answer: 'answered 201' });
    const { ttl, urgency, topic } = push;
    expect(browser.asked).toEqual([
      {
        payload: pushPayload(push),
        ttl: String(ttl),
        urgency,
        topic,
        subject: 'mailto:shop@example.com',
        answered: 201,
      },
    ]);
  }
});

test('the longest payload is taken', async () => {
  const { browser, to } = targetOf();
  expect(await send(to, { ...push, body: '🎩'.repeat(5_000) })).toMatchObject({ outcome: 'done' });
  expect(Buffer.byteLength(browser.asked[0]?.payload ?? '')).toBeGreaterThan(3_000);
});

describe('an answer', () => {
  const answers: [PushAnswer, object][] = [
    [200, { outcome: 'done' }],
    [202, { outcome: 'done' }],
    [204, { outcome: 'done' }],
    [301, { outcome: 'refused' }],
    [307, { outcome: 'refused' }],
    [
      { status: 400, body: 'UnauthorizedRegistration' },
      { outcome: 'refused', reason: 'answered 400: UnauthorizedRegistration' },
    ],
    [401, { outcome: 'later', retryAfterMs: null }],
    [403, { outcome: 'later', retryAfterMs: null }],
    [404, { outcome: 'refused', isGone: true }],
    [410, { outcome: 'refused', isGone: true }],
    [413, { outcome: 'refused' }],
    [
      { status: 429, retryAfter: '120' },
      { outcome: 'later', retryAfterMs: 120_000 },
    ],
    [500, { outcome: 'later', retryAfterMs: null }],
    [
      { status: 503, retryAfter: '7' },
      { outcome: 'later', retryAfterMs: 7_000 },
    ],
    ['nothing', { outcome: 'unknown' }],
  ];
  test.each(answers)('of %j is %j', async (answer, outcome) => {
    const { browser, to } = targetOf();
    browser.answer(answer);
    expect(await send(to)).toMatchObject(outcome);
    expect(browser.asked).toHaveLength(1);
  });
});

describe('nothing is asked', () => {
  test('with a key that the shop does not have', async () => {
    const { browser, to } = targetOf(foreign.publicKey);
    expect(await send(to)).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('no longer has') });
    expect(browser.asked).toEqual([]);
  });

  test('of what only we can reach, whatever was registered', async () => {
    const guarded = createWebPushProvider({ keys: [current], reach: 'public', clock });
    const { browser, to } = targetOf();
    expect(await send(to, push, guarded)).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('https'),
    });
    const https = { ...to, endpoint: to.endpoint.replace('http:', 'https:') };
    expect(await send(https, push, guarded)).toMatchObject({ outcome: 'refused' });
    expect(browser.asked).toEqual([]);
    await guarded.close();
  });

  test('of a name that leads to an address of ours', async () => {
    const guarded = createWebPushProvider({
      keys: [current],
      reach: 'public',
      clock,
      resolve: async () => ['127.0.0.1'],
    });
    const { browser, to } = targetOf();
    const { port } = new URL(to.endpoint);
    const rebound = { ...to, endpoint: `https://push.example.com:${port}/` };
    expect(await send(rebound, push, guarded)).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('may not be called from here'),
    });
    expect(browser.asked).toEqual([]);
    await guarded.close();
  });
});
