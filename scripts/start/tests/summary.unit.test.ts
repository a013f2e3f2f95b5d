import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildASTSchema, parse, validate } from 'graphql';
import { FIRST_QUERY, summary } from '../summary.ts';

test('the first query that is suggested is one the graph can answer', () => {
  const supergraph = buildASTSchema(parse(readFileSync('supergraph.graphql', 'utf8')), { assumeValidSDL: true });
  expect(validate(supergraph, parse(FIRST_QUERY))).toEqual([]);
});

test('demo accounts are shown only where they were made', () => {
  expect(summary('http://localhost:4000', true)).toContain('customer@souk.test');
  expect(summary('http://localhost:4000', false)).not.toContain('souk.test');
});
