/**
 * Passes connections on, each to the next of several ports: `node balancer-process.ts '{"order":[4001,4002]}'`. Tells its parent
 * the URL that it serves for each name.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { pipeline } from 'node:stream';

const [given = ''] = process.argv.slice(2);
const urls: Record<string, string> = {};
for (const [name, ports] of Object.entries(JSON.parse(given) as Record<string, number[]>)) {
  urls[name] = await balance(ports);
}
process.on('disconnect', () => process.exit());
process.send?.({ urls });

async function balance(ports: readonly number[]): Promise<string> {
  let connections = 0;
  const server = createServer({ noDelay: true }, (client) => {
    const port = ports[connections++ % ports.length] ?? 0;
    join(client, connect({ port, host: '127.0.0.1', noDelay: true }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

/** Each ends with the other. */
function join(one: Socket, other: Socket): void {
  pipeline(one, other, () => other.destroy());
  pipeline(other, one, () => one.destroy());
}
