import { createECDH, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { authProblem, publicKeyProblem } from '../subscription-keys.ts';

const ecdh = createECDH('prime256v1');
const point = ecdh.generateKeys();
const changed = Buffer.from(point);
changed[64] = (changed[64] ?? 0) ^ 1;
const other = createECDH('secp256k1').generateKeys();
const encoded = (bytes: Buffer) => bytes.toString('base64url');

describe('the public key of a browser', () => {
  test('is taken', () => expect(publicKeyProblem(encoded(point))).toBeNull());

  test.each([
    ['nothing', ''],
    ['what is short', encoded(point.subarray(0, 64))],
    ['what is long', encoded(Buffer.concat([point, Buffer.of(0)]))],
    ['a point beside the curve', encoded(changed)],
    ['a point of another curve', encoded(other)],
    ['the point at infinity', encoded(Buffer.alloc(65))],
    ['a compressed point', ecdh.getPublicKey('base64url', 'compressed')],
    ['a hybrid point', ecdh.getPublicKey('base64url', 'hybrid')],
    ['base64', point.toString('base64')],
    ['what has something behind it', `${encoded(point)}!`],
    ['what has white space in it', ` ${encoded(point)}`],
  ])('is not %s', (_what, text) => expect(publicKeyProblem(text)).toContain('expected a point of P-256'));
});

describe('the secret of a subscription', () => {
  test('is 16 bytes', () => expect(authProblem(encoded(randomBytes(16)))).toBeNull());

  test.each([
    '',
    encoded(randomBytes(15)),
    encoded(randomBytes(17)),
    `${encoded(randomBytes(16))}==`,
    '0123456789abcdef',
  ])('is not %j', (text) => expect(authProblem(text)).toBe('expected 16 bytes in base64url'));
});
