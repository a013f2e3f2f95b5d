import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { AccessRule } from '../supergraph/access-rule.ts';
import type { AccessRules } from '../supergraph/read-access-rules.ts';

/** The selections of an operation that have access rules, all of which must be met. */
export type ProtectedFields = ReadonlyMap<FieldNode, readonly AccessRule[]>;

/** Finds them in the operation and in the fragments it uses. The operation has passed validation. */
export function findProtectedFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  accessRules: AccessRules,
): ProtectedFields {
  const found = new Map<FieldNode, readonly AccessRule[]>();
  const fragments = fragmentsOf(document);
  const seen = new Set<string>();

  const look = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | null | undefined) => {
    for (const selection of selections) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = selection.name.value;
          const rules = parent && accessRules.get(parent.name)?.get(name);
          if (rules) found.set(selection, rules);
          const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
          if (field && selection.selectionSet) look(selection.selectionSet, getNamedType(field.type));
          break;
        }
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition?.name.value;
          look(selection.selectionSet, condition === undefined ? parent : schema.getType(condition));
          break;
        }
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          if (!fragment || seen.has(fragment.name.value)) break;
          seen.add(fragment.name.value);
          look(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
        }
      }
    }
  };
  look(operation.selectionSet, schema.getRootType(operation.operation));
  return found;
}

/** The named fragments of a document. */
export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
