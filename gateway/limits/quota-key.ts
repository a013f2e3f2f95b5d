import { clientNetwork } from '#packages/client-network/client-network.ts';
import { callerIdOf, type Identity, isAuthenticated } from '#packages/identity/identity.ts';

/** Characters of an address that are kept: behind a proxy it comes from a header, and may be anything. */
const longestAddress = 64;

/**
 * Whose quota a caller uses: that of an account, of an API key, or of everybody without credentials at one address or in one
 * /64 of IPv6.
 */
export function quotaKey(identity: Identity, clientAddress: string): string {
  if (isAuthenticated(identity)) return callerIdOf(identity);
  return `address:${clientNetwork(clientAddress.slice(0, longestAddress))}`;
}
