import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Debian 12 ships this one, and nothing newer is needed. */
const MINIMUM_VERSION = '2.9.10';

/** Where a server that we provision ourselves is kept, for every checkout of the user. */
export function cacheDir(): string {
  return join(homedir(), '.cache', 'souk');
}

/** The first usable `nats-server` on PATH, where Debian puts it (not on every user's PATH), or in our cache. */
export function findNatsServer(path: string): string | undefined {
  const folders = [...path.split(delimiter).filter(Boolean), '/usr/local/bin', '/usr/sbin', cacheDir()];
  return folders.map((folder) => join(folder, 'nats-server')).find(isUsable);
}

function isUsable(program: string): boolean {
  try {
    // "nats-server: v2.12.7"
    const [, version] =
      /v(\d+\.\d+\.\d+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8', stdio: 'pipe' })) ?? [];
    return version !== undefined && version.localeCompare(MINIMUM_VERSION, 'en', { numeric: true }) >= 0;
  } catch {
    return false;
  }
}
