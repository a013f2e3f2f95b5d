import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../processes/free-port.ts';
import { spawnWithGuard } from '../processes/spawn-with-guard.ts';
import { hasExited, stopChild } from '../processes/stop-child.ts';
import { readOrCreateSecret } from '../secrets/read-or-create-secret.ts';
import { createCluster } from './create-cluster.ts';
import { endStalePostgres } from './end-stale-postgres.ts';
import { locateServerFiles, type ServerFiles } from './server-files.ts';

const SUPERUSER = 'postgres';
const START_TIMEOUT_MS = 60_000;
const POLL_MS = 20;
const STOP_GRACE_MS = 30_000;

/** `cannot connect now`, while a server that was killed replays its log. */
const STARTING_UP = '57P03';

export interface EmbeddedPostgresOptions {
  /** Holds the superuser's password and, where the server's account can reach it, the data. Made when missing. */
  stateDir: string;
  /** Default: one that is free. */
  port?: number;
  /** Server settings, as in postgresql.conf, over the ones below. */
  settings?: Record<string, string>;
  /** Told what is unusual. Default: nobody. */
  say?: (message: string) => void;
}

export interface EmbeddedPostgres {
  /** The superuser's, naming database `postgres`. */
  url: string;
  port: number;
  process: ChildProcess;
  /** Fast shutdown: open transactions are rolled back, and it resolves when no process is left. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL 18 on the loopback interface, on a data directory that is created at the first start. Resolves when
 * it answers a query. Throws with the end of the server's log when it does not come up within a minute.
 */
export async function startPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => {});
  const files = await locateServerFiles(options.stateDir, say);
  const password = readOrCreateSecret(join(options.stateDir, 'postgres-password'));
  await createCluster(files, SUPERUSER, password);
  await endStalePostgres(options.stateDir, say);
  const port = options.port ?? (await freePort());
  const url = `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const logged = statSync(files.logFile, { throwIfNoEntry: false })?.size ?? 0;
    const child = spawnServer(files, port, options.settings ?? {});
    try {
      if (await answers(child, url, deadline)) {
        return { url, port, process: child, stop: () => stopChild(child, 'SIGINT', STOP_GRACE_MS) };
      }
    } catch (error) {
      // Some other server answered on this port, or the password file does not belong to the data.
      await stopChild(child, 'SIGQUIT', STOP_GRACE_MS);
      throw error;
    }
    await stopChild(child, 'SIGQUIT', STOP_GRACE_MS);
    const log = readFileSync(files.logFile, 'utf8').slice(logged);
    // Children of a server that was killed hold its shared memory for a moment longer than it lived.
    const retry = log.includes('pre-existing shared memory block') && Date.now() < deadline;
    if (!retry) throw new Error(`PostgreSQL did not start; ${files.logFile} ends with\n${log.slice(-2000)}`);
    await delay(POLL_MS);
  }
}

function spawnServer(files: ServerFiles, port: number, settings: Record<string, string>): ChildProcess {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    ...settings,
  };
  const log = openSync(files.logFile, 'a', 0o600);
  const child = spawnWithGuard(
    join(files.installation, 'bin', 'postgres'),
    ['-D', files.dataDir, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      onParentEnd: 'INT',
      cwd: '/',
      // In a process group of its own, or Ctrl-C in a terminal would stop it before the services that use it.
      detached: true,
      stdio: ['pipe', log, log],
      ...(files.account && { uid: files.account.uid, gid: files.account.gid }),
    },
  );
  closeSync(log);
  return child;
}

async function answers(child: ChildProcess, url: string, deadline: number): Promise<boolean> {
  while (!hasExited(child) && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.query('SELECT 1');
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ECONNREFUSED' && code !== 'ECONNRESET' && code !== STARTING_UP) throw error;
      await delay(POLL_MS);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}
