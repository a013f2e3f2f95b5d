import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheDir } from './find-nats-server.ts';

const run = promisify(execFile);

export function hasApt(): boolean {
  return existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-deb');
}

/** Installs the package for the whole system. Its service may start as well, on port 4222; nothing of ours uses it. */
export async function installAsRoot(): Promise<void> {
  await run('apt-get', ['update']);
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'nats-server'];
  await run('env', ['DEBIAN_FRONTEND=noninteractive', ...install]);
}

/** Fetches the package with lists of our own, which needs no rights, and keeps only the server, in the cache. */
export async function unpackAsUser(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'souk-apt-'));
  try {
    mkdirSync(join(work, 'lists', 'partial'), { recursive: true });
    mkdirSync(join(work, 'archives', 'partial'), { recursive: true });
    const own = ['-o', `Dir::State::Lists=${join(work, 'lists')}`, '-o', `Dir::Cache=${work}`];
    await run('apt-get', [...own, 'update'], { cwd: work });
    await run('apt-get', [...own, 'download', 'nats-server'], { cwd: work });
    const archive = readdirSync(work).find((name) => name.endsWith('.deb'));
    if (!archive) throw new Error('apt-get download brought no package');
    await run('dpkg-deb', ['-x', archive, 'content'], { cwd: work });
    mkdirSync(cacheDir(), { recursive: true });
    const unfinished = join(cacheDir(), `nats-server.${process.pid}`);
    copyFileSync(join(work, 'content', 'usr', 'sbin', 'nats-server'), unfinished);
    renameSync(unfinished, join(cacheDir(), 'nats-server'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
