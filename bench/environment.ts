import { z } from 'zod';
import { readEnvironment } from '#packages/environment/read-environment.ts';

const schema = z.object({
  /** The gateway of a running stack, with the demo accounts. Default: one is started for the run. */
  GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Set by jest's global set-up: the stacks of the tests, which benches measure on there. Default: one is started for the run. */
  SOUK_STACK_FILES: z.string().optional(),
});

export const gatewayUrl = (): string | undefined => readEnvironment(schema, process.env).GATEWAY_URL;

export const hasStack = (): boolean => readEnvironment(schema, process.env).SOUK_STACK_FILES !== undefined;

/** Makes the gateway of the stack that is started next believe what X-Forwarded-For says. */
export function trustProxy(): void {
  process.env['TRUST_PROXY'] = 'true';
}

/** Lets everybody ask the gateway of the stack that is started next as often as they want. */
export function liftRateLimits(): void {
  process.env['RATE_ANONYMOUS_REQUESTS'] = '0';
  process.env['RATE_CALLER_COST'] = '0';
}

/** What the processes of a bench are started with: as in production, and quiet about what is not wrong. */
export const productionEnvironment = (values: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  PATH: searchPath(),
  NODE_ENV: 'production',
  LOG_LEVEL: 'warn',
  ...values,
});

export const searchPath = (): string => process.env['PATH'] ?? '';
