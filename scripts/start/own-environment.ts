import type { OwnVariable } from '#packages/subgraph/own-variables.ts';
import { givenVariable } from './environment.ts';
import { storedSecret } from './secrets.ts';

/** What a subgraph is given of the variables it alone declares. */
export function ownEnvironment(
  variables: readonly OwnVariable[],
  { stateDir, demoAccounts }: { stateDir: string; demoAccounts: boolean },
): Record<string, string> {
  return Object.fromEntries(
    variables.flatMap(({ name, isSecret, isForDemosOnly }) => {
      if (isForDemosOnly) return [[name, String(demoAccounts)]];
      const value = givenVariable(name) ?? (isSecret ? storedSecret(stateDir, name) : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
