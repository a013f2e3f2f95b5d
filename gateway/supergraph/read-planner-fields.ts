import { Kind, type SelectionSetNode } from 'graphql';
import type { FieldSet } from './read-field-sets.ts';

/** Fields that the planner asks for by itself, whatever a client selects: those of keys, and what resolvers require. */
export interface PlannerFields {
  /** The response names under which it asks for them: their own. */
  names: ReadonlySet<string>;
  /** Those that a `@requires` gives arguments. */
  withArguments: ReadonlySet<string>;
}

export function readPlannerFields(fieldSets: readonly FieldSet[]): PlannerFields {
  const names = new Set(['__typename']);
  const withArguments = new Set<string>();
  const note = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        names.add(selection.name.value);
        if (selection.arguments?.length) withArguments.add(selection.name.value);
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) note(selection.selectionSet);
    }
  };
  for (const { selectionSet } of fieldSets) note(selectionSet);
  return { names, withArguments };
}
