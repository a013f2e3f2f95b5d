import { resolve } from 'node:path';
import { z } from 'zod';
import { readEnvironment } from '#packages/environment/read-environment.ts';

const schema = z.object({
  /** The gateway of a running stack, with the demo accounts. Default: one is started for the run. */
  GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export const gatewayUrl = (): string | undefined => readEnvironment(schema, process.env).GATEWAY_URL;

/** What `npm start` needs to run on this state directory and port, with no other setting of the shop. */
export function startEnvironment(stateDir: string, port: number): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, SOUK_STATE_DIR: resolve(stateDir), PORT: String(port), SEED: 'false' };
}
