import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mayReach } from '../may-reach.ts';

/** Ranges by IANA's registries of special-purpose addresses, with what they are for. */
const special4: [string, number, string][] = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'carrier-grade NAT'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local, metadata'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'benchmarking'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
];
/** The first 16-bit parts of a prefix, and its length. */
const special6: [number[], number, string][] = [
  [[0, 0, 0, 0, 0, 0xffff], 96, 'IPv4-mapped'],
  [[0, 0, 0, 0, 0, 0], 96, 'IPv4-compatible, loopback'],
  [[0x64, 0xff9b, 0, 0, 0, 0], 96, 'NAT64'],
  [[0x64, 0xff9b, 1], 48, 'local NAT64'],
  [[0x2002], 16, '6to4'],
  [[0x2001, 0], 32, 'Teredo'],
  [[0x2001, 0xdb8], 32, 'documentation'],
  [[0x3fff], 20, 'documentation'],
  [[0xfc00], 7, 'unique local'],
  [[0xfe80], 10, 'link-local'],
  [[0xfec0], 10, 'site-local'],
  [[0xff00], 8, 'multicast'],
  [[0x5f00], 16, 'segment routing'],
];

const toNumber = (address: string) => address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
const toAddress = (number: number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');

/** An address of a range, by any 128 bits. */
function inRange6(prefix: readonly number[], length: number, bits: readonly number[]): string {
  return bits
    .map((part, index) => {
      const kept = Math.min(16, Math.max(0, length - index * 16));
      const mask = kept === 0 ? 0 : (0xffff << (16 - kept)) & 0xffff;
      return (((prefix[index] ?? 0) & mask) | (part & ~mask & 0xffff)).toString(16);
    })
    .join(':');
}

describe('an address that may be reached by nobody but us', () => {
  test.each(special4)('is none of %s/%i (%s)', (base, length) => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** (32 - length) - 1 }), (host) => {
        expect(mayReach(toAddress(toNumber(base) + host), 'public')).toBe(false);
      }),
    );
  });

  test.each(special6)('is none of %j/%i (%s)', (prefix, length) => {
    const bits = fc.array(fc.nat({ max: 0xffff }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(bits, (parts) => {
        expect(mayReach(inRange6(prefix, length, parts), 'public')).toBe(false);
      }),
    );
  });

  test.each(['168.63.129.16', 'fd00:ec2::254', 'fd20:ce::254', '169.254.169.254', 'fe80::1', 'fe80::1%eth0'])(
    'is not %s, also for development',
    (address) => {
      expect(mayReach(address, 'public')).toBe(false);
      expect(mayReach(address, 'private')).toBe(false);
    },
  );

  test.each(['', 'localhost', 'example.com', '1.2.3', 'x'])('is not "%s", which is none', (text) => {
    if (text === '1.2.3') expect(mayReach(text, 'public')).toBe(mayReach('1.2.0.3', 'public'));
    else expect(mayReach(text, 'public')).toBe(false);
  });
});

test.each([
  '1.1.1.1',
  '93.184.216.34',
  '172.15.255.255',
  '172.32.0.0',
  '100.63.255.255',
  '2606:4700:4700::1111',
  '2a00::1',
])('%s may be reached', (address) => {
  expect(mayReach(address, 'public')).toBe(true);
  expect(mayReach(address, 'private')).toBe(true);
});

test.each(['127.0.0.1', '::1', '10.1.2.3', '192.168.1.1', '172.16.0.1', 'fd12::1'])(
  '%s may be reached for development',
  (address) => {
    expect(mayReach(address, 'public')).toBe(false);
    expect(mayReach(address, 'private')).toBe(true);
  },
);
