import { isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** 16-bit parts of the 64 bits that name a network: a single customer of a provider has as many addresses in it as they like. */
const networkParts = 4;

/**
 * Whom an address stands for when attempts are counted: an IPv4 address for itself, also when it is mapped to IPv6, and
 * any other IPv6 address for its /64, such as `2001:db8::/64`. What is no address is returned as it is.
 */
export function clientNetwork(address: string): string {
  if (!isIPv6(address)) return address;
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, networkParts), 0, 0, 0, 0])}/64`;
}
