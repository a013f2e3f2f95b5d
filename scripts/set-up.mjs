/**
 * Makes a checkout ready: dependencies, then Prisma clients. Every npm script runs it first, and it takes a moment when
 * there is nothing to do. It runs on whatever Node the machine has, before anything is installed: plain JavaScript
 * without dependencies. (`node` in an npm script is Node 24 once it is installed, from node_modules/.bin.)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, 'node_modules', 'node', 'bin', 'node');

/** Running the shop needs half of the packages that developing it needs. */
const toRun = process.argv.includes('--to-run');

if (!isInstalled()) {
  // `npm ci` deletes what is installed, perhaps under a running shop: what is there is only completed.
  const command = existsSync(join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci'];
  console.log(`Installing what ${toRun ? 'running' : 'developing'} Souk needs (npm ${command.join(' ')})…`);
  const started = Date.now();
  run('npm', [...command, '--no-audit', '--no-fund', '--loglevel=error', ...(toRun ? ['--omit=dev'] : [])]);
  console.log(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s`);
}
run(node, [join('scripts', 'prisma-client.ts')]);

/** Whether what npm noted as installed is what the lock file asks for. */
function isInstalled() {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted) || !existsSync(node)) return false;
  const installed = packagesIn(noted);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '' || (toRun && (wanted.dev || wanted.devOptional))) return true;
    // Packages for other platforms are in the lock file and never installed.
    if (!installed[path]) return wanted.optional === true;
    return installed[path].version === wanted.version;
  });
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
