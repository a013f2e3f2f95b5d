import type { z } from 'zod';
import { readEnvironment } from '#packages/environment/read-environment.ts';

/** The environment of a subgraph that has its process for itself. */
export const readOwnEnvironment = <Environment>(schema: z.ZodType<Environment>): Environment =>
  readEnvironment(schema, process.env);
