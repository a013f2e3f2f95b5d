/** `npm run reset`: deletes the data and secrets of the embedded servers. Refuses while a stack runs on them. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { endStaleNats } from '#packages/embedded-nats/end-stale-nats.ts';
import { endStalePostgres } from '#packages/embedded-postgres/end-stale-postgres.ts';
import { removePostgresData } from '#packages/embedded-postgres/remove-postgres-data.ts';
import { refuseArguments } from './command-line/refuse-arguments.ts';
import { environment } from './start/environment.ts';
import { lockHolder } from './start/state-lock.ts';

refuseArguments('reset');
const stateDir = resolve(environment().SOUK_STATE_DIR);
const supervisor = lockHolder(stateDir);
if (supervisor !== undefined) {
  console.error(`Souk runs on ${stateDir} (pid ${supervisor}): stop it first`);
  process.exit(1);
}
await endStalePostgres(stateDir, console.log);
await endStaleNats(stateDir, console.log);
removePostgresData(stateDir);
rmSync(stateDir, { recursive: true, force: true });
console.log(`${stateDir} is cleared: the next npm start begins with an empty shop`);
