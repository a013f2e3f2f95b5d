import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A TCP port that was free on the loopback interface a moment ago: `preferred` when it is, otherwise one the
 * system picks. Nothing reserves it, so bind it at once.
 */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred;
  return listenOnce(0);
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

async function listenOnce(port: number, host = '127.0.0.1'): Promise<number> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port');
  server.close();
  await once(server, 'close');
  return address.port;
}
