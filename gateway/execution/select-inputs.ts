import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { allContainers } from './containers.ts';
import { isJsonObject, type JsonObject, ownValue, setOwnValue } from './json-object.ts';
import { mergeInto } from './merge.ts';
import { meetsTypeCondition } from './type-condition.ts';

/** The selected part of an object; undefined when something of it is missing or no object, at any depth. What is null is not missing. */
export function selectInputs(
  source: JsonObject,
  selections: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): JsonObject | undefined {
  const result: JsonObject = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const typename = source['__typename'];
      if (typeof typename !== 'string') continue;
      if (!meetsTypeCondition(schema, typename, selection.typeCondition ?? typename)) continue;
      const part = selectInputs(source, selection.selections, schema);
      if (!part) return undefined;
      mergeInto(result, part, allContainers, false);
      continue;
    }
    const key = selection.alias ?? selection.name;
    const value = ownValue(source, key);
    const selected =
      selection.selections && value !== undefined ? selectIn(value, selection.selections, schema) : value;
    if (selected === undefined) return undefined;
    setOwnValue(result, key, selected);
  }
  return result;
}

function selectIn(value: unknown, selections: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => selectIn(item, selections, schema));
    return items.includes(undefined) ? undefined : items;
  }
  if (value === null) return null;
  return isJsonObject(value) ? selectInputs(value, selections, schema) : undefined;
}
