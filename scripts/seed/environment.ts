import { z } from 'zod';
import { httpUrl } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';

export const environment = readEnvironment(
  z.object({
    /** The gateway; its path may be left out. */
    GATEWAY_URL: httpUrl.default('http://localhost:4000/graphql').transform((given) => {
      const url = new URL(given);
      if (url.pathname === '/') url.pathname = '/graphql';
      return url.href;
    }),
  }),
  process.env,
);
