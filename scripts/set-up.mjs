/**
 * Makes a checkout ready: dependencies, then Prisma clients. Every npm script runs it first, and it takes a moment when
 * there is nothing to do. It runs on whatever Node the machine has, before anything is installed: plain JavaScript
 * without dependencies. (`node` in an npm script is Node 24 once it is installed, from node_modules/.bin.)
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, 'node_modules', 'node', 'bin', 'node');

/** Running the shop needs half of the packages that developing it needs. */
const toRun = process.argv.includes('--to-run');

if (!isInstalled()) {
  const shop = runningShop();
  if (shop !== undefined) {
    console.error(
      `Packages that ${toRun ? 'running' : 'developing'} Souk needs are missing, and installing them would change packages ` +
        `under the shop that runs from here (pid ${shop}). Stop it, and run this again.`,
    );
    process.exit(1);
  }
  // `npm ci` would delete what is installed: what is there is only completed.
  const command = existsSync(join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci'];
  console.log(`Installing what ${toRun ? 'running' : 'developing'} Souk needs (npm ${command.join(' ')})…`);
  const started = Date.now();
  run('npm', [...command, '--no-audit', '--no-fund', '--loglevel=error', ...(toRun ? ['--omit=dev'] : [])]);
  console.log(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s`);
}
run(node, [join('scripts', 'prisma-client.ts')]);

/** The process id of a shop that runs on what is installed here, as `scripts/start/note-running.ts` notes it. */
function runningShop() {
  const notes = join(root, 'node_modules', '.cache', 'running-shops');
  return existsSync(notes) ? readdirSync(notes).find(isSupervisor) : undefined;
}

/** The process may be gone, and its id another's by now. */
function isSupervisor(pid) {
  try {
    const command = existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'args=', '-p', pid], { encoding: 'utf8' });
    return command.includes(join('scripts', 'start', 'start.'));
  } catch {
    return false;
  }
}

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
