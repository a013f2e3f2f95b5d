import { join, resolve } from 'node:path';

/** Where a server keeps its configuration, log, process id and streams. */
export function natsDir(stateDir: string): string {
  return join(resolve(stateDir), 'nats');
}
