import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const memory = '/dev/shm';
/** Bytes that all tests at once may write, several times over. */
const room = 4 * 2 ** 30;
const prefix = `souk-tests-${process.getuid?.()}-`;

/**
 * Lets temporary files of tests (databases, brokers' stores, whole shops) be made in memory where the system has plenty of it:
 * PostgreSQL makes a database of 400 files, which disks take long for. What ends a process does not end these files, as it
 * does not end what a kernel has yet to write to a disk. They are removed when the process ends, or by the next run.
 */
export function keepInMemory() {
  if (!hasRoom()) return;
  removeStale();
  const directory = join(memory, `${prefix}${process.pid}`);
  mkdirSync(directory, { recursive: true });
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  process.env.TMPDIR = directory;
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return Math.min(bavail * bsize, freemem()) > room;
  } catch {
    return false; // not Linux
  }
}

/** Of runs that were killed. */
function removeStale() {
  for (const name of readdirSync(memory)) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
      rmSync(join(memory, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
