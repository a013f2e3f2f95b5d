import { type ArgumentNode, type FieldNode, Kind, print, type ValueNode } from 'graphql';

export const responseNameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** The name of a field with its arguments: the same for fields that can be merged, in whatever order their arguments stand. */
export function fieldMeaning({ name, arguments: given = [] }: FieldNode): string {
  return given.length === 0 ? name.value : `${name.value}(${argumentsText(given)})`;
}

function argumentsText(given: readonly ArgumentNode[]): string {
  const written = given.map(({ name, value }) => `${name.value}: ${print(inOrder(value))}`);
  return written.sort().join(', ');
}

/** A value whose objects have their fields in order. */
function inOrder(value: ValueNode): ValueNode {
  if (value.kind === Kind.LIST) return { ...value, values: value.values.map(inOrder) };
  if (value.kind !== Kind.OBJECT) return value;
  const fields = value.fields.map((field) => ({ ...field, value: inOrder(field.value) }));
  return { ...value, fields: fields.sort((one, other) => (one.name.value < other.name.value ? -1 : 1)) };
}
