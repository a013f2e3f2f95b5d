import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { createArgumentReader } from './argument-shapes.ts';
import type { LiveField } from './live-field.ts';
import { findLiveLink } from './live-link.ts';
import { readLiveField } from './read-live-field.ts';
import { createOwnerScopesReader } from './read-owner-scopes.ts';
import { rootTypeName } from './root-type-name.ts';
import { directiveOf, stringArgument, untypedArgument } from './security-directives.ts';

type Types = ReadonlyMap<string, ObjectTypeDefinitionNode>;

/**
 * Reads the live fields of a supergraph. Throws when a `Subscription` field is not valid: it needs `@live`, belongs to one
 * subgraph, and returns an entity that this subgraph resolves by `id`.
 */
export function readLiveFields(supergraph: DocumentNode): Map<string, LiveField> {
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(definition.name.value, definition);
  }
  const link = findLiveLink(supergraph);
  if (link?.problem) throw new Error(link.problem);
  const root = rootTypeName(supergraph, OperationTypeNode.SUBSCRIPTION);
  const misplaced = findMisplaced(supergraph, root)[0];
  if (misplaced) throw new Error(`${misplaced} has @live: only fields of ${root} can`);

  const readArguments = createArgumentReader(supergraph);
  const readOwnerScopes = createOwnerScopesReader(supergraph);
  const fields = types.get(root)?.fields ?? [];
  return new Map(
    fields.map((field) => {
      try {
        const live = readLiveField(field, readArguments, readOwnerScopes);
        assertEntity(live.entityType, ownerOf(field, types.get(root)), types);
        return [live.name, live];
      } catch (error) {
        throw new Error(`Subscription.${field.name.value}: ${(error as Error).message}`);
      }
    }),
  );
}

/** `Type.field` of fields with `@live` outside the root type of subscriptions. */
export function findMisplaced({ definitions }: DocumentNode, root: string): string[] {
  return definitions.flatMap((definition) =>
    'fields' in definition && definition.name.value !== root
      ? (definition.fields ?? [])
          .filter((field) => directiveOf(field, 'live'))
          .map((field) => `${definition.name.value}.${field.name.value}`)
      : [],
  );
}

/** The subgraph of a field. Throws when there are several: it is resolved by one. */
function ownerOf(field: FieldDefinitionNode, root: ObjectTypeDefinitionNode | undefined): string {
  const joinsOf = (node: typeof field | typeof root, name: string) =>
    node?.directives?.filter((directive) => directive.name.value === name) ?? [];
  const own = joinsOf(field, 'join__field');
  const graphs = (own.length > 0 ? own : joinsOf(root, 'join__type')).map((join) => stringArgument(join, 'graph'));
  const [graph] = graphs;
  if (graph !== undefined && graphs.length === 1) return graph;
  throw new Error(`it belongs to ${graphs.join(' and ') || 'no subgraph'}, expected one subgraph`);
}

function assertEntity(name: string, graph: string, types: Types): void {
  const isEntity = types
    .get(name)
    ?.directives?.some(
      (join) =>
        join.name.value === 'join__type' &&
        stringArgument(join, 'graph') === graph &&
        stringArgument(join, 'key')?.trim() === 'id' &&
        untypedArgument(join, 'resolvable') !== false,
    );
  if (!isEntity) throw new Error(`it returns ${name}, expected an entity that ${graph} resolves by id`);
}
