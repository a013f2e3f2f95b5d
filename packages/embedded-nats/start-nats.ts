import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../processes/free-port.ts';
import { spawnWithGuard } from '../processes/spawn-with-guard.ts';
import { hasExited, stopChild } from '../processes/stop-child.ts';
import { readOrCreateSecret } from '../secrets/read-or-create-secret.ts';
import { endStaleNats } from './end-stale-nats.ts';
import { natsDir } from './nats-dir.ts';

const USER = 'souk';
const START_TIMEOUT_MS = 60_000;
const GREETING_TIMEOUT_MS = 2_000;
const POLL_MS = 10;
const STOP_GRACE_MS = 15_000;

export interface EmbeddedNatsOptions {
  /** The nats-server program. */
  program: string;
  /** Holds the password, the configuration and JetStream's files. Made when missing. */
  stateDir: string;
  /** Default: one that is free. */
  port?: number;
  /** Told what is unusual. Default: nobody. */
  say?: (message: string) => void;
}

export interface EmbeddedNats {
  /** With user and password. */
  url: string;
  port: number;
  process: ChildProcess;
  /** Resolves when no process is left. By default the server flushes its files first. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * Starts nats-server with JetStream on the loopback interface. Resolves when it greets clients; throws with the end of
 * its log when it does not within a minute.
 */
export async function startNats(options: EmbeddedNatsOptions): Promise<EmbeddedNats> {
  const dir = natsDir(options.stateDir);
  mkdirSync(dir, { recursive: true });
  await endStaleNats(options.stateDir, options.say ?? (() => {}));
  const port = options.port ?? (await freePort());
  const password = readOrCreateSecret(join(options.stateDir, 'nats-password'));
  const name = `souk-${randomUUID()}`;
  const config = join(dir, 'server.conf');
  writeFileSync(config, configuration(dir, name, port, password), { mode: 0o600 });

  const logFile = join(dir, 'server.log');
  const logged = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(logFile, 'a', 0o600);
  // In a process group of its own, or Ctrl-C in a terminal would stop it before the services that use it.
  const child = spawnWithGuard(options.program, ['-c', config], {
    onParentEnd: 'TERM',
    cwd: dir,
    detached: true,
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  await once(child, 'spawn');
  if (!(await greets(child, name, port))) {
    await stopChild(child, 'SIGTERM', STOP_GRACE_MS);
    throw new Error(
      `nats-server did not start; ${logFile} ends with\n${readFileSync(logFile, 'utf8').slice(logged).slice(-2000)}`,
    );
  }
  return {
    url: `nats://${USER}:${password}@127.0.0.1:${port}`,
    port,
    process: child,
    stop: (signal = 'SIGTERM') => stopChild(child, signal, STOP_GRACE_MS),
  };
}

function configuration(dir: string, name: string, port: number, password: string): string {
  const settings = {
    listen: `127.0.0.1:${port}`,
    server_name: name,
    pid_file: join(dir, 'server.pid'),
    authorization: { user: USER, password },
    jetstream: { store_dir: join(dir, 'store') },
  };
  // The server's configuration language accepts JSON.
  return JSON.stringify(settings, null, 2);
}

/** Waits for the server's first line, which it sends only when JetStream has recovered its streams. */
async function greets(child: ChildProcess, name: string, port: number): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!hasExited(child) && Date.now() < deadline) {
    const socket = connect(port, '127.0.0.1');
    try {
      const [greeting] = (await once(socket, 'data', { signal: AbortSignal.timeout(GREETING_TIMEOUT_MS) })) as [Buffer];
      if (greeting.includes(JSON.stringify(name))) return true;
      // Another server has the port: ours is about to find out and end.
      await delay(POLL_MS);
    } catch {
      await delay(POLL_MS);
    } finally {
      socket.destroy();
    }
  }
  return false;
}
