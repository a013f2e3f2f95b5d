import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf } from '../processes/command-of.ts';
import { endProcess } from '../processes/end-process.ts';
import { possibleHomes } from './server-files.ts';

const GRACE_MS = 20_000;

/** Ends a server on this state directory that outlived the process which started it. */
export async function endStalePostgres(stateDir: string, say: (message: string) => void): Promise<void> {
  for (const home of possibleHomes(stateDir)) await endServerOn(join(home, 'data'), say);
}

/** The lock file of a server that did not survive goes too: its process id may belong to somebody else by now. */
async function endServerOn(dataDir: string, say: (message: string) => void): Promise<void> {
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
