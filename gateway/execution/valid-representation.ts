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

/** Whether an entity was represented by values that fit the schema: then it is missing when a subgraph answers null. */
export function isValidRepresentation(representation: JsonObject, schema: GraphQLSchema): boolean {
  const { __typename: typename, ...fields } = representation;
  return areFieldsValid(fields, schema.getType(String(typename)), schema);
}

function areFieldsValid(fields: JsonObject, type: unknown, schema: GraphQLSchema): boolean {
  if (!isObjectType(type) && !isInterfaceType(type)) return true;
  return Object.entries(fields).every(([key, value]) => {
    // Of an alias, the type is not known.
    const field = Object.hasOwn(type.getFields(), key) ? type.getFields()[key] : undefined;
    return !field || isValid(value, field.type, schema);
  });
}

function isValid(value: unknown, type: GraphQLOutputType, schema: GraphQLSchema): boolean {
  if (isNonNullType(type)) return value !== null && isValid(value, type.ofType, schema);
  if (value === null) return true;
  if (isListType(type)) return Array.isArray(value) && value.every((item) => isValid(item, type.ofType, schema));
  if (isLeafType(type)) {
    const { accepts, convert } = leafValues(type);
    return accepts(value) || convert(value) !== undefined;
  }
  if (!isJsonObject(value)) return false;
  const { __typename: typename, ...fields } = value;
  return areFieldsValid(fields, typeof typename === 'string' ? schema.getType(typename) : type, schema);
}
