import { expect, test } from '@jest/globals';
import { verifyVapid } from '#packages/test-push-service/verify-vapid.ts';
import { createVapidKey, deriveVapidKey, isVapidKey } from '../vapid-keys.ts';

const order = 'FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551';
const bytes = (hex: string) => Buffer.from(hex.padStart(64, '0'), 'hex').toString('base64url');

test('a private key is between nothing and the order of the curve', () => {
  for (const key of ['1', `${order.slice(0, -1)}0`]) {
    expect(isVapidKey(bytes(key))).toBe(true);
    expect(createVapidKey(bytes(key), 'mailto:a@example.com', () => new Date()).publicKey).toMatch(/^B[\w-]{86}$/);
  }
  for (const text of [bytes('0'), bytes(order), bytes('f'.repeat(64)), bytes('1').slice(1), `${bytes('1')}=`, '']) {
    expect(isVapidKey(text)).toBe(false);
  }
});

test('a key that is derived is a key, the same one for a secret and a purpose', () => {
  const keys = Array.from({ length: 200 }, (_, index) => deriveVapidKey('s'.repeat(43), `purpose ${index}`));
  expect(keys.every(isVapidKey)).toBe(true);
  expect(new Set(keys).size).toBe(200);
  expect(deriveVapidKey('s'.repeat(43), 'purpose 7')).toBe(keys[7]);
  expect(deriveVapidKey('t'.repeat(43), 'purpose 7')).not.toBe(keys[7]);
});

test('a push service reads who sends, until the token ends; one is used for an hour', async () => {
  let now = new Date('2026-07-01T12:00:00Z');
  const key = createVapidKey(deriveVapidKey('s'.repeat(43), 'test'), 'mailto:shop@example.com', () => now);
  const first = await key.authorize('https://push.example.com');
  expect(await verifyVapid(first, 'https://push.example.com', now)).toMatchObject({
    publicKey: key.publicKey,
    claims: { aud: 'https://push.example.com', sub: 'mailto:shop@example.com' },
  });
  await expect(verifyVapid(first, 'https://other.example.com', now)).rejects.toThrow('aud');
  await expect(verifyVapid(first, 'https://push.example.com', new Date('2026-07-02T01:00:00Z'))).rejects.toThrow('exp');
  const foreign = createVapidKey(deriveVapidKey('t'.repeat(43), 'test'), 'mailto:a@example.com', () => now).publicKey;
  await expect(verifyVapid(first.replace(/k=.*/, `k=${foreign}`), 'https://push.example.com', now)).rejects.toThrow(
    'signature',
  );

  now = new Date('2026-07-01T12:59:59Z');
  expect(await key.authorize('https://push.example.com')).toBe(first);
  now = new Date('2026-07-01T13:00:01Z');
  expect(await key.authorize('https://push.example.com')).not.toBe(first);
  expect(await key.authorize('https://push.example.net')).not.toBe(first);
});
