import type { IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { clientAddressOf } from '../request/request-details.ts';

const requestFrom = (forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '192.0.2.9' },
  }) as unknown as IncomingMessage;

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:51234', '203.0.113.7'],
  ['2001:db8::7', '2001:db8::7'],
  ['[2001:db8::7]:51234', '2001:db8::7'],
  ['[2001:db8::7]', '2001:db8::7'],
  ['', '192.0.2.9'],
])('the client behind a trusted proxy that forwards for "%s" is %s', (forwarded, address) => {
  expect(clientAddressOf(requestFrom(forwarded), true)).toBe(address);
});

test('what is forwarded counts for nothing without a trusted proxy', () => {
  expect(clientAddressOf(requestFrom('203.0.113.7'), false)).toBe('192.0.2.9');
});
