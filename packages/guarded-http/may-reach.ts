import ipaddr from 'ipaddr.js';

/**
 * Which addresses may be connected to.
 * - `public`: only what anybody on the internet may reach.
 * - `private`: also the own machine and private networks, for development. Link-local addresses and those of cloud metadata
 *   are not among them.
 */
export type Reach = 'public' | 'private';

/** What is public, and what is private, in the words of ipaddr.js. All else is special: multicast, documentation, tunnels, … */
const ranges: Record<Reach, ReadonlySet<string>> = {
  public: new Set(['unicast']),
  private: new Set(['unicast', 'loopback', 'private', 'uniqueLocal']),
};

/** Metadata services whose addresses lie in ranges that may otherwise be reached. */
const metadata = new Set(['168.63.129.16', 'fd00:ec2::254', 'fd20:ce::254']);

/** What is assigned of IPv6 so far; in front of it lie NAT64, IPv4-compatible and other embedded addresses. */
const globalUnicast = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Whether an IP address may be connected to. IPv6 addresses that stand for an IPv4 address (mapped, 6to4, NAT64, Teredo) never
 * are: who means the IPv4 address can write it. What is no address is not either.
 */
export function mayReach(address: string, reach: Reach): boolean {
  // A zone (`fe80::1%eth0`) makes only addresses that are refused mean something else.
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (metadata.has(parsed.toString())) return false;
  const range = parsed.range();
  if (!ranges[reach].has(range)) return false;
  return parsed instanceof ipaddr.IPv4 || range !== 'unicast' || parsed.match(globalUnicast);
}
