import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Most selections that an operation may become. */
const mostSelections = 20_000;

/**
 * An operation that selects the same without fragments on unions: each becomes fragments on the object types that its objects
 * can have. The planner fails with some fragments on unions inside interfaces. Null when it would become too long. The operation is
 * the only one of its document, and its fragments are inlined.
 */
export function withoutUnions(document: DocumentNode, schema: GraphQLSchema): DocumentNode | null {
  let selections = 0;
  const possible = (type: GraphQLCompositeType): readonly GraphQLObjectType[] =>
    isObjectType(type) ? [type] : schema.getPossibleTypes(type);

  const expandSet = ({ selections }: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.flatMap((selection) => expand(selection, parent)),
  });

  const expand = (selection: SelectionNode, parent: GraphQLCompositeType): SelectionNode[] => {
    if (++selections > mostSelections) return [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    if (selection.kind === Kind.FIELD) {
      const field = isUnionType(parent) ? undefined : parent.getFields()[selection.name.value];
      const type = field && getNamedType(field.type);
      if (!selection.selectionSet || !isCompositeType(type)) return [selection];
      return [{ ...selection, selectionSet: orTypename(expandSet(selection.selectionSet, type)) }];
    }
    const named = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
    const condition = isCompositeType(named) ? named : parent;
    const types = possible(condition).filter((type) => possible(parent).includes(type));
    if (types.length === 0) return [];
    const kept = isUnionType(condition) ? types : [isObjectType(parent) ? parent : condition];
    return kept.flatMap((type) => {
      const selectionSet = expandSet(selection.selectionSet, type);
      if (selectionSet.selections.length === 0) return [];
      const name = { kind: Kind.NAME, value: type.name } as const;
      return [{ ...selection, typeCondition: { kind: Kind.NAMED_TYPE, name } as const, selectionSet }];
    });
  };

  const definitions = document.definitions.map((definition): typeof definition => {
    const root = definition.kind === Kind.OPERATION_DEFINITION && schema.getRootType(definition.operation);
    if (!root) return definition;
    const operation = definition as OperationDefinitionNode;
    return { ...operation, selectionSet: orTypename(expandSet(operation.selectionSet, root)) };
  });
  return selections > mostSelections ? null : { ...document, definitions };
}

function orTypename(selectionSet: SelectionSetNode): SelectionSetNode {
  if (selectionSet.selections.length > 0) return selectionSet;
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return { ...selectionSet, selections: [typename] };
}
