import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#packages/processes/free-port.ts';
import { startProcess } from '../start-process.ts';
import { type Contender, untilReady } from './contender.ts';

/** The package of its own that Hive Gateway is installed in. */
const place = join(import.meta.dirname, '..', 'hive');
const installed = join(place, 'node_modules', '@graphql-hive');
const program = join(installed, 'gateway', 'dist', 'bin.js');

/** Hive Gateway as its command line starts it: planner and executor are in JavaScript. */
export const hive = contender('Hive Gateway', []);

/** The same with the query planner of Hive Router, which is written in Rust, and an executor made for its plans. */
export const hiveRust = contender('Hive Gateway, Rust planner', ['--hive-router-runtime']);

function contender(name: string, flags: readonly string[]): Contender {
  return {
    name,
    async start({ dir, supergraphFile }) {
      install();
      const port = await freePort();
      const where = ['--host', '127.0.0.1', '--port', String(port)];
      const command = [program, 'supergraph', supergraphFile, ...where, ...flags];
      const process = await startProcess({ dir, name, command });
      await untilReady(process, `http://127.0.0.1:${port}/readiness`);
      // It says so, and goes on without, when it cannot load the planner.
      if (process.log().includes('Falling back')) throw new Error(`${name} runs without it:\n${process.log()}`);
      return { url: `http://127.0.0.1:${port}/graphql`, process, [Symbol.asyncDispose]: process[Symbol.asyncDispose] };
    },
  };
}

function install(): void {
  if (existsSync(program) && existsSync(join(installed, 'router-runtime'))) return;
  console.log('Installing Hive Gateway…');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: place, stdio: 'inherit' });
}
