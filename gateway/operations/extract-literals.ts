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

/** Turns values written into an operation into variables, so that operations that differ in them only are the same. */
export interface LiteralExtractor {
  /** The variable that stands for the value now; the value as it is when it has to stay. */
  lift(value: ValueNode, type: GraphQLInputType): ValueNode;
  definitions: VariableDefinitionNode[];
  values: Record<string, unknown>;
}

/** Of the variables that literals become. */
export const literalPrefix = 'literal_';

/** What cannot be a variable's value with the same meaning. */
const stays = Symbol('stays');

export function createLiteralExtractor(): LiteralExtractor {
  const names = new Map<string, string>();
  const definitions: VariableDefinitionNode[] = [];
  const values: Record<string, unknown> = {};

  return {
    definitions,
    values,
    lift(value, type) {
      const plain = plainValue(value, type);
      if (plain === stays) return value;
      // Fields that merge have to have the same arguments, so the same value is the same variable.
      const key = `${type}:${JSON.stringify(plain)}`;
      let name = names.get(key);
      if (name === undefined) {
        name = `${literalPrefix}${names.size}`;
        names.set(key, name);
        values[name] = plain;
        definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable: variable(name), type: typeNode(String(type)) });
      }
      return variable(name);
    },
  };
}

const variable = (name: string) => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }) as const;

const typeNodes = new Map<string, TypeNode>();

/** There are as many as arguments of the schema have types. */
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
    return items.includes(stays) ? stays : items;
  }
  if (isInputObjectType(type)) {
    if (value.kind !== Kind.OBJECT) return stays;
    const fields = type.getFields();
    const entries = value.fields.map(({ name, value: inner }): [string, unknown] => {
      const field = fields[name.value];
      return [name.value, field ? plainValue(inner, field.type) : stays];
    });
    return entries.some(([, plain]) => plain === stays) ? stays : Object.fromEntries(entries);
  }
  if (isEnumType(type)) return value.kind === Kind.ENUM ? value.value : stays;
  return plainScalar(value, type.name, isSpecifiedScalarType(type));
}

/** What a scalar of a subgraph makes of a number only the subgraph knows, and it may tell 1 from 1.0. */
function plainScalar(value: ValueNode, type: string, isSpecified: boolean): unknown {
  if (value.kind === Kind.STRING) return value.value;
  if (!isSpecified) return stays;
  if (value.kind === Kind.BOOLEAN) return value.value;
  if (value.kind === Kind.INT && type === 'ID') return value.value;
  if (value.kind !== Kind.INT && value.kind !== Kind.FLOAT) return stays;
  const number = Number(value.value);
  return Number.isFinite(number) ? number : stays;
}
