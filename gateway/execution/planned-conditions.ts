import { type DirectiveNode, type DocumentNode, type FieldNode, Kind, type SelectionNode } from 'graphql';
import { conditionOf } from './conditions.ts';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * What the planner gets to see of an operation, since it mistakes some conditions. Fragments are inlined.
 * - It can lose `@include(if: false)` beside a condition that is a variable: what is never selected is left out.
 * - It takes a condition of everything that is selected of a field for one of the field, if that has one, too. Then nobody would
 *   be asked for an object of which nothing is selected in the end: `__typename` is selected of it.
 */
export function withPlannedConditions(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.map((definition): typeof definition => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const selections = orTypename(definition.selectionSet.selections.flatMap(planned));
    return { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  });
  return { ...document, definitions };
}

function planned(selection: SelectionNode): SelectionNode[] {
  const { directives = [] } = selection;
  if (directives.some(isNever)) return [];
  const kept = { ...selection, directives: directives.filter((directive) => !isLiteral(directive)) };
  if (kept.kind === Kind.FRAGMENT_SPREAD || !kept.selectionSet) return [kept];
  const inside = kept.selectionSet.selections.flatMap(planned);
  const withSelections = (selections: readonly SelectionNode[]) =>
    [{ ...kept, selectionSet: { kind: Kind.SELECTION_SET, selections } }] as SelectionNode[];
  if (kept.kind === Kind.INLINE_FRAGMENT) return inside.length > 0 ? withSelections(inside) : [];
  const mayBeEmpty = isConditional(kept) && inside.every(isConditional);
  return withSelections(mayBeEmpty ? [typename, ...inside] : orTypename(inside));
}

const orTypename = (selections: readonly SelectionNode[]) => (selections.length > 0 ? selections : [typename]);

const isLiteral = (directive: DirectiveNode): boolean => conditionOf(directive)?.kind === Kind.BOOLEAN;

function isNever(directive: DirectiveNode): boolean {
  const condition = conditionOf(directive);
  return condition?.kind === Kind.BOOLEAN && condition.value !== (directive.name.value === 'include');
}

/** Whether a selection depends on variables, or everything in a fragment does. */
const isConditional = (selection: SelectionNode): boolean =>
  (selection.directives ?? []).some(conditionOf) ||
  (selection.kind === Kind.INLINE_FRAGMENT && selection.selectionSet.selections.every(isConditional));
