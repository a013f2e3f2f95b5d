import { describe, expect, test } from '@jest/globals';
import { clientNetwork } from '../client-network.ts';

describe('attempts are counted', () => {
  test.each(['203.0.113.9', '::ffff:203.0.113.9', '::FFFF:203.0.113.9'])('for the IPv4 address of %s', (address) => {
    expect(clientNetwork(address)).toBe('203.0.113.9');
  });

  test.each([
    '2001:db8:0:1::',
    '2001:db8:0:1::1',
    '2001:db8::1:0:0:0:2',
    '2001:0DB8:0000:0001:1:2:3:4',
    '2001:db8:0:1:ffff:ffff:ffff:ffff',
  ])('for the /64 of %s', (address) => {
    expect(clientNetwork(address)).toBe('2001:db8:0:1::/64');
  });

  test('for the /64 of a link-local address, whatever the interface', () => {
    expect(clientNetwork('fe80::1%eth0')).toBe('fe80::/64');
  });

  test('for another /64 apart', () => {
    expect(clientNetwork('2001:db8:0:2::1')).toBe('2001:db8:0:2::/64');
    expect(clientNetwork('::1')).toBe('::/64');
  });

  test('for text that is no address, as it is', () => {
    for (const text of ['', 'unknown', ':', ':::', '1:2:3:4:5:6:7:8::9:a', '::x']) {
      expect(clientNetwork(text)).toBe(text);
    }
  });
});
