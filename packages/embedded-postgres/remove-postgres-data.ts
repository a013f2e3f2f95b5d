import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { possibleHomes } from './server-files.ts';

/** Deletes the databases that belong to a state directory, wherever they are. The server must not be running. */
export function removePostgresData(stateDir: string): void {
  for (const home of possibleHomes(stateDir)) rmSync(home, { recursive: true, force: true });
  rmSync(join(stateDir, 'postgres-password'), { force: true });
}
