import type { NodeConnectionOptions } from '@nats-io/transport-node';

/**
 * What the client needs to know from `nats://[user:password@]host:port`, several joined by commas: it does not read
 * credentials or the protocol from addresses by itself. The first address with credentials speaks for all.
 */
export function connectionOptions(url: string): NodeConnectionOptions {
  const addresses = url.split(',').map((address) => new URL(address));
  const { username, password } = addresses.find((address) => address.username !== '') ?? {};
  return {
    servers: addresses.map(({ hostname, port }) => `${hostname}:${port || 4222}`),
    ...(username && { user: decodeURIComponent(username), pass: decodeURIComponent(password ?? '') }),
    ...(addresses.some((address) => address.protocol === 'tls:') && { tls: {} }),
  };
}
