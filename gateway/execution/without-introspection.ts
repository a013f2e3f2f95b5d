import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { isIntrospectionField } from './introspection.ts';

/**
 * What the planner gets to see of an operation: the gateway answers `__schema` and `__type` itself, and the planner knows
 * fewer fields of theirs than clients may ask for. Null when nothing else is asked for. Fragments are inlined.
 */
export function withoutIntrospection(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode | null {
  let found = false;
  const rest: OperationDefinitionNode = visit(operation, {
    Field(field) {
      if (!isIntrospectionField(field.name.value)) return false;
      found = true;
      return null;
    },
    InlineFragment: { leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined) },
  });
  if (!found) return document;
  if (rest.selectionSet.selections.length === 0) return null;
  return { kind: Kind.DOCUMENT, definitions: [rest] };
}
