import { z } from 'zod';

/** PostgreSQL cuts names off after 63 bytes, of which `souk_` takes five. */
const longestName = 58;

/** Services and variables of the shop that a subgraph's would be taken for. */
const reserved = ['admin', 'gateway', 'jwks', 'migrate', 'nats', 'postgres', 'seed', 'subgraphs', 'supervisor'];

/** What a subgraph may be called. */
export const subgraphName = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens, such as order-history')
  .max(longestName, `expected at most ${longestName} characters`)
  // `ORDER_DATABASE_URL` is where the database of order is, not where a subgraph is.
  .refine((given) => !reserved.includes(given) && !/\bdatabase$/.test(given), 'the shop needs this name itself');
