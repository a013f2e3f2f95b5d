import { type DocumentNode, type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';

/** The kind of values of an argument. A custom scalar may be anything but an object. */
export interface ArgumentShape {
  typeName: string;
  kind: 'text' | 'number' | 'boolean' | 'enum' | 'scalar' | 'object';
  isList: boolean;
}

/** Reads the arguments of fields of a schema. */
export type ReadArguments = (field: FieldDefinitionNode) => ReadonlyMap<string, ArgumentShape>;

const builtIn: Readonly<Record<string, ArgumentShape['kind']>> = {
  ID: 'text',
  String: 'text',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
};

export function createArgumentReader({ definitions }: DocumentNode): ReadArguments {
  const kinds = new Map(Object.entries(builtIn));
  for (const definition of definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) kinds.set(definition.name.value, 'enum');
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) kinds.set(definition.name.value, 'object');
  }
  return (field) =>
    new Map(
      (field.arguments ?? []).map(({ name, type }) => {
        const { typeName, depth } = unwrap(type);
        const kind = depth > 1 ? 'object' : (kinds.get(typeName) ?? 'scalar');
        return [name.value, { typeName, kind, isList: depth > 0 }];
      }),
    );
}

function unwrap(type: TypeNode): { typeName: string; depth: number } {
  if (type.kind === Kind.NAMED_TYPE) return { typeName: type.name.value, depth: 0 };
  const inner = unwrap(type.type);
  return type.kind === Kind.LIST_TYPE ? { ...inner, depth: inner.depth + 1 } : inner;
}
