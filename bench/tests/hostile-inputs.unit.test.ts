import { expect, test } from '@jest/globals';
import * as documents from '../gateway/hostile/documents.ts';
import { httpInputs } from '../gateway/hostile/http-inputs.ts';
import { ingressInputs } from '../gateway/hostile/ingress-inputs.ts';
import { rawInputs } from '../gateway/hostile/raw-inputs.ts';
import { socketInputs } from '../gateway/hostile/socket-inputs.ts';

test('each hostile input has a name of its own', () => {
  const names = [...httpInputs, ...ingressInputs, ...rawInputs, ...socketInputs].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('documents are as large as they say', () => {
  expect(documents.aliases(3)).toBe('{ a0: __typename a1: __typename a2: __typename }');
  expect(documents.selectionSets(3)).toBe('{a{a{a}}}');
  expect(documents.levels(4)).toBe(
    '{ variant(id: "variant-1") { product { variants { product { variants { id } } } } } }',
  );
});
