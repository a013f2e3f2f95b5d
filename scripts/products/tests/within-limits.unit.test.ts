import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { compileCost } from '#gateway/limits/compile-cost.ts';
import { defaultLimits } from '#gateway/limits/limits.ts';
import { loadSupergraph } from '#gateway/supergraph/load-supergraph.ts';
import type { ProductInput } from '#packages/shopify-csv/product-input.ts';
import { batchesOf, type FileProduct } from '../batches.ts';
import { productsQuery, shapeQuery } from '../list-products.ts';
import { upsertMutation } from '../put-batch.ts';

const supergraph = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));

function costOf(text: string, variables: Record<string, unknown>): number {
  const document = parse(text);
  const isOperation = (node: { kind: Kind }): node is OperationDefinitionNode =>
    node.kind === Kind.OPERATION_DEFINITION;
  const operation = document.definitions.find(isOperation);
  if (!operation) throw new Error('expected an operation');
  return compileCost(document, operation, supergraph)(variables);
}

test('pages of the export cost what an operation may', () => {
  for (const query of [shapeQuery, productsQuery])
    expect(costOf(query, { after: null })).toBeLessThan(defaultLimits.cost);
});

const price = { minor: 1, currency: 'EUR' };
const options = [1, 2, 3].map((number) => ({ name: `Option ${number}`, value: 'x' }));
const product = (variants: number): ProductInput => ({
  ...{ slug: 'a', title: 'a', media: [{ url: 'https://x.test', alt: null }], seo: { title: null, description: null } },
  variants: Array.from({ length: variants }, () => ({ selectedOptions: options, price, compareAtPrice: price })),
});

test.each([
  [1, 1_100],
  [10, 300],
  [100, 30],
])('a batch of products of %s variants costs what an operation may', async (variants, all) => {
  const read: FileProduct = {
    ...{ handle: 'a', rows: variants, line: 2, variantLines: [], mediaLines: [], product: product(variants) },
  };
  const reads = (async function* () {
    for (let count = 0; count < all; count++) yield read;
  })();
  for await (const { products } of batchesOf(reads)) {
    const input = { idempotencyKey: 'key', dryRun: false, products: products.map((each) => each.product) };
    expect(costOf(upsertMutation, { input })).toBeLessThanOrEqual(defaultLimits.cost);
  }
});
