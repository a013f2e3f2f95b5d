import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildASTSchema, parse, validate } from 'graphql';
import { FIRST_QUERY, summary } from '../summary.ts';

test('the first query that is suggested is one the graph can answer', () => {
  const supergraph = buildASTSchema(parse(readFileSync('supergraph.graphql', 'utf8')), { assumeValidSDL: true });
  expect(validate(supergraph, parse(FIRST_QUERY))).toEqual([]);
});

test('demo accounts and the mailbox are shown only where they were made', () => {
  const embedded = summary('http://localhost:4000', true);
  expect(embedded).toContain('customer@souk.test');
  // Whose messages an administrator sees there.
  expect(embedded).toContain('http://localhost:4000/mailbox');
  expect(summary('http://localhost:4000', false)).not.toMatch(/souk\.test|mailbox/);
});
