import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deriveKeys } from '../domain/notification-keys.ts';
import { readUnsubscribeToken, writeUnsubscribeToken } from '../domain/unsubscribe-token.ts';

const { unsubscribe: key, address } = deriveKeys('s'.repeat(43));
const subscription = { category: 'ORDER_UPDATES', channel: 'EMAIL' } as const;

test('a token names whom and what it was made for, and fits into a URL as it is', () => {
  fc.assert(
    fc.property(fc.uuid(), (recipientId) => {
      const token = writeUnsubscribeToken(key, { recipientId, ...subscription });
      expect(readUnsubscribeToken(key, token)).toEqual({ recipientId, ...subscription });
      expect(encodeURIComponent(token)).toBe(token);
    }),
  );
});

test('no other text is a token', () => {
  const recipientId = '019a0000-0000-7000-8000-000000000002';
  const token = writeUnsubscribeToken(key, { recipientId, ...subscription });
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
      const changed = token.slice(0, at) + character + token.slice(at + 1);
      expect(readUnsubscribeToken(key, changed)).toEqual(changed === token ? { recipientId, ...subscription } : null);
    }),
  );
  for (const other of ['', '.', `${token}.`, token.toLowerCase(), token.slice(0, -1), `${token}a`]) {
    expect(readUnsubscribeToken(key, other)).toBeNull();
  }
  expect(readUnsubscribeToken(address, token)).toBeNull();
});

test('none switches off what nobody can switch off', () => {
  const recipientId = '019a0000-0000-7000-8000-000000000002';
  for (const category of ['ACCOUNT', 'ORDERS'] as const) {
    const token = writeUnsubscribeToken(key, { recipientId, category, channel: 'EMAIL' });
    expect(readUnsubscribeToken(key, token)).toBeNull();
  }
});
