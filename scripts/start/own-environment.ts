import type { OwnVariable } from '#packages/subgraph/own-variables.ts';
import { givenVariable } from './environment.ts';
import { storedSecret } from './secrets.ts';

interface OwnEnvironmentOptions {
  stateDir: string;
  /** Whether PostgreSQL is ours, so that nobody's real shop is at stake. */
  databaseEmbedded: boolean;
}

/** What a subgraph is given of the variables it alone declares. */
export function ownEnvironment(
  variables: readonly OwnVariable[],
  { stateDir, databaseEmbedded }: OwnEnvironmentOptions,
): Record<string, string> {
  return Object.fromEntries(
    variables.flatMap((variable) => {
      const { name, isSecret, isForDemosOnly } = variable;
      if (isForDemosOnly) return [[name, String(databaseEmbedded)]];
      const value = valueFor(variable, databaseEmbedded) ?? (isSecret ? storedSecret(stateDir, name) : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** What a subgraph is given of such a variable by whoever starts it; undefined for nothing. */
export const valueFor = ({ name, embeddedDefault }: OwnVariable, databaseEmbedded: boolean): string | undefined =>
  givenVariable(name) ?? (databaseEmbedded ? embeddedDefault : undefined);
