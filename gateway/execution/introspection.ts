import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';

export const isIntrospectionField = (name: string): boolean => name === '__schema' || name === '__type';

/** An operation that asks for one introspection field, as often as it was selected. */
export function introspectionDocument(
  nodes: readonly FieldNode[],
  { variableDefinitions = [] }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const usedVariables = new Set<string>();
  const usedFragments = new Map<string, FragmentDefinitionNode>();
  const note = (node: FieldNode | FragmentDefinitionNode): void => {
    visit(node, {
      Variable: ({ name }) => void usedVariables.add(name.value),
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || usedFragments.has(name.value)) return;
        usedFragments.set(name.value, fragment);
        note(fragment);
      },
    });
  };
  // Their @skip and @include have been evaluated.
  const selections = nodes.map((node) => ({ ...node, directives: [] }));
  for (const node of selections) note(node);
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: variableDefinitions.filter(({ variable }) => usedVariables.has(variable.name.value)),
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return { kind: Kind.DOCUMENT, definitions: [operation, ...usedFragments.values()] };
}

export function executeIntrospection(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
  key: string,
): unknown {
  const { data, errors } = executeSync({ schema, document, variableValues });
  if (errors?.[0]) throw errors[0];
  return data?.[key];
}
