import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf } from '#packages/processes/command-of.ts';

/** The process id of the supervisor that runs on this state directory; undefined when none does. */
export function lockHolder(stateDir: string): number | undefined {
  try {
    const pid = Number(readFileSync(lockFile(stateDir), 'utf8'));
    return commandOf(pid)?.includes(join('scripts', 'start', 'start.')) ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Claims a state directory for this process; resolves to the function that gives it up. Throws when it is in use. */
export function lockState(stateDir: string): () => void {
  mkdirSync(stateDir, { recursive: true });
  const holder = lockHolder(stateDir);
  if (holder !== undefined) throw new Error(`Souk already runs on ${stateDir} (pid ${holder})`);
  rmSync(lockFile(stateDir), { force: true });
  writeFileSync(lockFile(stateDir), String(process.pid), { flag: 'wx' });
  return () => rmSync(lockFile(stateDir), { force: true });
}

function lockFile(stateDir: string): string {
  return join(stateDir, 'supervisor.pid');
}
