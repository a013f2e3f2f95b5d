import { z } from 'zod';
import { readEnvironment } from '#packages/environment/read-environment.ts';

const schema = z.object({
  /** The gateway of a running stack, with the demo accounts. Default: one is started for the run. */
  GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export const gatewayUrl = (): string | undefined => readEnvironment(schema, process.env).GATEWAY_URL;

/** Makes the gateway of the stack that is started next believe what X-Forwarded-For says. */
export function trustProxy(): void {
  process.env['TRUST_PROXY'] = 'true';
}
