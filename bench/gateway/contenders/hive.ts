import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#packages/processes/free-port.ts';
import { startProcess } from '../start-process.ts';
import { type Contender, untilReady } from './contender.ts';

/** The package of its own that Hive Gateway is installed in. */
const place = join(import.meta.dirname, '..', 'hive');
const program = join(place, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');

/** Hive Gateway as its command line starts it. */
export const hive: Contender = {
  name: 'Hive Gateway',
  async start({ dir, supergraphFile }) {
    install();
    const port = await freePort();
    const command = [program, 'supergraph', supergraphFile, '--host', '127.0.0.1', '--port', String(port)];
    const process = await startProcess({ dir, name: 'hive', command });
    await untilReady(process, `http://127.0.0.1:${port}/readiness`);
    return { url: `http://127.0.0.1:${port}/graphql`, process, [Symbol.asyncDispose]: process[Symbol.asyncDispose] };
  },
};

function install(): void {
  if (existsSync(program)) return;
  console.log('Installing Hive Gateway…');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: place, stdio: 'inherit' });
}
