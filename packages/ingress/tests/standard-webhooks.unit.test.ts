import { describe, expect, test } from '@jest/globals';
import { aWebhookSecret, signCall } from '#packages/test-subgraph/sign-call.ts';
import { standardWebhooks } from '../standard-webhooks.ts';
import { asIngressHeaders } from './as-ingress-headers.ts';

const now = new Date('2026-11-28T12:00:00.900Z');
const seconds = (count: number) => new Date(Math.floor(now.getTime() / 1000) * 1000 + count * 1000);
const body = '{"type":"payment.changed","amount":1250}';
const secret = aWebhookSecret(1);

type Headers = Record<string, string | string[]>;
const check = (
  headers: Headers,
  { sent = Buffer.from(body), secrets = [secret] }: { sent?: Buffer; secrets?: string[] } = {},
) =>
  standardWebhooks({ secrets })(
    { rawBody: sent, headers: asIngressHeaders(headers), query: new URLSearchParams() },
    now,
  );

const signed = signCall(secret, 'msg_1', body, now);
const verified = { id: 'msg_1', body: { type: 'payment.changed', amount: 1250 } };

describe('Standard Webhooks', () => {
  test('lets in what the reference implementation signs', () => {
    expect(check(signed)).toEqual(verified);
  });

  test('has the signature of the example in its specification', () => {
    const verify = standardWebhooks({ secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'] });
    const headers = asIngressHeaders({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
    const call = { rawBody: Buffer.from('{"test": 2432232314}'), headers, query: new URLSearchParams() };
    expect(verify(call, new Date(1614265330_000))).toMatchObject({ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek' });
  });

  test.each([
    ['the body', signed, Buffer.from(body.replace('1250', '1251'))],
    ['white space of the body', signed, Buffer.from(`${body} `)],
    ['the id', { ...signed, 'webhook-id': 'msg_2' }, Buffer.from(body)],
    ['the time', { ...signed, 'webhook-timestamp': String(now.getTime() / 1000 - 1).slice(0, 10) }, Buffer.from(body)],
  ])('notices that %s was changed', (_what, headers, sent) => {
    expect(check(headers, { sent })).toEqual({ refused: 'signature-wrong' });
  });

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('asks for %s, once', (name) => {
    expect(check({ ...signed, [name]: [] })).toEqual({ refused: 'signature-missing', header: name });
    expect(check({ ...signed, [name]: '' })).toEqual({ refused: 'signature-missing', header: name });
    const twice = { ...signed, [name]: [String(signed[name]), 'another'] };
    expect(check(twice)).toEqual({ refused: 'malformed', message: expect.stringContaining(name) });
  });

  test('lets in as long as the window says, to the second, before and behind', () => {
    const at = (age: number) => check(signCall(secret, 'msg_1', body, seconds(-age)));
    expect(at(300)).toEqual(verified);
    expect(at(301)).toEqual({ refused: 'signed-too-long-ago', age: 301, tolerance: 300 });
    expect(at(-300)).toEqual(verified);
    expect(at(-301)).toEqual({ refused: 'signed-in-the-future', ahead: 301, tolerance: 300 });
  });

  test.each([
    '1764331200.5',
    '1764331200abc',
    ' 1764331200',
    '+1764331200',
    '01764331200',
    '0x1',
    '-1',
    '1e9',
    '9'.repeat(13),
  ])('reads no time from %j', (timestamp) => {
    expect(check({ ...signed, 'webhook-timestamp': timestamp })).toMatchObject({ refused: 'malformed' });
  });

  test('lets in what the old or the new secret signs, and what both do, while one is replaced', () => {
    const [old, fresh] = [aWebhookSecret(1), aWebhookSecret(2)];
    const by = (...with_: string[]) => ({
      ...signed,
      'webhook-signature': with_.map((each) => signCall(each, 'msg_1', body, now)['webhook-signature']).join(' '),
    });
    for (const headers of [by(old), by(fresh), by(old, fresh)]) {
      expect(check(headers, { secrets: [fresh, old] })).toEqual(verified);
    }
    expect(check(by(old), { secrets: [fresh] })).toEqual({ refused: 'signature-wrong' });
    expect(check(by(old, fresh), { secrets: [fresh] })).toEqual(verified);
  });

  test.each(['v1', 'v1,', 'v1a,x', 'v2,x', ',', ' ', `v1,${'A'.repeat(5_000)}`])(
    'finds no signature in %j',
    (signature) => {
      expect(check({ ...signed, 'webhook-signature': signature })).toEqual({ refused: 'signature-wrong' });
    },
  );

  test('compares the bytes that were sent, also where they are no text', () => {
    const [sent, other] = [Buffer.from([0x22, 0xff, 0x22]), Buffer.from([0x22, 0xfe, 0x22])];
    // The reference implementation takes both for the same text.
    const headers = signCall(secret, 'msg_1', sent.toString(), now);
    expect(check(headers, { sent })).toEqual({ refused: 'signature-wrong' });
    expect(check(headers, { sent: other })).toEqual({ refused: 'signature-wrong' });
  });

  test.each(['', '{', 'undefined', '\ufeff{}'])('says of %j that it is signed and no JSON', (sent) => {
    const headers = signCall(secret, 'msg_1', sent, now);
    expect(check(headers, { sent: Buffer.from(sent) })).toMatchObject({ refused: 'unreadable' });
  });

  test.each(['with space', 'x'.repeat(256), 'ümlaut'])('takes no %j for an id', (id) => {
    expect(check(signCall(secret, id, body, now))).toMatchObject({ refused: 'unreadable' });
  });

  test.each([[[]], [['']], [['whsec_']], [['whsec_!']], [[secret, 'whsec_short']]])(
    'is not made with the secrets %j',
    (secrets) => {
      expect(() => standardWebhooks({ secrets })).toThrow(/expected .*secret/);
    },
  );
});
