import type { FieldNode } from 'graphql';
import { type GraphQLCompositeType, getNamedType, getNullableType, isCompositeType, isListType } from 'graphql';
import type { FieldSource } from '../execution/collect-fields.ts';
import { groupSelections } from './group-selections.ts';

/** The schema is large, and the gateway itself executes introspection. */
const readingCost = 100;

/** Each list may be as long as the schema, and takes as much time as hundreds of entities. */
const repetitionCost = 1_000;

/**
 * Returns the cost of each introspection field of one operation. Tools ask for each list of the schema once; asked for again
 * and again under other aliases, they would block the gateway.
 */
export function createIntrospectionCost(source: FieldSource): (nodes: readonly FieldNode[]) => number {
  const asked = new Set<string>();

  const countRepetitions = (nodes: readonly FieldNode[], type: GraphQLCompositeType): number => {
    let repetitions = 0;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    for (const { type: owner, nodes: below } of groupSelections(sets, type, source)) {
      const name = below[0]?.name.value ?? '';
      const field = 'getFields' in owner ? owner.getFields()[name] : undefined;
      const fieldType = field && getNamedType(field.type);
      if (!field || !isCompositeType(fieldType)) continue;
      const place = `${owner.name}.${name}`;
      if (isListType(getNullableType(field.type))) {
        if (asked.has(place)) repetitions++;
        asked.add(place);
      }
      repetitions += countRepetitions(below, fieldType);
    }
    return repetitions;
  };

  return (nodes) => {
    const schemaType = source.schema.getType('__Schema');
    // `__type` reads a single type, which takes little.
    const isWhole = nodes[0]?.name.value === '__schema' && isCompositeType(schemaType);
    return readingCost + (isWhole ? repetitionCost * countRepetitions(nodes, schemaType) : 0);
  };
}
