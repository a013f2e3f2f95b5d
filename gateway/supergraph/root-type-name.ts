import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';

const usual = {
  [OperationTypeNode.QUERY]: 'Query',
  [OperationTypeNode.MUTATION]: 'Mutation',
  [OperationTypeNode.SUBSCRIPTION]: 'Subscription',
};

/** The name of a root operation type: the default one where the document has no `schema` definition. */
export function rootTypeName({ definitions }: DocumentNode, kind: OperationTypeNode): string {
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    const root = definition.operationTypes?.find(({ operation }) => operation === kind);
    if (root) return root.type.name.value;
  }
  return usual[kind];
}
