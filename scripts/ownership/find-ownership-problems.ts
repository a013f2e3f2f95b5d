import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  OperationTypeNode,
  parse,
  type TypeNode,
} from 'graphql';
import { rootTypeName } from '../../gateway/supergraph/root-type-name.ts';
import { directiveOf, stringArgument, untypedArgument } from '../../gateway/supergraph/security-directives.ts';
import { federationName } from '../subgraphs/federation-name.ts';

interface Subgraph {
  name: string;
  typeDefs: DocumentNode;
}

/** What one subgraph says of a type. */
interface TypePart {
  type: string;
  subgraph: Subgraph;
  isDescribed: boolean;
  /** Whether the subgraph resolves references to it. */
  isResolvable: boolean;
  keys: readonly string[];
  fields: readonly FieldDefinitionNode[];
}

/**
 * Entities without one owner, and fields with which an outage of one subgraph would take away what another one knows. The
 * owner of an entity is the subgraph that describes the type: it alone may, and it has to. (A subgraph that does not
 * resolve references to the type describes values of its own, which composition holds to be whole.) Nullable is what other subgraphs
 * add to the entity, and every field of theirs that leads to it.
 */
export function findOwnershipProblems(subgraphs: readonly Subgraph[]): string[] {
  const parts = subgraphs.flatMap(partsIn);
  const entities = new Map([...Map.groupBy(parts, ({ type }) => type)].filter(([, of]) => of.some(isEntity)));
  const owners = new Map<string, TypePart>();
  const problems: string[] = [];
  for (const [type, ofType] of entities) {
    const describing = ofType.filter(({ isDescribed, isResolvable }) => isDescribed && isResolvable);
    if (describing[0] && describing.length === 1) owners.set(type, describing[0]);
    else {
      const names = describing.map(({ subgraph }) => subgraph.name).join(' and ') || 'no subgraph';
      problems.push(`${type} is described by ${names}: expected its owner, and only it, to describe it`);
    }
  }
  return [...problems, ...parts.flatMap((part) => [...findRequired(part, owners), ...findRequiredWays(part, owners)])];
}

const isEntity = ({ keys }: TypePart) => keys.length > 0;

function partsIn(subgraph: Subgraph): TypePart[] {
  const nodes = subgraph.typeDefs.definitions.filter(hasFields);
  const key = federationName(subgraph.typeDefs, 'key');
  return [...Map.groupBy(nodes, ({ name }) => name.value)].map(([type, definitions]) => {
    const keys = definitions.flatMap(({ directives = [] }) => directives).filter(({ name }) => name.value === key);
    return {
      type,
      subgraph,
      isDescribed: definitions.some(({ description }) => description !== undefined),
      isResolvable: keys.some((directive) => untypedArgument(directive, 'resolvable') !== false),
      keys: keys.flatMap(keyFields),
      fields: definitions.flatMap(({ fields = [] }) => fields),
    };
  });
}

function hasFields(node: { kind: Kind }): node is ObjectTypeDefinitionNode {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.OBJECT_TYPE_EXTENSION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_EXTENSION
  );
}

function keyFields(key: DirectiveNode): string[] {
  const [definition] = parse(`{ ${stringArgument(key, 'fields')} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []));
}

/** Fields that a subgraph adds to another one's entity, which cannot be null. */
function findRequired({ type, subgraph, keys, fields }: TypePart, owners: ReadonlyMap<string, TypePart>): string[] {
  const owner = owners.get(type);
  if (!owner || owner.subgraph === subgraph) return [];
  const override = federationName(subgraph.typeDefs, 'override');
  const ofOwner = owner.fields.map(({ name }) => name.value);
  return fields
    .filter((field) => field.type.kind === Kind.NON_NULL_TYPE)
    .filter((field) => !keys.includes(field.name.value) && !isExternal(field, subgraph))
    .filter((field) => !ofOwner.includes(field.name.value) || directiveOf(field, override))
    .map(({ name }) => {
      const what = { at: `${type}.${name.value} of ${subgraph.name}`, entity: type, owner: owner.subgraph.name };
      return describeRequired({ ...what, down: subgraph.name, lost: type });
    });
}

/** Fields that lead to another subgraph's entity and cannot be null. Live queries wait for what they lead to. */
function findRequiredWays({ type, subgraph, fields }: TypePart, owners: ReadonlyMap<string, TypePart>): string[] {
  if (type === rootTypeName(subgraph.typeDefs, OperationTypeNode.SUBSCRIPTION)) return [];
  return fields.flatMap((field) => {
    const entity = requiredType(field.type);
    const owner = owners.get(entity ?? '')?.subgraph;
    if (!entity || !owner || owner === subgraph || owners.get(type)?.subgraph === owner) return [];
    if (isExternal(field, subgraph)) return [];
    const at = `${type}.${field.name.value} of ${subgraph.name}`;
    return [describeRequired({ at, entity, owner: owner.name, down: owner.name, lost: type })];
  });
}

/** The type of which there has to be a value, or of each item of a list; null when there may be none. */
function requiredType(node: TypeNode): string | null {
  if (node.kind !== Kind.NON_NULL_TYPE) return null;
  return node.type.kind === Kind.LIST_TYPE ? requiredType(node.type.type) : node.type.name.value;
}

function isExternal(field: FieldDefinitionNode, { typeDefs }: Subgraph): boolean {
  return directiveOf(field, federationName(typeDefs, 'external')) !== undefined;
}

function describeRequired(field: { at: string; entity: string; owner: string; down: string; lost: string }): string {
  const { at, entity, owner, down, lost } = field;
  return (
    `${at} cannot be null, and ${owner} owns ${entity}: expected a nullable field, ` +
    `so that an outage of ${down} costs the field and not the ${lost}`
  );
}
