import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';

const usual = {
  [OperationTypeNode.QUERY]: 'Query',
  [OperationTypeNode.MUTATION]: 'Mutation',
  [OperationTypeNode.SUBSCRIPTION]: 'Subscription',
};

/** The type with the fields at the top of an operation: its usual name where the document has no `schema` that says so. */
export function rootTypeName({ definitions }: DocumentNode, kind: OperationTypeNode): string {
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    const root = definition.operationTypes?.find(({ operation }) => operation === kind);
    if (root) return root.type.name.value;
  }
  return usual[kind];
}
