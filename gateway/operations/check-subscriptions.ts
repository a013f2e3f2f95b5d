import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';

/**
 * Refuses a subscription whose field stands under `@skip` or `@include`, as the GraphQL specification has it. graphql-js says so
 * only where it can tell the value, and throws an error without a code where that is a variable's.
 */
export function checkSubscriptions({ definitions }: DocumentNode): void {
  const visited = new Set<string>();

  const check = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      const condition = selection.directives?.find(({ name }) => name.value === 'skip' || name.value === 'include');
      if (condition) {
        throw new GraphQLError('The field of a subscription cannot depend on @skip or @include.', {
          nodes: condition,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
        });
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) check(selection.selectionSet);
      if (selection.kind !== Kind.FRAGMENT_SPREAD || visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
      for (const definition of definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value) {
          check(definition.selectionSet);
        }
      }
    }
  };
  for (const definition of definitions) {
    const isSubscription =
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION;
    if (isSubscription) check(definition.selectionSet);
  }
}
