import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { leafValues } from './leaf-values.ts';

type Check = (value: unknown) => boolean;
type CheckFields = (object: JsonObject) => boolean;

/** By the name of the type. */
const known = new WeakMap<GraphQLSchema, Map<string, CheckFields>>();

/**
 * Whether an entity is represented by values that fit the schema. By others it is not asked for, and only by such ones it is
 * missing when a subgraph answers null.
 */
export function isValidRepresentation(representation: JsonObject, schema: GraphQLSchema): boolean {
  return checkFieldsOf(String(representation['__typename']), schema)(representation);
}

/** Subgraphs send the type name: only checks of existing types are kept. */
function checkFieldsOf(typename: string, schema: GraphQLSchema): CheckFields {
  const checks = known.get(schema) ?? new Map<string, CheckFields>();
  known.set(schema, checks);
  let check = checks.get(typename);
  if (!check) {
    const type = schema.getType(typename);
    if (!isObjectType(type) && !isInterfaceType(type)) return () => true;
    const byField = new Map<string, Check>();
    for (const { name, type: fieldType } of Object.values(type.getFields())) {
      byField.set(name, (value) => {
        const compiled = compileCheck(fieldType, schema);
        byField.set(name, compiled);
        return compiled(value);
      });
    }
    // Of an alias, the type is not known.
    check = (object) => {
      for (const key in object) if (byField.get(key)?.(object[key]) === false) return false;
      return true;
    };
    checks.set(typename, check);
  }
  return check;
}

function compileCheck(type: GraphQLOutputType, schema: GraphQLSchema): Check {
  if (isNonNullType(type)) {
    const check = compileCheck(type.ofType, schema);
    return (value) => value !== null && check(value);
  }
  if (isListType(type)) {
    const check = compileCheck(type.ofType, schema);
    return (value) => value === null || (Array.isArray(value) && value.every(check));
  }
  if (isLeafType(type)) {
    const { accepts, convert } = leafValues(type);
    return (value) => value === null || accepts(value) || convert(value) !== undefined;
  }
  return (value) => {
    if (value === null) return true;
    if (!isJsonObject(value)) return false;
    const typename = value['__typename'];
    return checkFieldsOf(typeof typename === 'string' ? typename : type.name, schema)(value);
  };
}
