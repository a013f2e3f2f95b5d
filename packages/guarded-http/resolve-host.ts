import { Resolver } from 'node:dns/promises';

/** Finds the addresses of a name. Rejects when there are none, or nobody answers. */
export type ResolveHost = (name: string) => Promise<string[]>;

/**
 * Asks DNS itself: the system's resolver (`dns.lookup`) holds one of the four threads that everything in the process shares for
 * as long as a name server is silent. Hosts that only a file knows are therefore unknown, except `localhost`.
 */
export const resolveHost: ResolveHost = async (name) => {
  if (name === 'localhost') return ['127.0.0.1', '::1'];
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const addresses = found.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  if (addresses.length > 0) return addresses;
  throw new Error(`the host ${name} has no address`, { cause: (found[0] as PromiseRejectedResult).reason });
};
