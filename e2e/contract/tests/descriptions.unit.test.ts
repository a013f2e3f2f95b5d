import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { loadSupergraph } from '#gateway/supergraph/load-supergraph.ts';

interface Described {
  name: string;
  description?: string | null | undefined;
}

const { clientSchema } = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));

test('every type, field, argument, enum value and input field that clients see has a description', () => {
  const types = Object.values(clientSchema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const places = types.flatMap((type) => [type, ...membersOf(type)]);
  expect(places.length).toBeGreaterThan(types.length);
  expect(places.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([]);
});

function membersOf(type: GraphQLNamedType): Described[] {
  const within = (owner: string, members: readonly Described[]) =>
    members.map(({ name, description }) => ({ name: `${owner}.${name}`, description }));
  if (isEnumType(type)) return within(type.name, type.getValues());
  if (isInputObjectType(type)) return within(type.name, Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  return [...within(type.name, fields), ...fields.flatMap(({ name, args }) => within(`${type.name}.${name}`, args))];
}
