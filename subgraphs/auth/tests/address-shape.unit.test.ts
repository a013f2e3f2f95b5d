import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type InputObjectTypeDefinitionNode, type ObjectTypeDefinitionNode, parse, print } from 'graphql';

/** Name, type and description of each field of a type. */
function fieldsOf(file: string, type: string): string[] {
  const found = parse(readFileSync(file, 'utf8')).definitions.find(
    (node): node is ObjectTypeDefinitionNode | InputObjectTypeDefinitionNode =>
      'name' in node && node.name?.value === type && 'fields' in node,
  );
  if (!found) throw new Error(`${file} has no ${type}`);
  return (found.fields ?? []).map((field) => print(field));
}

test.each([
  ['Address', 'SavedAddress'],
  ['AddressInput', 'SavedAddressInput'],
])('what is said of every %s is said alike of a %s', (shared, own) => {
  const fields = fieldsOf('packages/graph-types/types/address.graphql', shared);
  expect(fieldsOf('subgraphs/auth/schema.graphql', own)).toEqual(expect.arrayContaining(fields));
  expect(fields).toHaveLength(9);
});
