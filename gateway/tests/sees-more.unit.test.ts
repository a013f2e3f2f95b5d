import { expect, test } from '@jest/globals';
import { anonymous } from '#packages/identity/identity.ts';
import { seesMore } from '../cache/sees-more.ts';

const declared = { unlessScopes: new Map([['catalog', new Set(['drafts', 'costs'])]]) };
const withScopes = (...scopes: string[]) => ({ ...anonymous, scopes });

test.each([
  ['nobody in particular', withScopes(), 'catalog', false],
  ['somebody with another right', withScopes('orders'), 'catalog', false],
  ['one of the scopes', withScopes('orders', 'costs'), 'catalog', true],
  ['one of the scopes, of a subgraph that declares none', withScopes('drafts'), 'stock', false],
  ['one of the scopes, of any subgraph', withScopes('drafts'), undefined, true],
  ['another right, of any subgraph', withScopes('orders'), undefined, false],
])('%s', (_who, identity, subgraph, expected) => {
  expect(seesMore(identity, declared, subgraph)).toBe(expected);
});
