import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { browserEnvironment } from './environment.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

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
    const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'];
    execFileSync('apt-get', ['update'], { stdio: 'pipe' });
    execFileSync('env', ['DEBIAN_FRONTEND=noninteractive', ...install], { stdio: 'pipe' });
    const installed = findChromium(path);
    if (installed) return installed;
  }
  throw new Error('Browser tests need Chromium: install it, or name one with CHROMIUM_PATH=/path/to/chromium');
}

function findChromium(path: string): string | undefined {
  const folders = path.split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((program) => existsSync(program));
}
