import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { stateDir } from './lose-broker-store.ts';

const run = promisify(execFile);

/** `npm run events -- rebuild` on the stack of the test; what it printed. */
export async function rebuild(): Promise<string> {
  const environment = { ...process.env, SOUK_STATE_DIR: stateDir() };
  const { stdout } = await run(process.execPath, ['scripts/events.ts', 'rebuild'], { env: environment });
  return stdout;
}
