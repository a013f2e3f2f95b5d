import { z } from 'zod';
import { httpUrl, port } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';

const { PORT, GATEWAY_URL } = readEnvironment(
  z.object({
    /** Where the gateway of this machine listens, as for `npm start`. */
    PORT: port.default(4000),
    /** The gateway's GraphQL endpoint. Default: the gateway of this machine. */
    GATEWAY_URL: httpUrl.optional(),
  }),
  process.env,
);

export const environment = { GATEWAY_URL: GATEWAY_URL ?? `http://localhost:${PORT}/graphql` };
