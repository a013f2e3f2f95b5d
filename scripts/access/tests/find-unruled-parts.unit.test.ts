import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { findUnruledParts } from '../find-unruled-parts.ts';

const find = (auth: string, order: string) =>
  findUnruledParts([
    { name: 'auth', typeDefs: parse(auth) },
    { name: 'order', typeDefs: parse(order) },
  ]);
const user = 'type User @key(fields: "id") @owned(by: "id", orScopes: ["users:read"]) { id: ID! email: String }';

test.each([
  ['only refers to the type', 'type User @key(fields: "id") { id: ID! }'],
  ['gives the type the same rule', `${user.replace('email', 'orders')}`],
  [
    'gives its fields rules of the kind',
    'type User @key(fields: "id") { id: ID! a: Int @owned(by: "id") b: Int @public }',
  ],
])('nothing is unruled when the other subgraph %s', (_what, order) => {
  expect(find(user, order)).toEqual([]);
});

test.each([
  ['no rule', 'type User @key(fields: "id") { id: ID! orders: Int }'],
  ['a rule of another kind', 'extend type User @key(fields: "id") { id: ID! orders: Int @authenticated }'],
])('a field that another subgraph adds with %s is unruled', (_what, order) => {
  expect(find(user, order)).toEqual([
    'User.orders of order lacks @owned(by: "id", orScopes: ["users:read"]), which auth gives the type',
  ]);
});
