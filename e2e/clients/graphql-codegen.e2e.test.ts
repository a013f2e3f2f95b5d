import { generate } from '@graphql-codegen/cli';
import { expect, test } from '@jest/globals';
import { graphUrl } from '../shop/people.ts';
import { createTypedProject } from './type-check.ts';

const operations = `
query Product($slug: String!) { product(slug: $slug) { title variants { availability { available } } } }
mutation Cancel($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ... on Order { status } } }
subscription Stock { stockChanged { sku } }
`;

const use = `
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { CancelDocument, ProductDocument, StockDocument } from './generated.ts';

declare function resultOf<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables): Result;

const { product } = resultOf(ProductDocument, { slug: 'a-product' });
export const title: string | undefined = product?.title;
export const available: number | undefined = product?.variants[0]?.availability?.available;
// @ts-expect-error: the variable is needed
resultOf(ProductDocument, {});
// @ts-expect-error: a title is a text
export const number: number | undefined = product?.title;

const { cancelOrder } = resultOf(CancelDocument, { input: { orderId: 'an-order', idempotencyKey: 'a-key' } });
if (cancelOrder.__typename === 'Order') cancelOrder.status satisfies string;
resultOf(StockDocument, {}).stockChanged.sku satisfies string;
`;

test("graphql-codegen takes the gateway's introspection for the types of operations", async () => {
  using project = createTypedProject({ 'use.ts': use });
  const config = {
    schema: graphUrl(),
    documents: [operations],
    silent: true,
    generates: {
      [`${project.folder}/generated.ts`]: {
        plugins: ['typescript-operations', 'typed-document-node'],
        config: { useTypeImports: true, enumsAsTypes: true },
      },
    },
  };
  await generate(config);
  expect(await project.check()).toBe('');
});
