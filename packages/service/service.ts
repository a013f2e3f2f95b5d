import type { Logger } from 'pino';
import { createLogger } from './create-logger.ts';
import { createParts } from './create-parts.ts';

/** Something a service holds while it runs. */
export interface Closable {
  close(): Promise<unknown> | unknown;
}

/** A running process: what it opened is closed in reverse order when it ends. */
export interface Service {
  logger: Logger;
  /** Registers something to close at the end and returns it. */
  use<Part extends Closable>(part: Part): Part;
}

/** Longest a shutdown may take before the process ends anyway, in milliseconds: more than any call it may wait for. */
const shutdownLimit = 7_000;

/**
 * Runs a process: opens its parts with `open`, then waits for SIGTERM, SIGINT or the end of the parent (IPC disconnect)
 * and closes them. Exits with 0 after an orderly shutdown and with 1 when opening fails or something throws unseen.
 */
export async function runService(
  name: string,
  options: { logLevel: string },
  open: (service: Service) => Promise<void>,
): Promise<void> {
  const logger = createLogger({ name, level: options.logLevel, base: { service: name } });
  const parts = createParts(logger);
  let closing = false;

  const shutDown = async (reason: string, exitCode: number) => {
    if (closing) return;
    closing = true;
    logger.info({ reason }, 'shutting down');
    setTimeout(() => {
      logger.error('shutdown took too long');
      process.exit(1);
    }, shutdownLimit).unref();
    process.exit((await parts.close()) ? exitCode : 1);
  };

  process.once('SIGTERM', () => void shutDown('SIGTERM', 0));
  process.once('SIGINT', () => void shutDown('SIGINT', 0));
  process.once('disconnect', () => void shutDown('parent ended', 0));
  process.once('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'uncaught error');
    void shutDown('uncaught error', 1);
  });
  // Undefined without a parent that listens; false when it ended while this process was loading, before anybody heard of it.
  if (process.connected === false) return shutDown('parent ended', 0);

  try {
    await open({ logger, use: parts.use });
  } catch (error) {
    logger.fatal({ err: error }, 'start failed');
    await shutDown('start failed', 1);
  }
}
