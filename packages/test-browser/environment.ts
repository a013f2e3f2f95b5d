import { z } from 'zod';
import { readEnvironment } from '../environment/read-environment.ts';

const schema = z.object({
  /** A Chromium or Chrome to use instead of the first one on the PATH. */
  CHROMIUM_PATH: z.string().optional(),
  PATH: z.string().default(''),
});

export const browserEnvironment = () => readEnvironment(schema, process.env);
