import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Where ports are looked for: below those that systems give to connections on their way out, which would take one between the
 * moment it is found free and the moment somebody listens on it.
 */
const [lowest, highest] = [20_000, 32_767];

/** Ports that are tried: more than one is rarely taken. */
const tries = 100;

/**
 * A TCP port that was free on the loopback interface a moment ago: `preferred` when it is, otherwise one at random. Nothing
 * reserves it, so bind it at once. Throws when none is found.
 */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred;
  for (let left = tries; left > 0; left--) {
    const port = randomInt(lowest, highest + 1);
    if (await isPortFree(port)) return port;
  }
  throw new Error(`No free TCP port was found among ${tries} of ${lowest} to ${highest}.`);
}

/** Whether nothing listens on `port`, on any interface a client of the loopback address would reach. */
export async function isPortFree(port: number): Promise<boolean> {
  try {
    await listenOnce(port, '127.0.0.1');
    await listenOnce(port, '0.0.0.0');
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') return false;
    throw error;
  }
}

async function listenOnce(port: number, host: string): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
