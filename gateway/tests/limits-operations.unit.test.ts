import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  type GraphQLError,
  getIntrospectionQuery,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { explorerOperations } from '../explorer/operations.ts';
import { compileCost } from '../limits/compile-cost.ts';
import { compileLimits } from '../limits/compile-limits.ts';
import type { Variables } from '../limits/cost.ts';
import { defaultLimits } from '../limits/limits.ts';
import { defaultRateLimits } from '../limits/rate-limiter.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';

const supergraph = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));
const limits = compileLimits(defaultLimits);

/** Costs of the operations of a document. Throws what the gateway would refuse it with. */
function costsOf(text: string, variables: Variables): number[] {
  limits.checkText(text);
  const document = parse(text);
  limits.checkDocument(document);
  const errors = validate(supergraph.clientSchema, document);
  if (errors.length > 0) throw new AggregateError(errors);
  return document.definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const cost = compileCost(document, operation, supergraph)(variables);
      limits.checkCost(cost);
      return cost;
    });
}

/** Pages as long as they may be. */
const longest = { first: 100 };

describe('the default limits leave room for', () => {
  test.each(globSync(['clients/*/operations', 'e2e/*/operations']))('the operations of %s', (folder) => {
    // In one document, since some use fragments of others.
    const texts = globSync(`${folder}/*.graphql`).map((file) => readFileSync(file, 'utf8'));
    const costs = costsOf(texts.join('\n'), longest);
    expect(costs.length).toBeGreaterThanOrEqual(texts.length);
    expect(Math.max(...costs)).toBeLessThan(defaultLimits.cost / 2);
  });

  test.each(explorerOperations)('what the explorer shows: $query', ({ query, variables }) => {
    expect(() => costsOf(query, variables)).not.toThrow();
  });

  test('the introspection query of code generators and of the explorer', () => {
    const all = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    expect(costsOf(getIntrospectionQuery(), {})).toEqual([100]);
    expect(costsOf(getIntrospectionQuery(all), {})).toEqual([100]);
  });

  test('a page of a hundred products with everything about them', () => {
    const text = `query Everything { products(first: 100) { edges { node {
      title categories { name } options { name } media { url } priceRange { min { amount } max { amount } }
      variants { sku selectedOptions { name } price { amount } availability { available } }
    } } } }`;
    expect(costsOf(text, {})[0]).toBeGreaterThan(5_000);
  });

  test('a thousand products at once, each with many variants', () => {
    const text = 'mutation ($input: UpsertProductsInput!) { upsertProducts(input: $input) { ... on Job { id } } }';
    const price = { minor: 1_990, currency: 'EUR' };
    const selectedOptions = ['Size', 'Colour', 'Fabric'].map((name) => ({ name, value: 'S' }));
    const dimensions = { lengthMillimetres: 1, widthMillimetres: 1, heightMillimetres: 1 };
    const variant = { selectedOptions, price, compareAtPrice: price, dimensions };
    const product = {
      slug: 'shirt',
      seo: { title: 'Shirt' },
      media: Array.from({ length: 10 }, () => ({ url: 'https://cdn.example.com/shirt.jpg' })),
      variants: Array.from({ length: 20 }, () => variant),
    };
    const products = Array.from({ length: 1_000 }, () => product);
    const [cost] = costsOf(text, { input: { idempotencyKey: 'key', products } });
    // Each counts, so that a caller cannot put any number of them in a minute.
    expect(cost).toBeGreaterThanOrEqual(products.length);
  });
});

describe('the default limits have no room for', () => {
  const refusal = (text: string) => {
    try {
      return costsOf(text, {});
    } catch (error) {
      return (error as GraphQLError).extensions ?? (error as AggregateError).errors.map(({ message }) => message);
    }
  };

  test('lists of lists of lists', () => {
    const orders = 'orders(first: 100) { edges { node { lines { variant { product { title } } } } } }';
    expect(refusal(`{ users(first: 100) { edges { node { ${orders} } } } }`)).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'cost',
      maximum: 10_000,
      found: 100 * (1 + 1 + 1 + 100 * (1 + 1 + 5 * (1 + 1 + 1))) + 1,
    });
  });

  test('the schema going round in circles', () => {
    const circle = (rounds: number): string => (rounds === 0 ? 'name' : `fields { type { ${circle(rounds - 1)} } }`);
    expect(specifiedRules.map(({ name }) => name)).toContain('MaxIntrospectionDepthRule');
    expect(refusal(`{ __schema { types { ${circle(3)} } } }`)).toEqual(['Maximum introspection depth exceeded']);
    expect(refusal(`{ __schema { types { ${circle(20)} } } }`)).toMatchObject({ limit: 'depth', found: 43 });
  });

  test.each([
    ['at the top', 's: __schema { types { ...T } }'],
    ['below', 's: __schema { types { name } t: types { ...T } }'],
    ['in fragments', '... on Query { s: __schema { ... { t: types { ...T } } } }'],
  ])('the schema under one name after the other, %s', (_where, again) => {
    const repeat = (times: number) => Array.from({ length: times }, (_, i) => again.replaceAll(/\b[st]:/g, `$&_${i}`));
    const text = (times: number) =>
      `{ ${repeat(times)
        .join(' ')
        .replaceAll(/([st]):(_\d+)/g, '$1$2:')} } fragment T on __Type { fields { args { name } } }`;
    expect(() => costsOf(text(2), {})).not.toThrow();
    expect(refusal(text(10))).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'cost' });
  });
});

test('the dearest operation is within what a caller may have in a minute', () => {
  expect(defaultRateLimits.callerCost).toBeGreaterThan(defaultLimits.cost);
});
