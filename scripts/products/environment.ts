import { z } from 'zod';
import { apiKey } from '#packages/environment/fields.ts';
import { gatewayVariables, graphUrlOf } from '#packages/environment/gateway.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';

const schema = z
  .object({
    ...gatewayVariables,
    /** An API key with the scopes `catalog:read` and `catalog:write`. */
    SOUK_API_KEY: apiKey.optional(),
    /** An account of the staff, in place of a key. Default: the demo administrator of the embedded default. */
    SOUK_EMAIL: z.email('expected an e-mail address').optional(),
    SOUK_PASSWORD: z.string().optional(),
  })
  .refine(({ SOUK_EMAIL, SOUK_PASSWORD }) => (SOUK_EMAIL === undefined) === (SOUK_PASSWORD === undefined), {
    path: ['SOUK_PASSWORD'],
    message: 'expected together with SOUK_EMAIL',
  });

/** Who asks the graph. */
export type Credentials = { apiKey: string } | { email: string; password: string };

/** The administrator whom the embedded default has, and no other shop. */
const demo = { email: 'admin@souk.test', password: 'souk-admin-demo' };

/** Where the graph is, and who asks it. */
export function readGraphAccess(): { url: string; credentials: Credentials } {
  const { SOUK_API_KEY, SOUK_EMAIL, SOUK_PASSWORD, ...gateway } = readEnvironment(schema, process.env);
  const account = SOUK_EMAIL && SOUK_PASSWORD ? { email: SOUK_EMAIL, password: SOUK_PASSWORD } : demo;
  return { url: graphUrlOf(gateway), credentials: SOUK_API_KEY ? { apiKey: SOUK_API_KEY } : account };
}
