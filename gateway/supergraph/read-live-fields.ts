import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  OperationTypeNode,
  type TypeNode,
} from 'graphql';
import { type LiveField, parseLiveSubject } from '../live/live-field.ts';
import { rootTypeName } from './root-type-name.ts';
import { directiveOf, stringArgument, untypedArgument } from './security-directives.ts';

/**
 * Reads the live fields of a supergraph that has not been stripped yet. Throws when a `Subscription` field could not be
 * served: it needs `@live` and must return an entity that its subgraph resolves by `id`.
 */
export function readLiveFields(supergraph: DocumentNode): Map<string, LiveField> {
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(definition.name.value, definition);
  }
  const fields = types.get(rootTypeName(supergraph, OperationTypeNode.SUBSCRIPTION))?.fields ?? [];
  return new Map(fields.map((field) => [field.name.value, readLiveField(field, types)]));
}

function readLiveField(field: FieldDefinitionNode, types: ReadonlyMap<string, ObjectTypeDefinitionNode>): LiveField {
  const name = field.name.value;
  const live = directiveOf(field, 'live');
  const subject = live && stringArgument(live, 'subject');
  if (subject === undefined) throw new Error(`Subscription.${name} has no @live(subject:)`);

  const entityType = namedType(field.type);
  const owner = directiveOf(field, 'join__field') ?? directiveOf(types.get('Subscription'), 'join__type');
  const graph = owner && stringArgument(owner, 'graph');
  const isEntity = types
    .get(entityType)
    ?.directives?.some(
      (join) =>
        join.name.value === 'join__type' &&
        stringArgument(join, 'graph') === graph &&
        stringArgument(join, 'key') === 'id' &&
        untypedArgument(join, 'resolvable') !== false,
    );
  if (!isEntity) throw new Error(`Subscription.${name} must return an entity that ${graph} resolves by id`);

  const parsed = parseLiveSubject(subject);
  for (const token of [parsed.key, parsed.event]) {
    if (token === 'any' || 'literal' in token) continue;
    if (field.arguments?.some((argument) => argument.name.value === token.argument)) continue;
    throw new Error(`Subscription.${name} has no argument ${token.argument}, which its @live subject names`);
  }
  return { name, subject: parsed, entityType };
}

/** The name of the entity a field returns one of. Throws for lists: an event wakes a field for one entity. */
function namedType(type: TypeNode): string {
  if (type.kind === Kind.NON_NULL_TYPE) return namedType(type.type);
  if (type.kind === Kind.LIST_TYPE) throw new Error('a live field returns one entity, not a list');
  return type.name.value;
}
