import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFromURL, minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { expect, test } from '@jest/globals';
import { initGraphQLTada } from 'gql.tada';
import { GraphQLClient } from 'graphql-request';
import { graphUrl } from '../shop/people.ts';
import { createTypedProject } from './type-check.ts';

const operations = `
import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

const graphql = initGraphQLTada<{ introspection: introspection; scalars: { DateTime: string; SafeInt: number } }>();

const product = graphql('query ($slug: String!) { product(slug: $slug) { title variants { availability { available } } } }');
export const variables: VariablesOf<typeof product> = { slug: 'a-product' };
// @ts-expect-error: the variable is needed
export const nothing: VariablesOf<typeof product> = {};
declare const answer: ResultOf<typeof product>;
export const title: string | undefined = answer.product?.title;
export const available: number | undefined = answer.product?.variants[0]?.availability?.available;
// @ts-expect-error: a title is a text
export const number: number | undefined = answer.product?.title;

const cancel = graphql('mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ... on Order { status } } }');
declare const cancelled: ResultOf<typeof cancel>;
if (cancelled.cancelOrder.__typename === 'Order') cancelled.cancelOrder.status satisfies string;

const stock = graphql('subscription { stockChanged { sku } }');
declare const changed: ResultOf<typeof stock>;
changed.stockChanged.sku satisfies string;
`;

// With the compiler's API, which TypeScript 7 no longer has, its command line does the same.
test("gql.tada takes the gateway's introspection for the types of operations", async () => {
  const { introspection } = (await loadFromURL({ url: graphUrl() }).load()) ?? {};
  if (!introspection) throw new Error('gql.tada got no introspection');
  using project = createTypedProject({ 'operations.ts': operations });
  const types = outputIntrospectionFile(minifyIntrospection(introspection), {
    fileType: '.d.ts',
    shouldPreprocess: true,
  });
  writeFileSync(join(project.folder, 'graphql-env.d.ts'), types);
  expect(await project.check()).toBe('');
});

test('what gql.tada makes of an operation can be sent', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: its types are looked at above
  const graphql = initGraphQLTada<any>();
  const document = graphql('{ products(first: 1) { edges { node { title } } } }');
  expect(await new GraphQLClient(graphUrl()).request(document)).toEqual({
    products: { edges: [{ node: { title: expect.any(String) } }] },
  });
});
