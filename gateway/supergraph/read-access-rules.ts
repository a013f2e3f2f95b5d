import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { AccessRule } from './access-rule.ts';
import { findSecurityDirectives, readRequirement } from './security-directives.ts';

/** The rules of each field, by type and field, all of which must be met. A field without rules is missing. */
export type AccessRules = ReadonlyMap<string, ReadonlyMap<string, readonly AccessRule[]>>;

type Rules = ReadonlySet<AccessRule>;
type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Reads the access rules of a supergraph whose security directives have not been stripped. The rules of a field are its own,
 * those of the type it belongs to and those of the type it returns. A field of an interface also has the rules of that field
 * in every type that implements the interface: which of them is resolved is not known before planning.
 */
export function readAccessRules(supergraph: DocumentNode): AccessRules {
  const rulesOfNode = createRuleReader(supergraph);
  const rulesOfTypes = new Map<string, Rules>();
  const types: TypeWithFields[] = [];
  for (const definition of supergraph.definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        types.push(definition);
        rulesOfTypes.set(definition.name.value, rulesOfNode(definition));
        break;
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_DEFINITION:
        rulesOfTypes.set(definition.name.value, rulesOfNode(definition));
    }
  }

  const rulesIn = (type: TypeWithFields, field: FieldDefinitionNode): Rules =>
    union(rulesOfTypes.get(type.name.value), rulesOfNode(field), rulesOfTypes.get(namedType(field.type)));
  const rulesAnywhere = (type: TypeWithFields, field: FieldDefinitionNode): Rules =>
    union(
      rulesIn(type, field),
      ...(type.kind === Kind.INTERFACE_TYPE_DEFINITION ? implementationsOf(type, types) : []).flatMap(
        (implementation) =>
          (implementation.fields ?? [])
            .filter(({ name }) => name.value === field.name.value)
            .map((implementing) => rulesIn(implementation, implementing)),
      ),
    );
  return new Map(
    types.flatMap((type) => {
      const fields = (type.fields ?? [])
        .map((field) => [field.name.value, [...rulesAnywhere(type, field)]] as const)
        .filter(([, rules]) => rules.length > 0);
      return fields.length > 0 ? [[type.name.value, new Map(fields)] as const] : [];
    }),
  );
}

/** Returns a function that reads the rules written on a node; equal ones are the same object. */
function createRuleReader(supergraph: DocumentNode) {
  const security = findSecurityDirectives(supergraph);
  const rules = new Map<string, AccessRule>();
  const ruleOf = (scopes: AccessRule['scopes']): AccessRule => {
    const key = JSON.stringify(scopes);
    const rule = rules.get(key) ?? { id: rules.size, scopes };
    rules.set(key, rule);
    return rule;
  };
  return (node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): Rules => {
    const { authenticated, scopes } = readRequirement(node, security);
    return new Set([...(authenticated ? [ruleOf(null)] : []), ...(scopes ? [ruleOf(scopes)] : [])]);
  };
}

function implementationsOf(type: InterfaceTypeDefinitionNode, types: readonly TypeWithFields[]): TypeWithFields[] {
  return types.filter(({ interfaces }) => interfaces?.some(({ name }) => name.value === type.name.value));
}

function union(...sets: readonly (Rules | undefined)[]): Rules {
  return new Set(sets.flatMap((set) => [...(set ?? [])]));
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
