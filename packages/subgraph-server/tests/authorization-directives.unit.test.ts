import { describe, expect, test } from '@jest/globals';
import { execute, parse } from 'graphql';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { buildExecutableSubgraph } from '../build-executable-subgraph.ts';

const schema = buildExecutableSubgraph(
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes"])
   type Query {
     open: String
     mine: String @authenticated
     staff: String @requiresScopes(scopes: [["a", "b"], ["c"]])
   }`,
  { Query: { open: () => 'open', mine: () => 'mine', staff: () => 'staff' } },
);

async function ask(identity: Identity) {
  const document = parse('{ open mine staff }');
  const { data, errors = [] } = await execute({ schema, document, contextValue: { identity } });
  return { data: { ...data }, refusals: errors.map(({ path, extensions }) => `${path}: ${extensions['code']}`) };
}

const caller = (scopes: string[]): Identity => ({ ...anonymous, userId: 'u-1', scopes });

describe('authorization directives', () => {
  test('refuse an anonymous caller what needs one, and answer the rest', async () => {
    expect(await ask(anonymous)).toEqual({
      data: { open: 'open', mine: null, staff: null },
      refusals: ['mine: UNAUTHENTICATED', 'staff: UNAUTHENTICATED'],
    });
  });

  test.each([[[]], [['a']], [['b', 'd']]])('refuse a caller with the scopes %j what needs others', async (scopes) => {
    expect(await ask(caller(scopes))).toEqual({
      data: { open: 'open', mine: 'mine', staff: null },
      refusals: ['staff: FORBIDDEN'],
    });
  });

  test.each([[['a', 'b']], [['c']]])('let a caller with the scopes %j in', async (scopes) => {
    expect(await ask(caller(scopes))).toEqual({
      data: { open: 'open', mine: 'mine', staff: 'staff' },
      refusals: [],
    });
  });
});
