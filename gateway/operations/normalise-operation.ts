import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { createLiteralExtractor, literalPrefix } from './extract-literals.ts';

/** An operation as it is when only its meaning counts. */
export interface NormalisedOperation {
  /** Equal for operations that mean the same and differ in white space, comments, fragments or literal values only. */
  text: string;
  /** The operation alone: its fragments are in it. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** What the literals of this operation were; null when it has none. */
  literals: Readonly<Record<string, unknown>> | null;
}

/**
 * Puts fragments where they are used, and variables in place of the literal values of arguments. The operation has passed
 * validation and the limits, so the fragments end and are not too many.
 */
export function normaliseOperation(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): NormalisedOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const variables = operation.variableDefinitions ?? [];
  const literals = createLiteralExtractor();
  const isClash = variables.some(({ variable }) => variable.name.value.startsWith(literalPrefix));

  const argumentsOf = (node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): ArgumentNode[] =>
    (node.arguments ?? []).map((argument) => {
      const type = field?.args.find(({ name }) => name === argument.name.value)?.type;
      const value = type && !isClash ? literals.lift(argument.value, type) : argument.value;
      return withoutLocations({ ...argument, value });
    });

  const selectionsOf = (selections: readonly SelectionNode[], parent: GraphQLNamedType | undefined): SelectionNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        const field = findField(parent, selection.name.value);
        return [
          {
            ...withoutLocations({ ...selection, arguments: [], selectionSet: undefined }),
            arguments: argumentsOf(selection, field),
            selectionSet:
              selection.selectionSet && selectionSet(selection.selectionSet, field && getNamedType(field.type)),
          } satisfies FieldNode,
        ];
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) throw new Error('a fragment is missing');
      return fragmentOf(fragment.selectionSet, fragment.typeCondition?.name.value, selection.directives ?? [], parent);
    });

  const fragmentOf = (
    inside: SelectionSetNode,
    condition: string | undefined,
    directives: readonly DirectiveNode[],
    parent: GraphQLNamedType | undefined,
  ): SelectionNode[] => {
    const type = condition === undefined ? parent : schema.getType(condition);
    const selections = selectionsOf(inside.selections, type);
    // It adds nothing to what is around it.
    if (type === parent && directives.length === 0) return selections;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(condition !== undefined && {
          typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition } },
        }),
        directives: directives.map(withoutLocations),
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
    ];
  };

  const selectionSet = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selectionsOf(selections, parent),
  });

  const root = schema.getRootType(operation.operation) ?? undefined;
  const normalSet = selectionSet(operation.selectionSet, root);
  const normal: OperationDefinitionNode = {
    ...withoutLocations({ ...operation, selectionSet: { ...operation.selectionSet, selections: [] } }),
    variableDefinitions: [...variables.map(withoutLocations), ...literals.definitions],
    selectionSet: normalSet,
  };
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [normal] };
  return {
    text: print(document),
    document,
    operation: normal,
    literals: literals.definitions.length > 0 ? literals.values : null,
  };
}

function findField(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** A copy that does not hold the text it was parsed from, nor its tokens. */
function withoutLocations<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutLocations) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, inner]) => name !== 'loc' && inner !== undefined);
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutLocations(inner)])) as Value;
}
