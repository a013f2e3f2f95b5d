import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from '../processes/free-port.ts';
import { searchPath } from './environment.ts';

/** Debian's `nobody`: PgBouncer refuses to run as root. */
const NOBODY = 65_534;

/** The program, undefined where the machine has none. */
export const pgbouncerProgram: string | undefined = [...searchPath().split(delimiter), '/usr/sbin']
  .filter(Boolean)
  .map((folder) => join(folder, 'pgbouncer'))
  .find((program) => existsSync(program));

export interface Pgbouncer extends AsyncDisposable {
  /** The same database and role, through the pooler. */
  url: string;
}

/** A PgBouncer in transaction mode before the database of `url`, with two connections to it and settings as Debian ships them. */
export async function startPgbouncer(url: string, settings: Record<string, string> = {}): Promise<Pgbouncer> {
  if (pgbouncerProgram === undefined) throw new Error('there is no pgbouncer on the PATH');
  const dir = mkdtempSync(join(tmpdir(), 'souk-pgbouncer-'));
  chmodSync(dir, 0o755);
  const { hostname, port, pathname, username, password } = new URL(url);
  const name = pathname.slice(1);
  const pooledPort = await freePort();
  const lines = {
    listen_addr: '127.0.0.1',
    listen_port: pooledPort,
    unix_socket_dir: '',
    auth_type: 'any',
    pool_mode: 'transaction',
    default_pool_size: 2,
    ...settings,
  };
  const file = join(dir, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]\n${name} = host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}\n` +
      `[pgbouncer]\n${Object.entries(lines)
        .map(([key, value]) => `${key} = ${value}\n`)
        .join('')}`,
  );
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn(pgbouncerProgram, [file], { stdio: ['ignore', 'ignore', 'pipe'], ...asNobody });
  try {
    await untilUp(child);
  } catch (error) {
    rmSync(dir, { recursive: true });
    throw error;
  }
  const pooled = new URL(url);
  pooled.port = String(pooledPort);
  return {
    url: pooled.href,
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true });
    },
  };
}

async function untilUp({ stderr }: ChildProcess): Promise<void> {
  let log = '';
  for await (const chunk of stderr?.iterator({ destroyOnReturn: false }) ?? []) {
    log += chunk;
    if (log.includes('process up')) return void stderr?.resume();
  }
  throw new Error(`pgbouncer did not start:\n${log}`);
}
