import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { EntityInputs, InputsOfGraphs } from '../supergraph/read-entity-inputs.ts';

/** What a subgraph needs to resolve objects of a type: also as one of its interfaces. */
export function entityInputsOf(
  typename: string,
  graph: string,
  schema: GraphQLSchema,
  inputsOfGraphs: InputsOfGraphs,
): EntityInputs {
  const types = inputsOfGraphs.get(graph);
  const all = namesOf(typename, schema).flatMap((name) => types?.get(name) ?? []);
  const requires = new Map<string, readonly QueryPlanSelectionNode[]>();
  for (const inputs of all) {
    for (const [field, selections] of inputs.requires) {
      requires.set(field, [...(requires.get(field) ?? []), ...selections]);
    }
  }
  return { keys: all.flatMap(({ keys }) => keys), requires };
}

/** What a subgraph calls objects of a type: by the name of an interface when it does not know the type. */
export function typenameIn(
  graph: string,
  typename: string,
  schema: GraphQLSchema,
  inputsOfGraphs: InputsOfGraphs,
): string {
  const types = inputsOfGraphs.get(graph);
  return namesOf(typename, schema).find((name) => types?.has(name)) ?? typename;
}

function namesOf(typename: string, schema: GraphQLSchema): string[] {
  const type = schema.getType(typename);
  return [typename, ...(isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [])];
}

/** Whether selections have all fields of others. */
export function contains(
  selections: readonly QueryPlanSelectionNode[],
  others: readonly QueryPlanSelectionNode[],
): boolean {
  return others.every((other) => {
    if (other.kind === 'InlineFragment') return contains(selections, other.selections);
    const own = fieldsIn(selections).filter(({ name }) => name === other.name);
    return (
      own.length > 0 &&
      contains(
        own.flatMap((field) => field.selections ?? []),
        other.selections ?? [],
      )
    );
  });
}

/** The fields of selections, also those in fragments. */
export function fieldsIn(selections: readonly QueryPlanSelectionNode[]) {
  return selections.flatMap((selection): Extract<QueryPlanSelectionNode, { kind: 'Field' }>[] =>
    selection.kind === 'Field' ? [selection] : fieldsIn(selection.selections),
  );
}

/** The names of the fields of selections, at any depth. */
export const fieldNamesIn = (selections: readonly QueryPlanSelectionNode[]): string[] =>
  fieldsIn(selections).flatMap(({ name, selections = [] }) => [name, ...fieldNamesIn(selections)]);
