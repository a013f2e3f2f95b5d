import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf } from '../processes/command-of.ts';
import { endProcess } from '../processes/end-process.ts';

const GRACE_MS = 20_000;

/** Ends a server that outlived the process which started it, and removes a lock file left by one that did not. */
export async function endStaleServer(dataDir: string, say: (message: string) => void): Promise<void> {
  const lockFile = join(dataDir, 'postmaster.pid');
  const pid = readPid(lockFile);
  if (pid === undefined) return;
  if (commandOf(pid)?.includes(dataDir)) {
    say(`PostgreSQL of an earlier run (pid ${pid}) is still there: stopping it`);
    await endProcess(pid, 'SIGINT', GRACE_MS);
  }
  rmSync(lockFile, { force: true });
}

function readPid(lockFile: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(lockFile, 'utf8'), 10);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
