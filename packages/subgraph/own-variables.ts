import { z } from 'zod';
import { subgraphEnvironment } from './subgraph-environment.ts';

/** A variable that one subgraph declares beyond what every subgraph reads. */
export interface OwnVariable {
  name: string;
  /** What it is for, in whole sentences. */
  description: string;
  /** Whether keys are made of it, so that nobody else may know it, and a fresh one does for a new shop. */
  isSecret: boolean;
  /** Whether it is never set in production. */
  isForDemosOnly: boolean;
}

/** The variables that a subgraph's `environment.ts` adds. Throws, naming it, when one has no description. */
export function ownVariables(schema: z.ZodObject): OwnVariable[] {
  return Object.entries(schema.shape)
    .filter(([name]) => !Object.hasOwn(subgraphEnvironment.shape, name))
    .map(([name, field]) => {
      const { description, isSecret, isForDemosOnly } = z.globalRegistry.get(field as z.ZodType) ?? {};
      if (!description) throw new Error(`${name}: expected a description`);
      return { name, description, isSecret: isSecret === true, isForDemosOnly: isForDemosOnly === true };
    });
}
