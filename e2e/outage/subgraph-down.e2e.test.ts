import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLResponse, postRequest } from '#clients/storefront/post-operation.ts';
import { newSession } from '../access/new-session.ts';
import { type MadeProduct, makeProduct } from '../shop/make-product.ts';
import { outcomeOf } from '../shop/outcome-of.ts';
import { graphUrl, newCustomer, signedIn } from '../shop/people.ts';
import { orderFor, placeOrder } from '../shop/place-order.ts';
import { freeze, kill } from '../stack/processes.ts';
import { untilReady } from '../stack/until-ready.ts';

let product: MadeProduct;
let accessToken: string;

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
const ask = (query: string, token: string | null = null): Promise<GraphQLResponse<any>> =>
  postRequest(graphUrl(), query, { variables: undefined }, token);

/** The subgraphs whose outage an answer tells of. */
const outages = ({ errors = [] }: GraphQLResponse<unknown>) => {
  expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(errors.map(() => 'SERVICE_UNAVAILABLE'));
  return [...new Set(errors.map(({ extensions }) => extensions?.['subgraph']))].toSorted();
};

beforeAll(async () => {
  const [staff, { souk, credentials }] = [await signedIn('staff'), await newCustomer()];
  const { variant } = await makeProduct(staff, { stock: 10 });
  const { id } = await placeOrder(souk, orderFor([{ variantId: variant.id, quantity: 1 }]));
  await outcomeOf(souk, id);
  // Nobody has asked for the stock of this one: what the gateway remembers it goes on telling.
  product = await makeProduct(staff);
  ({ accessToken } = await newSession(credentials));
});

/** Ends subgraphs for the tests of a `describe`. */
function stopSubgraphs(...names: string[]): void {
  let frozen: Disposable;
  beforeAll(async () => {
    // One that ran would bring them back.
    frozen = freeze('supervisor');
    await Promise.all(names.map((name) => kill(name)));
  });
  afterAll(async () => {
    frozen[Symbol.dispose]();
    await untilReady();
  });
}

describe('while inventory, analytics and order are down', () => {
  stopSubgraphs('inventory', 'analytics', 'order');

  test('a page of products is answered without stock and recommendations', async () => {
    const answer = await ask(
      '{ products(first: 1) { edges { node { slug recommendations { title } variants { sku availability { available } } } } } }',
    );
    expect(answer.data).toEqual({
      products: {
        edges: [
          {
            node: {
              slug: product.slug,
              recommendations: null,
              variants: [{ sku: product.variant.sku, availability: null }],
            },
          },
        ],
      },
    });
    expect(outages(answer)).toEqual(['analytics', 'inventory']);
  });

  test('an account is answered without its orders', async () => {
    const answer = await ask('{ me { email orders(first: 1) { totalCount } } }', accessToken);
    expect(answer.data).toEqual({ me: { email: expect.any(String), orders: null } });
    expect(outages(answer)).toEqual(['order']);
  });

  test('a copy of what is held about a person says that the orders are missing', async () => {
    const answer = await ask('{ personalData { account orders } }', accessToken);
    expect(answer.data).toEqual({ personalData: { account: expect.any(Object), orders: null } });
    expect(outages(answer)).toEqual(['order']);
  });
});

describe('while product is down', () => {
  stopSubgraphs('product');

  test('a page of orders is answered without what product knows of their lines', async () => {
    const answer = await ask(
      '{ me { orders(first: 1) { edges { node { status lines { quantity variant { id compareAtPrice { minor } title } } } } } } }',
      accessToken,
    );
    expect(answer.data).toEqual({
      me: { orders: { edges: [{ node: { status: 'CONFIRMED', lines: [{ quantity: 1, variant: null }] } }] } },
    });
    expect(outages(answer)).toEqual(['product']);
  });
});
