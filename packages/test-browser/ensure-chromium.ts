import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { browserEnvironment } from './environment.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const lock = join(tmpdir(), 'souk-chromium.lock');

/**
 * The program for browser tests: `CHROMIUM_PATH`, else the first on the PATH, else Debian's package, which is installed
 * when we may (some minutes). Throws with the way out when there is none.
 */
export function ensureChromium(): string {
  const { CHROMIUM_PATH: given, PATH: path } = browserEnvironment();
  if (given !== undefined) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist`);
    return given;
  }
  const found = findChromium(path);
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    // One at a time: apt-get fails where another one is at work, for a test that runs beside this one.
    const locked = (...command: string[]) => execFileSync('flock', [lock, ...command], { stdio: 'pipe' });
    locked('apt-get', 'update');
    const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'];
    locked('env', 'DEBIAN_FRONTEND=noninteractive', ...install);
    const installed = findChromium(path);
    if (installed) return installed;
  }
  throw new Error('Browser tests need Chromium: install it, or name one with CHROMIUM_PATH=/path/to/chromium');
}

function findChromium(path: string): string | undefined {
  const folders = path.split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((program) => existsSync(program));
}
