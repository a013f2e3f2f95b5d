import { type FieldNode, isObjectType, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { isSet } from './conditions.ts';
import { listItems } from './entities.ts';
import { type ChangedFetch, withSelections } from './entity-query.ts';
import type { FetchStep } from './executable-plan.ts';
import type { CompiledFetch } from './execution.ts';
import { readSelections, type SelectionSource, selectedUnder } from './fetch-selections.ts';
import { responseNameOf } from './field-meaning.ts';
import type { PlanRun } from './plan-run.ts';
import { unaliased } from './planner-alias.ts';
import type { DataPath } from './subgraph-errors.ts';

/**
 * What is missed of an object of a type, of what a fetch asks about it: what the client selected, or another fetch requires. The
 * planner asks about all objects for what is selected of another type, or under another condition.
 * @returns undefined when the field at a path from the object is missed, or not asked for; null when nothing is missed
 */
export function narrowFetch(
  { fetch, path }: FetchStep,
  typename: string,
  field: DataPath,
  { plan, conditionValues }: PlanRun,
): ChangedFetch | null | undefined {
  const { selections, executableSchema: schema, conditions, inputs } = plan;
  const decide = (variable: string) => isSet(conditionValues, conditions.indexOf(variable));
  const source: SelectionSource = { schema, fragments: selections.fragments, decide };
  if (!isObjectType(schema.getType(typename)) || !asksFor(fetch, field, source)) return undefined;

  const narrow = (
    { selections }: SelectionSetNode,
    selected: readonly SelectionSetNode[],
    type: string | undefined,
  ): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inside = narrow(selection.selectionSet, selected, type);
        return inside.length > 0 ? [{ ...selection, selectionSet: setOf(inside) }] : [];
      }
      const below = selectedUnder(selected, unaliased(responseNameOf(selection)), type, source);
      if (!below) return selection.name.value === '__typename' || inputs.has(selection.name.value) ? [selection] : [];
      if (!selection.selectionSet) return [selection];
      const inside = narrow(selection.selectionSet, below, undefined);
      // Conditions may leave nothing of an object that is selected.
      return [{ ...selection, selectionSet: setOf(inside.length > 0 ? inside : [typenameField]) }];
    });

  let selected = selections.root;
  for (const key of path) if (key !== listItems) selected = selectedUnder(selected, key, undefined, source) ?? [];
  const narrowed = withSelections(fetch, (entities) => narrow(entities, selected, typename));
  return narrowed && asksFor(narrowed.fetch, field, source) ? undefined : narrowed;
}

const typenameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

function asksFor(fetch: CompiledFetch, field: DataPath, { schema, decide }: SelectionSource): boolean {
  const { root, fragments } = readSelections(fetch);
  let sets: readonly SelectionSetNode[] | null = root;
  for (const key of field) {
    if (typeof key === 'string') sets = selectedUnder(sets, key, undefined, { schema, fragments, decide });
    if (!sets) return false;
  }
  return true;
}
