import { describe, expect, test } from '@jest/globals';
import { decideRenewal, type RefreshTokenState, successorOf } from '../domain/refresh-token.ts';
import { hashSecretToken } from '../domain/secret-token.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const unused: RefreshTokenState = { expiresAt: ago(-60_000), usedAt: null, sessionEndedAt: null };

describe('given a refresh token, when it is presented', () => {
  test('an unused one is rotated', () => {
    expect(decideRenewal(unused, now)).toBe('rotate');
  });

  test('one that was used up to a minute ago is answered again', () => {
    expect(decideRenewal({ ...unused, usedAt: now }, now)).toBe('replay');
    expect(decideRenewal({ ...unused, usedAt: ago(60_000) }, now)).toBe('replay');
  });

  test('one that another replica used by a clock that is ahead is answered again', () => {
    expect(decideRenewal({ ...unused, usedAt: ago(-500) }, now)).toBe('replay');
  });

  test('one that was used earlier is taken for stolen', () => {
    expect(decideRenewal({ ...unused, usedAt: ago(60_001) }, now)).toBe('reuse');
  });

  test.each([null, now, ago(60_000)])('one that has expired is refused, used at %s or not', (usedAt) => {
    expect(decideRenewal({ ...unused, usedAt, expiresAt: now }, now)).toBe('refuse');
  });

  test.each([null, now, ago(60_000)])('one of an ended session is refused, used at %s or not', (usedAt) => {
    expect(decideRenewal({ ...unused, usedAt, sessionEndedAt: ago(1) }, now)).toBe('refuse');
  });
});

describe('the successor of a token', () => {
  const key = Buffer.alloc(32, 1);

  test('is always the same, and as long as a random one', () => {
    expect(successorOf('a', key)).toBe(successorOf('a', key));
    expect(Buffer.from(successorOf('a', key), 'base64url')).toHaveLength(32);
  });

  test('differs by token and by key, and is not the stored hash', () => {
    const hash = Buffer.from(hashSecretToken('a')).toString('base64url');
    const tokens = [successorOf('a', key), successorOf('b', key), successorOf('a', Buffer.alloc(32, 2)), hash];
    expect(new Set(tokens).size).toBe(4);
  });
});
