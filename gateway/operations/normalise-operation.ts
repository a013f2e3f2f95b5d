import {
  type ArgumentNode,
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
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
import { fragmentsIn } from '../execution/fragments-in.ts';
import { createLiteralExtractor } from './extract-literals.ts';
import { nameVariables, type VariableNames, withInternalVariables } from './internal-variables.ts';

/** An operation in a form that is the same for all texts of the same meaning. */
export interface NormalisedOperation {
  /** The same for operations that differ only in white space, comments, fragments or literal values. */
  text: string;
  /** The operation alone, with its fragments inlined. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Values of the variables that replace its literals; null when it has none. */
  literals: Readonly<Record<string, unknown>> | null;
  /** The names in it of the client's variables; null when they are as the client named them. */
  variableNames: VariableNames | null;
}

/**
 * Inlines fragments, and replaces the literal values of arguments by variables. The operation has passed validation and the
 * limits, so fragments are not circular and do not expand to too much.
 */
export function normaliseOperation(
  { definitions }: DocumentNode,
  written: OperationDefinitionNode,
  schema: GraphQLSchema,
): NormalisedOperation {
  const variableNames = nameVariables(written.variableDefinitions ?? []);
  const named = <Node extends ASTNode>(node: Node): Node =>
    variableNames ? withInternalVariables(node, variableNames) : node;
  const operation = named(written);
  const fragments = fragmentsIn({ definitions: definitions.map(named) });
  const variables = operation.variableDefinitions ?? [];
  const literals = createLiteralExtractor();

  const argumentsOf = (node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): ArgumentNode[] =>
    (node.arguments ?? []).map((argument) => {
      const type = field?.args.find(({ name }) => name === argument.name.value)?.type;
      const value = type ? literals.extract(argument.value, type) : argument.value;
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
    // A fragment without a condition is only its selections.
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
    variableNames,
  };
}

function findField(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** A copy without locations: they refer to the text and its tokens, which would be kept. */
function withoutLocations<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutLocations) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, inner]) => name !== 'loc' && inner !== undefined);
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutLocations(inner)])) as Value;
}
