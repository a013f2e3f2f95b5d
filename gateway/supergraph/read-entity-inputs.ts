import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, type SelectionNode } from 'graphql';
import type { FieldSet } from './read-field-sets.ts';

/** What a subgraph needs to resolve entities of a type. */
export interface EntityInputs {
  /** One of them it always needs. */
  keys: readonly (readonly QueryPlanSelectionNode[])[];
  /** By field, what its resolver requires besides. */
  requires: ReadonlyMap<string, readonly QueryPlanSelectionNode[]>;
}

/** By subgraph, then by type. An `@interfaceObject` is there under the name of the interface. */
export type InputsOfGraphs = ReadonlyMap<string, ReadonlyMap<string, EntityInputs>>;

export function readEntityInputs(fieldSets: readonly FieldSet[]): InputsOfGraphs {
  type Inputs = { keys: QueryPlanSelectionNode[][]; requires: Map<string, QueryPlanSelectionNode[]> };
  const graphs = new Map<string, Map<string, Inputs>>();
  for (const { kind, graph, type, field, selectionSet } of fieldSets) {
    const types = graphs.get(graph) ?? new Map<string, Inputs>();
    graphs.set(graph, types);
    const inputs: Inputs = types.get(type) ?? { keys: [], requires: new Map() };
    types.set(type, inputs);
    const selections = selectionSet.selections.flatMap(toPlanSelection);
    if (kind === 'key') inputs.keys.push(selections);
    else if (kind === 'requires' && field !== undefined) inputs.requires.set(field, selections);
  }
  return graphs;
}

/** A selection as plans write it, in what they require. */
function toPlanSelection(selection: SelectionNode): QueryPlanSelectionNode[] {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
  const selections = selection.selectionSet?.selections.flatMap(toPlanSelection);
  if (selection.kind === Kind.FIELD)
    return [{ kind: 'Field', name: selection.name.value, ...(selections && { selections }) }];
  const typeCondition = selection.typeCondition?.name.value;
  return [
    { kind: 'InlineFragment', ...(typeCondition !== undefined && { typeCondition }), selections: selections ?? [] },
  ];
}
