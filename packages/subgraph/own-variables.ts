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
  /** What is wrong when it is not given; null when it may be absent. */
  absence: string | null;
  /** What `npm start` gives with the embedded database when nobody gives anything else; undefined for nothing. */
  embeddedDefault: string | undefined;
}

/** What `meta` of a variable may say of it. */
interface VariableMeta {
  description?: string;
  isSecret?: boolean;
  isForDemosOnly?: boolean;
  embeddedDefault?: string;
}

/** The variables that a subgraph's `environment.ts` adds. Throws, naming it, when one has no description. */
export function ownVariables(schema: z.ZodObject): OwnVariable[] {
  return Object.entries(schema.shape)
    .filter(([name]) => !Object.hasOwn(subgraphEnvironment.shape, name))
    .map(([name, field]) => {
      const type = field as z.ZodType;
      const { description, isSecret, isForDemosOnly, embeddedDefault }: VariableMeta = z.globalRegistry.get(type) ?? {};
      if (!description) throw new Error(`${name}: expected a description`);
      return {
        name,
        description,
        isSecret: isSecret === true,
        isForDemosOnly: isForDemosOnly === true,
        absence: type.safeParse(undefined).error?.issues[0]?.message ?? null,
        embeddedDefault,
      };
    });
}
