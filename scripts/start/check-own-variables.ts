import type { z } from 'zod';
import { ownVariables } from '#packages/subgraph/own-variables.ts';
import { valueFor } from './own-environment.ts';

/**
 * Throws, naming each with what is expected, when variables that a subgraph alone declares are wrong, or have to be given and
 * are not: before anything is started, and a database migrated. A secret that is not given is made later.
 */
export function checkOwnVariables(schemas: readonly z.ZodObject[], databaseEmbedded: boolean): void {
  const problems = schemas.flatMap((schema) => problemsOf(schema, databaseEmbedded));
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

function problemsOf(schema: z.ZodObject, databaseEmbedded: boolean): string[] {
  const variables = new Map(ownVariables(schema).map((variable) => [variable.name, variable]));
  const values = Object.fromEntries(
    [...variables.values()].map((variable) => [variable.name, valueFor(variable, databaseEmbedded)] as const),
  );
  // The issues of variables that every subgraph has are none: those it is given.
  return (schema.safeParse(values).error?.issues ?? []).flatMap(({ path, message }) => {
    const variable = variables.get(String(path[0]));
    if (variable === undefined) return [];
    const isAbsent = values[variable.name] === undefined;
    if (isAbsent && variable.isSecret) return [];
    const explained = isAbsent && variable.absence !== null ? `. ${variable.description}` : '';
    return [`${variable.name}: ${message}${explained}`];
  });
}
