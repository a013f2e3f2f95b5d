import { clientNetwork } from '#packages/client-network/client-network.ts';

/** What a client says it is, and where it is. */
interface SeenClient {
  clientAddress: string;
  userAgent: string | null;
}

/**
 * Whether a client is one of those an account was used with: the same program in the same network. A program is the same after an update:
 * digits in its name do not count. One of the two alone is not enough: millions have the same browser, and somebody else may sit in the same
 * café.
 */
export function isKnownClient(client: SeenClient, seen: readonly SeenClient[]): boolean {
  const [program, network] = [programOf(client), clientNetwork(client.clientAddress)];
  return seen.some((other) => programOf(other) === program && clientNetwork(other.clientAddress) === network);
}

const programOf = ({ userAgent }: SeenClient): string => (userAgent ?? '').replaceAll(/[\d._]+/g, '');
