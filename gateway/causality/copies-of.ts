import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { CompiledFetch } from '../execution/execution.ts';
import type { Copies } from '../supergraph/read-copies.ts';

/** Who reads copies of which aggregates. */
export interface CopiesOf {
  /** Types of the aggregates that the root fields of a fetch read copies of. */
  fetch(fetch: CompiledFetch): readonly string[];
  /** Whether any field reads copies of aggregates of this type. */
  isRead(aggregateType: string): boolean;
}

const none: readonly string[] = [];

/** Reads each fetch once. */
export function createCopiesOf(copies: () => Copies): CopiesOf {
  const known = new WeakMap<CompiledFetch, readonly string[]>();
  return {
    fetch(fetch) {
      if (fetch.byRepresentations) return none;
      let found = known.get(fetch);
      if (!found) {
        found = readFetch(fetch, copies());
        known.set(fetch, found);
      }
      return found;
    },
    isRead: (aggregateType) =>
      copies()
        .values()
        .some((types) => types.includes(aggregateType)),
  };
}

function readFetch({ query, operationKind }: CompiledFetch, copies: Copies): readonly string[] {
  const root = operationKind === 'mutation' ? 'Mutation' : 'Query';
  const operation = parse(query, { noLocation: true }).definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const types = (operation ? rootFieldsOf(operation.selectionSet) : []).flatMap(
    (name) => copies.get(`${root}.${name}`) ?? none,
  );
  return types.length > 0 ? [...new Set(types)] : none;
}

/** Their names. Conditions may stand around them; the planner writes no named fragments. */
function rootFieldsOf({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? rootFieldsOf(selection.selectionSet) : [];
  });
}
