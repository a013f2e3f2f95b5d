import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  Kind,
  parseType,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { notPlanned } from '../execution/not-planned.ts';
import { exactValue, hasRawNumber } from './exact-value.ts';

/** Replaces values written into an operation by variables, so that operations that differ in them only are the same. */
export interface LiteralExtractor {
  /** The variable that replaces the value; the value itself when it cannot be replaced. */
  extract(value: ValueNode, type: GraphQLInputType): ValueNode;
  definitions: VariableDefinitionNode[];
  values: Record<string, unknown>;
}

/** The names of variables that replace literals begin with it. */
export const literalPrefix = 'literal_';

/** Stands for a literal whose meaning no variable can have. */
const notExtractable = Symbol('not extractable');

export function createLiteralExtractor(): LiteralExtractor {
  const names = new Map<string, string>();
  const definitions: VariableDefinitionNode[] = [];
  const values: Record<string, unknown> = {};

  /** Of a value with variables in it, the parts that would not stay what they are. */
  const extractParts = (value: ValueNode, type: GraphQLInputType): ValueNode => {
    if (!hasRawNumber(value)) return value;
    if (isNonNullType(type)) return extractParts(value, type.ofType);
    if (isListType(type) && value.kind === Kind.LIST) {
      return { ...value, values: value.values.map((item) => extract(item, type.ofType)) };
    }
    if (!isInputObjectType(type) || value.kind !== Kind.OBJECT) return value;
    const fields = type.getFields();
    return {
      ...value,
      fields: value.fields.map((node) => {
        const field = fields[node.name.value];
        return field ? { ...node, value: extract(node.value, field.type) } : node;
      }),
    };
  };

  const extract = (value: ValueNode, type: GraphQLInputType): ValueNode => {
    const plain = plainValue(value, type);
    if (plain === notExtractable) return extractParts(value, type);
    // The same value becomes the same variable, since fields can only be merged when their arguments are the same.
    const key = `${type}:${JSON.stringify(plain)}`;
    let name = names.get(key);
    if (name === undefined) {
      name = `${literalPrefix}${names.size}`;
      names.set(key, name);
      values[name] = plain;
      definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable: variable(name), type: typeNode(String(type)) });
    }
    return variable(name);
  };
  return { definitions, values, extract };
}

const variable = (name: string) => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }) as const;

const typeNodes = new Map<string, TypeNode>();

/** There are only as many as argument types in the schema. */
function typeNode(type: string): TypeNode {
  const known = typeNodes.get(type);
  if (known) return known;
  const node = parseType(type, { noLocation: true });
  typeNodes.set(type, node);
  return node;
}

function plainValue(value: ValueNode, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return plainValue(value, type.ofType);
  if (value.kind === Kind.NULL) return null;
  if (isListType(type)) {
    if (value.kind !== Kind.LIST) return plainValue(value, type.ofType);
    const items = value.values.map((item) => plainValue(item, type.ofType));
    return items.includes(notExtractable) ? notExtractable : items;
  }
  if (isInputObjectType(type)) {
    if (value.kind !== Kind.OBJECT) return notExtractable;
    const fields = type.getFields();
    const entries = value.fields.map(({ name, value: inner }): [string, unknown] => {
      const field = fields[name.value];
      return [name.value, field ? plainValue(inner, field.type) : notExtractable];
    });
    if (entries.some(([, plain]) => plain === notExtractable)) return notExtractable;
    // Objects that differ in the order of their fields are the same value.
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  }
  if (isEnumType(type)) return value.kind === Kind.ENUM ? value.value : notExtractable;
  return plainScalar(value, type.name, isSpecifiedScalarType(type));
}

/**
 * The value of a scalar literal. A number of a subgraph's own scalar stays as it was written: only the subgraph knows whether
 * 1 and 1.0 are the same. One that JavaScript does not have becomes a variable, since the planner would change it.
 */
function plainScalar(value: ValueNode, type: string, isSpecified: boolean): unknown {
  if (value.kind === Kind.STRING) return value.value;
  if (!isSpecified) return exactValue(value) ?? notExtractable;
  if (value.kind === Kind.BOOLEAN) return value.value;
  if (value.kind === Kind.INT && type === 'ID') return value.value;
  if (value.kind !== Kind.INT && value.kind !== Kind.FLOAT) return notExtractable;
  const number = Number(value.value);
  if (!Number.isFinite(number)) throw notPlanned(`${value.value} is more than a ${type} can be.`);
  return number;
}
