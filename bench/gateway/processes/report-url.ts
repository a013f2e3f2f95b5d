import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Tells the parent process where a server is, once it listens; the process ends when the parent does. */
export function reportUrl(server: Server): void {
  server.on('listening', () => {
    process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });
  });
  process.on('disconnect', () => process.exit());
}
