import { expect, test } from '@jest/globals';
import { connectionOptions } from '../connection-options.ts';

test.each([
  ['nats://127.0.0.1:4333', { servers: ['127.0.0.1:4333'] }],
  ['nats://broker', { servers: ['broker:4222'] }],
  ['nats://souk:p%40ss@broker:4333', { servers: ['broker:4333'], user: 'souk', pass: 'p@ss' }],
  ['tls://one:1,tls://souk:secret@two:2', { servers: ['one:1', 'two:2'], user: 'souk', pass: 'secret', tls: {} }],
])('%s is read', (url, expected) => {
  expect(connectionOptions(url)).toEqual(expected);
});
