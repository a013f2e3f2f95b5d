import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { timestampedHmac } from '../timestamped-hmac.ts';
import { asIngressHeaders } from './as-ingress-headers.ts';

const now = new Date('2026-11-28T12:00:00Z');
const present = now.getTime() / 1000;
const body = '{"id":"evt_1","type":"charge.captured"}';
const hex = (secret: string, t: number | string, sent = body) =>
  createHmac('sha256', secret).update(`${t}.${sent}`).digest('hex');

const check = (signature: string | string[], { sent = body, secrets = ['old', 'new'] } = {}) => {
  const idOf = (value: unknown) => (value as { id?: unknown } | null)?.id;
  const verify = timestampedHmac({ header: 'stripe-signature', secrets, idOf });
  const headers = asIngressHeaders({ 'stripe-signature': signature });
  return verify({ rawBody: Buffer.from(sent), headers, query: new URLSearchParams() }, now);
};
const verified = { id: 'evt_1', body: { id: 'evt_1', type: 'charge.captured' } };

describe('a timestamped HMAC in one header', () => {
  test('is right under any of the secrets, wherever it stands', () => {
    expect(check(`t=${present},v1=${hex('old', present)}`)).toEqual(verified);
    expect(check(`t=${present}, v0=x, v1=${hex('other', present)}, v1=${hex('new', present)}`)).toEqual(verified);
  });

  test.each([
    ['of another secret', `t=${present},v1=${hex('other', present)}`],
    ['of another time', `t=${present},v1=${hex('old', present - 1)}`],
    ['in upper case', `t=${present},v1=${hex('old', present).toUpperCase()}`],
    ['of another version', `t=${present},v0=${hex('old', present)}`],
    ['that is missing', `t=${present}`],
  ])('is wrong %s', (_what, signature) => {
    expect(check(signature)).toEqual({ refused: 'signature-wrong' });
  });

  test('holds to the replay window, both ends included', () => {
    const at = (t: number) => check(`t=${t},v1=${hex('old', t)}`);
    expect([at(present - 300), at(present + 300)]).toEqual([verified, verified]);
    expect(at(present - 301)).toMatchObject({ refused: 'signed-too-long-ago' });
    expect(at(present + 301)).toMatchObject({ refused: 'signed-in-the-future' });
  });

  test('has one header with one timestamp', () => {
    const right = `v1=${hex('old', present)}`;
    expect(check(right)).toMatchObject({ refused: 'malformed' });
    expect(check(`t=${present},t=${present},${right}`)).toMatchObject({ refused: 'malformed' });
    expect(check([`t=${present},${right}`, `t=${present}`])).toMatchObject({ refused: 'malformed' });
    expect(check([])).toEqual({ refused: 'signature-missing', header: 'stripe-signature' });
  });

  test.each(['{}', 'null', '{"id":7}', '{"id":""}'])('needs an id in the body, which %s has not', (sent) => {
    const signature = `t=${present},v1=${hex('old', present, sent)}`;
    expect(check(signature, { sent })).toMatchObject({ refused: 'unreadable' });
  });

  test.each([[[]], [['']]])('is not made with the secrets %j', (secrets) => {
    expect(() => check('t=1,v1=a', { secrets })).toThrow('expected secrets');
  });
});
