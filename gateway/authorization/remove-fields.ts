import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './find-protected-fields.ts';

/** An operation without some of its fields. */
export interface Remainder {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/**
 * The operation without the given fields, and without fragments that have no other fields; null when nothing is left. Every
 * object is asked for its type: so a selection that lost all its fields, or has only skipped ones, still finds out whether
 * the object is there, and the denied fields can be added to the result.
 * @param typeKey a response key that no field of the operation has; under it, every object but the root has its type
 */
export function removeFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fields: ReadonlySet<FieldNode>,
  typeKey: string,
): Remainder | null {
  const fragments = fragmentsOf(document);
  const kept = new Map<string, FragmentDefinitionNode | null>();
  const typeOfObject: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: typeKey },
    name: { kind: Kind.NAME, value: '__typename' },
  };

  const keepFragment = (name: string): FragmentDefinitionNode | null => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const selections = fragment ? keepSelections(fragment.selectionSet) : [];
    const left = fragment && selections.length > 0 ? { ...fragment, selectionSet: selectionSetOf(selections) } : null;
    kept.set(name, left);
    return left;
  };
  const keepSelection = (selection: SelectionNode): SelectionNode | null => {
    switch (selection.kind) {
      case Kind.FIELD: {
        if (fields.has(selection)) return null;
        if (!selection.selectionSet || selection.name.value.startsWith('__')) return selection;
        return {
          ...selection,
          selectionSet: selectionSetOf([typeOfObject, ...keepSelections(selection.selectionSet)]),
        };
      }
      case Kind.INLINE_FRAGMENT: {
        const selections = keepSelections(selection.selectionSet);
        return selections.length > 0 ? { ...selection, selectionSet: selectionSetOf(selections) } : null;
      }
      case Kind.FRAGMENT_SPREAD:
        return keepFragment(selection.name.value) && selection;
    }
  };
  const keepSelections = ({ selections }: SelectionSetNode): SelectionNode[] =>
    selections.map(keepSelection).filter((selection) => selection !== null);

  const selections = keepSelections(operation.selectionSet);
  if (selections.length === 0) return null;
  const remaining = { ...operation, selectionSet: selectionSetOf(selections) };
  const used = [...kept.values()].filter((fragment) => fragment !== null);
  return { document: { kind: Kind.DOCUMENT, definitions: [remaining, ...used] }, operation: remaining };
}

function selectionSetOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}
