import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf } from '../processes/command-of.ts';
import { endProcess } from '../processes/end-process.ts';
import { natsDir } from './nats-dir.ts';

const GRACE_MS = 15_000;

/** Ends a server on this state directory that outlived the process which started it. */
export async function endStaleNats(stateDir: string, say: (message: string) => void): Promise<void> {
  const dir = natsDir(stateDir);
  const pidFile = join(dir, 'server.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (commandOf(pid)?.includes(join(dir, 'server.conf'))) {
    say(`nats-server of an earlier run (pid ${pid}) is still there: stopping it`);
    await endProcess(pid, 'SIGTERM', GRACE_MS);
  }
  rmSync(pidFile, { force: true });
}
