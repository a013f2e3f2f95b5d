import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isJsonObject, type JsonObject, ownValue, setOwnValue } from './json-object.ts';
import { meetsTypeCondition } from './type-condition.ts';

/** Changes an object in place. */
export type Rewrite = (object: JsonObject) => void;

const fragment = '... on ';

/** Compiles changes that a plan makes to representations, or to what a subgraph answers. Null when there are none. */
export function compileRewrites(rewrites: readonly FetchDataRewrite[] = [], schema: GraphQLSchema): Rewrite | null {
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, schema));
  if (compiled.length === 0) return null;
  return (object) => {
    for (const rewrite of compiled) rewrite(object);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, schema: GraphQLSchema): Rewrite {
  const path = rewrite.path.slice(0, -1);
  const key = rewrite.path.at(-1);
  if (key === undefined || key.startsWith(fragment)) throw new Error(`a plan rewrites ${rewrite.path.join('/')}`);
  const change: Rewrite =
    rewrite.kind === 'ValueSetter'
      ? (object) => setOwnValue(object, key, rewrite.setValueTo)
      : (object) => {
          const value = ownValue(object, key);
          if (value === undefined) return;
          setOwnValue(object, rewrite.renameKeyTo, value);
          setOwnValue(object, key, undefined);
        };
  return (object) => changeAt(object, path, change, schema);
}

function changeAt(value: unknown, path: readonly string[], change: Rewrite, schema: GraphQLSchema): void {
  if (Array.isArray(value)) {
    for (const item of value) changeAt(item, path, change, schema);
    return;
  }
  if (!isJsonObject(value)) return;
  const [next, ...rest] = path;
  if (next === undefined) {
    change(value);
  } else if (!next.startsWith(fragment)) {
    changeAt(ownValue(value, next), rest, change, schema);
  } else {
    const typename = value['__typename'];
    // An object without `__typename` can have only one type.
    const meets = !typename || meetsTypeCondition(schema, String(typename), next.slice(fragment.length));
    if (meets) changeAt(value, rest, change, schema);
  }
}
