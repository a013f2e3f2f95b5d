import { z } from 'zod';
import { readEnvironment } from '../environment/read-environment.ts';

const schema = z.object({
  /** The administrator of the server that jest's global set-up started. */
  SOUK_TEST_DATABASE_URL: z.string({
    error: 'run integration tests through jest: its global set-up starts PostgreSQL',
  }),
  /** The nats-server program. */
  SOUK_TEST_NATS_SERVER: z.string({ error: 'run integration tests through jest: its global set-up finds nats-server' }),
  /** Where brokers keep their files; removed when the run ends. */
  SOUK_TEST_DIR: z.string(),
});

export type TestEnvironment = z.infer<typeof schema>;

export const testEnvironment = (): TestEnvironment => readEnvironment(schema, process.env);

/** Hands the servers to the processes that jest starts next. */
export function shareTestEnvironment(values: TestEnvironment): void {
  Object.assign(process.env, values);
}

export const searchPath = (): string => process.env['PATH'] ?? '';
