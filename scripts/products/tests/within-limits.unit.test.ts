import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { compileCost } from '#gateway/limits/compile-cost.ts';
import { defaultLimits } from '#gateway/limits/limits.ts';
import { bodyLimit } from '#gateway/request/read-body.ts';
import { loadSupergraph } from '#gateway/supergraph/load-supergraph.ts';
import { leftOutQuery, partQuery } from '../export-file.ts';
import { faultsQuery } from '../follow-import.ts';
import { uploadMutation } from '../upload-file.ts';

/** Bytes of a part, as the subgraph has it. */
const partSize = 512 * 1024;

const supergraph = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));

function costOf(text: string, variables: Record<string, unknown>): number {
  const document = parse(text);
  const isOperation = (node: { kind: Kind }): node is OperationDefinitionNode =>
    node.kind === Kind.OPERATION_DEFINITION;
  const operation = document.definitions.find(isOperation);
  if (!operation) throw new Error('expected an operation');
  return compileCost(document, operation, supergraph)(variables);
}

test('parts of an export, and what it left out, cost what an operation may', () => {
  expect(costOf(partQuery, { id: 'x', index: 0 })).toBeLessThan(defaultLimits.cost);
  expect(costOf(leftOutQuery, { id: 'x', after: null })).toBeLessThan(defaultLimits.cost);
});

test('a part of a file, and pages of its report, cost what an operation may, and a request has room for them', () => {
  const content = Buffer.alloc(partSize).toString('base64');
  const variables = { input: { fileId: '01990000-0000-7000-8000-000000000000', index: 127, content } };
  expect(costOf(uploadMutation, variables)).toBeLessThan(defaultLimits.cost);
  expect(JSON.stringify({ query: uploadMutation, variables }).length).toBeLessThan(bodyLimit);
  expect(costOf(faultsQuery, { id: 'x', after: null })).toBeLessThan(defaultLimits.cost);
});
