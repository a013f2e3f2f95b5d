import { delimiter } from 'node:path';
import { z } from 'zod';
import { readEnvironment } from '../environment/read-environment.ts';

const schema = z.object({
  /** stack.json of each stack that jest's global set-up started, written as PATH is. */
  SOUK_STACK_FILES: z.string({ error: 'run end-to-end tests through jest: its global set-up starts the stacks' }),
  /** From 1, in what a worker of jest runs and starts. */
  JEST_WORKER_ID: z.coerce.number().default(1),
});

/** stack.json of the stack of this worker, or of the one that all share when there is one only. */
export function stackFilePath(): string {
  const { SOUK_STACK_FILES, JEST_WORKER_ID } = readEnvironment(schema, process.env);
  const files = SOUK_STACK_FILES.split(delimiter);
  return files[(JEST_WORKER_ID - 1) % files.length] ?? '';
}

/** What the stack is started with; its log would drown the tests' own output. */
export const stackEnvironment = (stateDir: string, port: number): NodeJS.ProcessEnv => ({
  LOG_LEVEL: 'warn',
  // All who test come from one address.
  RATE_ANONYMOUS_REQUESTS: '0',
  // As npm start does.
  NODE_COMPILE_CACHE: 'node_modules/.cache/souk',
  ...process.env,
  SOUK_STATE_DIR: stateDir,
  PORT: String(port),
});

/** Hands stacks to this process and to those that it starts next. */
export function shareStackFiles(...paths: string[]): void {
  process.env['SOUK_STACK_FILES'] = paths.join(delimiter);
}
