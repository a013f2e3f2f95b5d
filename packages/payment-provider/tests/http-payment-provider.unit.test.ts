import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { callProvider } from '#packages/providers/call-provider.ts';
import {
  answers,
  answersOnly,
  type Behaviour,
  hangs,
  losesAnswers,
  type PaymentServer,
  startPaymentServer,
} from '#packages/test-payment-provider/start-payment-server.ts';
import { createHttpPaymentProvider } from '../http-payment-provider.ts';
import { describePaymentProvider } from './payment-provider.contract.ts';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;

describePaymentProvider('the payment provider by HTTP', async () => {
  const server = await startPaymentServer(secret);
  const provider = createHttpPaymentProvider({ url: server.url, secret });
  return {
    provider,
    tokens: { good: 'tok_ok', declined: 'tok_declined', failing: 'tok_capture_fails', lost: 'tok_lost' },
    patience: 300,
    async [Symbol.asyncDispose]() {
      await provider.close();
      await server[Symbol.asyncDispose]();
    },
  };
});

const payment = { paymentId: 'p-1', idempotencyKey: 'k-1', token: 'tok_ok', amount: { minor: 1250, currency: 'EUR' } };
let server: PaymentServer;
let provider: ReturnType<typeof createHttpPaymentProvider>;
beforeEach(async () => {
  server = await startPaymentServer(secret);
  provider = createHttpPaymentProvider({ url: server.url, secret });
});
afterEach(async () => {
  await provider.close();
  await server[Symbol.asyncDispose]();
});

const authorize = (by = provider, timeout = 2_000) =>
  callProvider((signal) => by.authorize(payment, signal), { timeout });
const heldOnce = { state: 'held', holds: 1 };

describe('the payment provider by HTTP', () => {
  test('says who asks, with which key, and amounts in minor units', async () => {
    await authorize();
    expect(server.requests).toEqual([
      {
        operation: 'authorizations',
        key: 'k-1',
        authorization: `Bearer ${secret}`,
        body: { paymentId: 'p-1', token: 'tok_ok', amount: { minor: 1250, currency: 'EUR' } },
      },
    ]);
  });

  test('asks to hold money while any number of captures hang', async () => {
    const all = Promise.withResolvers<void>();
    server.behave((request, response, book) => {
      if (request.operation !== 'captures') answers(request, response, book);
      else if (server.requests.length === 64) all.resolve();
    });
    const { token: _, ...capture } = { ...payment, authorizationId: 'auth_p-1' };
    const stop = new AbortController();
    const hanging = Array.from({ length: 100 }, () => provider.capture(capture, stop.signal).catch(String));
    await all.promise;
    expect(await authorize()).toMatchObject({ outcome: 'done' });
    stop.abort();
    await Promise.all(hanging);
  });

  test('asks below the path of its URL', async () => {
    const nested = createHttpPaymentProvider({ url: `${server.url}/psp/`, secret });
    await authorize(nested);
    expect(server.requests[0]?.operation).toBe('psp/authorizations');
    await nested.close();
  });

  test.each<[string, Behaviour]>([
    ['the connection breaks before the answer', losesAnswers],
    ['there is no answer in time', hangs],
    [
      'the answer breaks off',
      (_request, response, book) => {
        book();
        response.writeHead(200, { 'content-length': 100 }).write('{"outcome":', () => response.socket?.destroy());
      },
    ],
    [
      'the answer has no end',
      (_request, response, book) => {
        book();
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '), 5);
        response.on('close', () => clearInterval(timer));
      },
    ],
  ])('does not know what came of it when %s, and does when it asks again: one hold', async (_what, behaviour) => {
    server.behave(behaviour);
    expect(await authorize(provider, 200)).toMatchObject({ outcome: 'unknown' });
    expect(server.payments.get('p-1')).toMatchObject(heldOnce);
    server.behave(answers);
    expect(await authorize()).toMatchObject({ outcome: 'done' });
    expect(server.payments.get('p-1')).toMatchObject(heldOnce);
  });

  test.each([
    [500, '{"outcome":"done","authorizationId":"a"}'],
    [502, ''],
    [503, ''],
    [504, ''],
    [201, '{"outcome":"done","authorizationId":"a"}'],
    [204, ''],
    [302, ''],
    [400, '{"outcome":"refused","reason":"no"}'],
    [401, ''],
    [404, ''],
    [409, '{"outcome":"refused","reason":"no"}'],
    [422, '{"outcome":"refused","reason":"no"}'],
  ])('takes nothing for final that comes with status %i', async (status, text) => {
    server.behave(answersOnly(status, text, status === 302 ? { location: '/elsewhere' } : {}));
    expect(await authorize()).toEqual({ outcome: 'unknown', reason: `The provider answered ${status}.` });
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    '',
    'null',
    '[]',
    '"done"',
    '{',
    '<html>done</html>',
    '{"outcome":"done"}',
    '{"outcome":"done","authorizationId":""}',
    '{"outcome":"done","authorizationId":7}',
    '{"outcome":"done","authorizationId":"a\\r\\nb"}',
    `{"outcome":"done","authorizationId":"${'a'.repeat(256)}"}`,
    '{"outcome":"DONE","authorizationId":"a"}',
    '{"outcome":"refused"}',
    '{"outcome":"refused","reason":7}',
    '{"authorizationId":"a"}',
  ])('takes nothing for final that is not understood: %j', async (text) => {
    server.behave(answersOnly(200, text));
    expect(await authorize()).toMatchObject({ outcome: 'unknown', reason: expect.stringContaining('not understood') });
  });

  test('reads no answer that is too long', async () => {
    server.behave(answersOnly(200, JSON.stringify({ outcome: 'refused', reason: 'x'.repeat(70_000) })));
    expect(await authorize()).toMatchObject({ outcome: 'unknown', reason: expect.stringContaining('65536 bytes') });
  });

  test('passes a reason on as text that can be shown', async () => {
    server.behave(answersOnly(200, '{"outcome":"refused","reason":"no\\u001b[31m\\nfunds"}'));
    expect(await authorize()).toEqual({ outcome: 'refused', reason: 'no [31m funds' });
  });

  test.each([
    [429, '7', 7_000],
    [429, undefined, null],
    [425, undefined, null],
    [503, '2', 2_000],
    [503, '999999', 3_600_000],
    [429, 'soon', null],
  ])('is to be asked later after %i with Retry-After %s', async (status, retryAfter, retryAfterMs) => {
    server.behave(answersOnly(status, '', retryAfter === undefined ? {} : { 'retry-after': retryAfter }));
    expect(await authorize()).toEqual({
      outcome: 'later',
      reason: `The provider answered ${status}.`,
      retryAfterMs,
    });
  });

  test('is to be asked later when nobody listens', async () => {
    const { port } = new URL(server.url);
    await server[Symbol.asyncDispose]();
    expect(await authorize()).toEqual({ outcome: 'later', reason: expect.stringContaining(port), retryAfterMs: null });
    server = await startPaymentServer(secret);
  });

  test('is to be asked later when its certificate is not trusted: nothing was sent', async () => {
    const tls = createTlsServer({}, () => {}).listen(0, '127.0.0.1');
    await once(tls, 'listening');
    const url = `https://127.0.0.1:${(tls.address() as AddressInfo).port}`;
    const secure = createHttpPaymentProvider({ url, secret });
    expect(await authorize(secure)).toMatchObject({ outcome: 'later' });
    await secure.close();
    tls.close();
  });

  test('does not know what came of it when something answers that speaks no HTTP', async () => {
    const babbler = createServer((socket) => socket.on('error', () => {}).end('SSH-2.0-OpenSSH\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await once(babbler, 'listening');
    const lost = createHttpPaymentProvider({
      url: `http://127.0.0.1:${(babbler.address() as AddressInfo).port}`,
      secret,
    });
    expect(await authorize(lost)).toMatchObject({ outcome: 'unknown' });
    await lost.close();
    babbler.close();
  });

  test('never says the secret', async () => {
    server.behave((request, response) => void response.writeHead(500).end(request.authorization));
    const said = [await authorize()];
    server.behave((request, response) => {
      response.writeHead(200).end(JSON.stringify({ outcome: 'done', authorizationId: `${request.authorization}\n` }));
    });
    said.push(await authorize());
    await server[Symbol.asyncDispose]();
    said.push(await authorize());
    expect(JSON.stringify(said)).not.toContain(secret);
    server = await startPaymentServer(secret);
  });
});
