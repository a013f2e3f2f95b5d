import { z } from 'zod';
import { readEnvironment } from '../environment/read-environment.ts';

const schema = z.object({
  /** stack.json of the stack that jest's global set-up started. */
  SOUK_STACK_FILE: z.string({ error: 'run end-to-end tests through jest: its global set-up starts the stack' }),
});

export const stackFilePath = (): string => readEnvironment(schema, process.env).SOUK_STACK_FILE;

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

/** Hands the stack to the processes that jest starts next. */
export function shareStackFile(path: string): void {
  process.env['SOUK_STACK_FILE'] = path;
}
