import {
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { setOwnValue } from '../execution/json-object.ts';
import { isRawNumber } from '../request/exact-json.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Variables as the types of GraphQL take them, where numbers were sent that JavaScript does not have: for an ID their text, for
 * Int and Float the nearest number. Subgraphs' own scalars get them as they are.
 */
export function convertRawNumbers(
  variables: Variables,
  definitions: readonly VariableDefinitionNode[],
  schema: GraphQLSchema,
): Variables {
  const converted = { ...variables };
  for (const { variable, type: node } of definitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node as never);
    if (isInputType(type) && Object.hasOwn(variables, name)) {
      setOwnValue(converted, name, convert(variables[name], type));
    }
  }
  return converted;
}

function convert(value: unknown, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return convert(value, type.ofType);
  if (isListType(type)) {
    return Array.isArray(value) ? value.map((item) => convert(item, type.ofType)) : convert(value, type.ofType);
  }
  if (isRawNumber(value)) {
    if (!isSpecifiedScalarType(type)) return value;
    return type.name === 'ID' && /^-?\d+$/.test(value.rawJSON) ? value.rawJSON : Number(value.rawJSON);
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = type.getFields();
  const converted: Record<string, unknown> = { ...value };
  for (const [name, inner] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field) setOwnValue(converted, name, convert(inner, field.type));
  }
  return converted;
}
