import { type DocumentNode, type GraphQLSchema, Kind, parse, type SelectionSetNode } from 'graphql';
import { isIncluded } from './conditions.ts';
import type { CompiledFetch } from './execution.ts';
import { type Fragments, fragmentsIn } from './fragments-in.ts';
import { unaliased } from './planner-alias.ts';
import { meetsTypeCondition } from './type-condition.ts';

/** What is selected of an object. */
export interface Selections {
  root: readonly SelectionSetNode[];
  fragments: Fragments;
}

/** What a document with one operation selects. */
export function selectionsIn(document: DocumentNode): Selections {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return { root: operations.map(({ selectionSet }) => selectionSet), fragments: fragmentsIn(document) };
}

/** What a fetch selects of each object that it asks about. */
export function readSelections({ query, byRepresentations }: CompiledFetch): Selections {
  const { root, fragments } = selectionsIn(parse(query, { noLocation: true }));
  const inEntities = (set: SelectionSetNode) =>
    set.selections.flatMap((field) => ('selectionSet' in field && field.selectionSet ? [field.selectionSet] : []));
  return { root: byRepresentations ? root.flatMap(inEntities) : root, fragments };
}

export interface SelectionSource {
  schema: GraphQLSchema;
  fragments: Selections['fragments'];
  /** The value of a variable that `@skip` and `@include` depend on. */
  decide: (variable: string) => boolean;
}

/**
 * What selection sets select under a key of an object; null when they do not select it.
 * @param typename undefined when the object's type is not known: then it meets any condition
 */
export function selectedUnder(
  sets: readonly SelectionSetNode[],
  key: string,
  typename: string | undefined,
  { schema, fragments, decide }: SelectionSource,
): SelectionSetNode[] | null {
  let found: SelectionSetNode[] | null = null;
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, decide)) continue;
      if (selection.kind === Kind.FIELD) {
        const responseName = (selection.alias ?? selection.name).value;
        if (responseName !== key && unaliased(responseName) !== key) continue;
        found ??= [];
        if (selection.selectionSet) found.push(selection.selectionSet);
        continue;
      }
      const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const condition = part?.typeCondition?.name.value;
      const applies =
        typename === undefined || condition === undefined || meetsTypeCondition(schema, typename, condition);
      if (part && applies) look(part.selectionSet);
    }
  };
  for (const set of sets) look(set);
  return found;
}
