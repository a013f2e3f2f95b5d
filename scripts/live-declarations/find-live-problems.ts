import { type DocumentNode, type FieldDefinitionNode, Kind, OperationTypeNode } from 'graphql';
import type { EventContract } from '#packages/event-contract/event-contract.ts';
import { createArgumentReader } from '../../gateway/supergraph/argument-shapes.ts';
import type { LiveField } from '../../gateway/supergraph/live-field.ts';
import { readLiveField } from '../../gateway/supergraph/read-live-field.ts';
import { findMisplaced } from '../../gateway/supergraph/read-live-fields.ts';
import { createOwnerScopesReader } from '../../gateway/supergraph/read-owner-scopes.ts';
import { rootTypeName } from '../../gateway/supergraph/root-type-name.ts';
import { directiveOf, stringArgument, untypedArgument } from '../../gateway/supergraph/security-directives.ts';
import { federationName } from '../subgraphs/federation-name.ts';
import { findEventProblems } from './find-event-problems.ts';
import { findLinkProblems } from './find-link-problems.ts';

interface Subgraph {
  name: string;
  typeDefs: DocumentNode;
}

/** Why live fields of subgraphs could not be followed, or not unambiguously: each problem with subgraph and field. */
export function findLiveProblems(subgraphs: readonly Subgraph[], contracts: readonly EventContract[]): string[] {
  return [
    ...subgraphs.flatMap(({ name, typeDefs }) => {
      const ofLink = findLinkProblems(typeDefs).map((problem) => `${name}: ${problem}`);
      return ofLink.length > 0 ? ofLink : findProblemsIn(name, typeDefs, contracts);
    }),
    ...findAmbiguous(subgraphs),
  ];
}

function findProblemsIn(name: string, subgraph: DocumentNode, contracts: readonly EventContract[]): string[] {
  const root = rootTypeName(subgraph, OperationTypeNode.SUBSCRIPTION);
  const readArguments = createArgumentReader(subgraph);
  const readOwnerScopes = createOwnerScopesReader(subgraph);
  const enums = readEnums(subgraph);
  const ofField = (field: FieldDefinitionNode): string[] => {
    let live: LiveField;
    try {
      live = readLiveField(field, readArguments, readOwnerScopes);
    } catch (error) {
      return [(error as Error).message];
    }
    const { entityType } = live;
    return [
      ...(isEntity(entityType, subgraph)
        ? []
        : [`it returns ${entityType}, expected an object type with @key(fields: "id") that ${name} resolves`]),
      ...findEventProblems(live, { contracts, argumentShapes: readArguments(field), enums }),
    ];
  };
  return [
    ...findMisplaced(subgraph, root).map(
      (place) => `${place} of ${name}: it has @live, expected only on ${root} fields`,
    ),
    ...fieldsOf(root, subgraph).flatMap((field) =>
      ofField(field).map((problem) => `Subscription.${field.name.value} of ${name}: ${problem}`),
    ),
  ];
}

/** Fields that more than one subgraph makes live: whose events wake them, and whose entity they bring? */
function findAmbiguous(subgraphs: readonly Subgraph[]): string[] {
  const declared = subgraphs.flatMap(({ name, typeDefs }) =>
    fieldsOf(rootTypeName(typeDefs, OperationTypeNode.SUBSCRIPTION), typeDefs).flatMap((field) => {
      const live = directiveOf(field, 'live');
      return live ? [{ field: field.name.value, by: `${name} ("${stringArgument(live, 'subject')}")` }] : [];
    }),
  );
  return [...Map.groupBy(declared, ({ field }) => field)]
    .filter(([, declarations]) => declarations.length > 1)
    .map(([field, declarations]) => {
      const by = declarations.map((declaration) => declaration.by).join(' and ');
      return `Subscription.${field} is live in ${by}: expected one subgraph to declare it`;
    });
}

function fieldsOf(typeName: string, { definitions }: DocumentNode): FieldDefinitionNode[] {
  return definitions.flatMap((type) =>
    (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    type.name.value === typeName
      ? (type.fields ?? [])
      : [],
  );
}

function isEntity(typeName: string, subgraph: DocumentNode): boolean {
  const [key, interfaceObject] = ['key', 'interfaceObject'].map((name) => federationName(subgraph, name));
  const directives = subgraph.definitions.flatMap((type) =>
    (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    type.name.value === typeName
      ? (type.directives ?? [])
      : [],
  );
  return (
    !directives.some(({ name }) => name.value === interfaceObject) &&
    directives.some(
      (directive) =>
        directive.name.value === key &&
        stringArgument(directive, 'fields')?.trim() === 'id' &&
        untypedArgument(directive, 'resolvable') !== false,
    )
  );
}

function readEnums({ definitions }: DocumentNode): Map<string, string[]> {
  return new Map(
    definitions.flatMap((type) =>
      type.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[type.name.value, (type.values ?? []).map(({ name }) => name.value)] as const]
        : [],
    ),
  );
}
