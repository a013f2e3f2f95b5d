import { clientNetwork } from '#packages/client-network/client-network.ts';
import { callerIdOf, type Identity, isAuthenticated } from '#packages/identity/identity.ts';

/** Longest address that is kept: one comes from a header, behind a proxy, and need not be any. */
const longestAddress = 64;

/**
 * Whose limits it counts for: an account's, an API key's, or those of everybody without credentials at one address, or in
 * one /64 of IPv6.
 */
export function holderOf(identity: Identity, clientAddress: string): string {
  if (isAuthenticated(identity)) return callerIdOf(identity);
  return `address:${clientNetwork(clientAddress.slice(0, longestAddress))}`;
}
