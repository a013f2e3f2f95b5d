import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { directiveOf, stringArgument } from '../../gateway/supergraph/security-directives.ts';
import { federationName } from '../live/federation-name.ts';

interface Subgraph {
  name: string;
  typeDefs: DocumentNode;
}

/** What one subgraph says of an entity. */
interface EntityPart {
  subgraph: Subgraph;
  isDescribed: boolean;
  keys: readonly string[];
  fields: readonly FieldDefinitionNode[];
}

/**
 * Entities without one owner, and fields that would take the entity with them when the subgraph that adds them is down. The
 * owner of an entity is the subgraph that describes the type: it alone may, and it has to. What other subgraphs add to the
 * entity is nullable.
 */
export function findOwnershipProblems(subgraphs: readonly Subgraph[]): string[] {
  const named = Map.groupBy(subgraphs.flatMap(partsIn), ({ type }) => type);
  return [...named].flatMap(([type, found]) => {
    const parts = found.map(({ part }) => part);
    if (parts.every(({ keys }) => keys.length === 0)) return [];
    const [owner, ...others] = parts.filter(({ isDescribed }) => isDescribed);
    if (owner && others.length === 0) {
      return parts.filter((part) => part !== owner).flatMap((part) => findRequired(type, part, owner));
    }
    const names = (owner ? [owner, ...others] : []).map(({ subgraph }) => subgraph.name).join(' and ');
    return [`${type} is described by ${names || 'no subgraph'}: expected its owner, and only it, to describe it`];
  });
}

function partsIn(subgraph: Subgraph): { type: string; part: EntityPart }[] {
  const nodes = subgraph.typeDefs.definitions.filter(isFieldOwner);
  return [...Map.groupBy(nodes, ({ name }) => name.value)].map(([type, definitions]) => {
    const directives = definitions.flatMap((node) => node.directives ?? []);
    const key = federationName(subgraph.typeDefs, 'key');
    return {
      type,
      part: {
        subgraph,
        isDescribed: definitions.some(({ description }) => description !== undefined),
        keys: directives.filter(({ name }) => name.value === key).flatMap(keyFields),
        fields: definitions.flatMap(({ fields = [] }) => fields),
      },
    };
  });
}

function isFieldOwner(node: { kind: Kind }): node is ObjectTypeDefinitionNode {
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
function findRequired(type: string, { subgraph, keys, fields }: EntityPart, owner: EntityPart): string[] {
  const [external, override] = ['external', 'override'].map((name) => federationName(subgraph.typeDefs, name));
  const ofOwner = owner.fields.map(({ name }) => name.value);
  return fields
    .filter((field) => field.type.kind === Kind.NON_NULL_TYPE)
    .filter((field) => !keys.includes(field.name.value) && !directiveOf(field, external ?? ''))
    .filter((field) => !ofOwner.includes(field.name.value) || directiveOf(field, override ?? ''))
    .map(
      ({ name }) =>
        `${type}.${name.value} of ${subgraph.name} cannot be null, and ${owner.subgraph.name} owns ${type}: expected a ` +
        `nullable field, so that an outage of ${subgraph.name} costs the field and not the ${type}`,
    );
}
