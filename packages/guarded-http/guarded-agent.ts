import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { mayReach, type Reach } from './may-reach.ts';
import { type ResolveHost, resolveHost } from './resolve-host.ts';
import { hostOf } from './url-problem.ts';

/** The host has an address that may not be connected to. Nothing was sent. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
  constructor(host: string) {
    super(`the host ${host} has an address that may not be called from here`);
  }
}

export interface GuardedAgentOptions {
  reach: Reach;
  /** Milliseconds a connection may take. */
  connectTimeout: number;
  /** Default: DNS. */
  resolve?: ResolveHost;
}

/**
 * An agent of undici for URLs that others chose. Which addresses may be reached is decided at the connection, by the very addresses
 * that it is made to: a name that has another address by then, or that has a private one among several, gets around nothing.
 * It does not follow redirects and does not decompress.
 */
export function createGuardedAgent({ reach, connectTimeout, resolve = resolveHost }: GuardedAgentOptions) {
  // Node calls it for names only; written for both forms of its callback.
  const lookup: LookupFunction = (name, { all }, callback) => {
    const give = (addresses: string[]) => {
      const found = addresses.map((address) => ({ address, family: isIP(address) }));
      if (found.length === 0 || !addresses.every((address) => mayReach(address, reach))) {
        return callback(new AddressRefused(name), []);
      }
      return all ? callback(null, found) : callback(null, found[0]?.address ?? '', found[0]?.family);
    };
    resolve(name).then(give, (error) => callback(error, []));
  };
  const connectTo = buildConnector({ timeout: connectTimeout, lookup });

  const connect: buildConnector.connector = (options, callback) => {
    const host = hostOf(options);
    if (isIP(host) !== 0 && !mayReach(host, reach)) return callback(new AddressRefused(host), null);
    return connectTo(options, (...[error, socket]: buildConnector.CallbackArgs) => {
      if (error !== null) return callback(error, null);
      if (mayReach(socket.remoteAddress ?? '', reach)) return callback(null, socket);
      socket.destroy();
      return callback(new AddressRefused(host), null);
    });
  };

  // As many connections to an origin as there are requests: whoever calls bounds those.
  return new Agent({
    connect,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 10_000,
  });
}
