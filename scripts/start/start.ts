/** `npm start`: runs the whole shop in the foreground until Ctrl-C. */
import { resolve } from 'node:path';
import { freePort, isPortFree } from '#packages/processes/free-port.ts';
import { isDatabaseEmbedded, isEmbedded, environment as readStartEnvironment } from './environment.ts';
import { label } from './log-lines.ts';
import { noteRunning } from './note-running.ts';
import { createProgress, seconds } from './progress.ts';
import { reason } from './reason.ts';
import { createStack } from './run-stack.ts';
import { seed, wasSeeded } from './seed.ts';
import { lockState } from './state-lock.ts';
import { summary } from './summary.ts';

const startedAt = Date.now();
const environment = readStartEnvironment();
const stateDir = resolve(environment.SOUK_STATE_DIR);
const print = (line: string) => console.log(line);
const say = (name: string, message: string) => print(`${label(name)} ${message}`);

claimState();
const gatewayPort = environment.PORT === 0 ? await freePort() : environment.PORT;
if (!(await isPortFree(gatewayPort))) fail(`Port ${gatewayPort} is taken: set PORT=… to use another one`);

const databaseEmbedded = isDatabaseEmbedded(environment);
const step = createProgress(print);
const stack = createStack({ environment, stateDir, gatewayPort, databaseEmbedded, step, say, print });

/** npm passes Ctrl-C on to a script which the terminal has already sent it to: what follows at once is no second wish. */
const SECOND_SIGNAL_AFTER_MS = 1_000;

let ending: { since: number } | undefined;
const endingSignal = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
// Started by a test: end with it.
process.on('disconnect', () => end(0));

try {
  await stack.start();
  if (wantsSeed())
    await step('example data', () => seed({ stateDir, gatewayUrl: gatewayUrl(), print, signal: endingSignal.signal }));
  print(`\nSouk is ready after ${seconds(Date.now() - startedAt)}\n${summary(gatewayUrl(), databaseEmbedded)}\n`);
  process.send?.('ready');
} catch (error) {
  if (ending === undefined) {
    console.error(`\nSouk did not start:\n${reason(error)}`);
    end(1);
  }
}

/** Ends everything in order; asked a second time, at once. */
function end(exitCode: number): void {
  if (ending) {
    if (Date.now() - ending.since < SECOND_SIGNAL_AFTER_MS) return;
    stack.kill();
    process.exit(1);
  }
  ending = { since: Date.now() };
  endingSignal.abort();
  print('\nStopping…');
  void stack.stop().finally(() => process.exit(exitCode));
}

function gatewayUrl(): string {
  return `http://localhost:${gatewayPort}`;
}

function wantsSeed(): boolean {
  if (wasSeeded(stateDir)) return false;
  if (environment.SEED !== undefined) return environment.SEED === 'true';
  return isEmbedded(environment);
}

function claimState(): void {
  try {
    process.once('exit', lockState(stateDir));
    process.once('exit', noteRunning());
  } catch (error) {
    fail((error as Error).message);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
