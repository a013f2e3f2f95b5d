import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  OperationTypeNode,
  parse,
} from 'graphql';
import type { AccessRule } from './access-rule.ts';
import type { AccessRules } from './read-access-rules.ts';
import { rootTypeName } from './root-type-name.ts';
import { directiveOf, stringArgument, untypedArgument } from './security-directives.ts';

type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
type Scopes = NonNullable<AccessRule['scopes']>;

/**
 * The supergraph with descriptions that say who may use a field, in the words of its access directives: introspection, and with
 * it every explorer, shows descriptions and no directives. A field below the root that is for whoever gets there says nothing.
 */
export function describeAccess(supergraph: DocumentNode, accessRules: AccessRules): DocumentNode {
  const roots = Object.values(OperationTypeNode).map((kind) => rootTypeName(supergraph, kind));
  const describe = (type: TypeWithFields): TypeWithFields => {
    const isRoot = roots.includes(type.name.value);
    const fields = (type.fields ?? []).map((field) => {
      const rules = accessRules.get(type.name.value)?.get(field.name.value) ?? [];
      const access = accessOf(rules, ownershipOf(type, field));
      if (access === '' && !isRoot && !directiveOf(field, 'public')) return field;
      const paragraphs = [field.description?.value, `Access: ${access || 'anybody'}.`];
      const value = paragraphs.filter(Boolean).join('\n\n');
      return { ...field, description: { kind: Kind.STRING, value, block: true } as const };
    });
    return { ...type, fields };
  };
  return {
    ...supergraph,
    definitions: supergraph.definitions.map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? describe(definition)
        : definition,
    ),
  };
}

/** What a caller must meet, in words; empty when nothing. */
function accessOf(rules: readonly AccessRule[], owned: DirectiveNode | undefined): string {
  const needs = rules.flatMap(({ scopes }) => (scopes ? [alternatives(scopes)] : []));
  if (owned) {
    const scopes = [(untypedArgument(owned, 'orScopes') ?? []) as string | string[]].flat().map((scope) => [scope]);
    needs.push(['the owner', ...(scopes.length > 0 ? [alternatives(scopes)] : [])].join(', or '));
  }
  // Who holds a scope or owns something is signed in.
  return needs.length > 0 || rules.length === 0 ? needs.join('; and of them only ') : 'whoever is signed in';
}

const alternatives = (scopes: Scopes): string => `holders of ${scopes.map(together).join(' or ')}`;

const together = (scopes: readonly string[]): string => scopes.map((scope) => `\`${scope}\``).join(' and ');

/** As subgraphs judge it: `@public` or `@owned` of its own takes the place of that of its type, which keys have no part in. */
function ownershipOf(type: TypeWithFields, field: FieldDefinitionNode): DirectiveNode | undefined {
  const own = directiveOf(field, 'owned');
  if (own || directiveOf(field, 'public') || keyFields(type).has(field.name.value)) return own;
  return directiveOf(type, 'owned');
}

function keyFields({ directives = [] }: TypeWithFields): ReadonlySet<string> {
  const keys = directives.flatMap((directive) =>
    directive.name.value === 'join__type' ? (stringArgument(directive, 'key') ?? []) : [],
  );
  return new Set(['id', ...keys.flatMap(topLevelNames)]);
}

function topLevelNames(fieldSet: string): string[] {
  const [definition] = parse(`{ ${fieldSet} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}
