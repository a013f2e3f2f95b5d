import { z } from 'zod';
import { httpUrl } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';

export const environment = readEnvironment(
  z.object({
    /** The gateway's GraphQL endpoint. */
    GATEWAY_URL: httpUrl.default('http://localhost:4000/graphql'),
  }),
  process.env,
);
