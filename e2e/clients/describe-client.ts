import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { newSession } from '../access/new-session.ts';
import { eventually } from '../shop/eventually.ts';
import { untilOpen } from '../shop/live-queries.ts';
import { type MadeProduct, makeProduct, receiveStock } from '../shop/make-product.ts';
import { demoAccounts, graphUrl, signedIn } from '../shop/people.ts';
import { orderFor } from '../shop/place-order.ts';

/** Where a client finds the gateway, and as whom. */
export interface Target {
  url: string;
  /** The same for WebSockets. */
  socketUrl: string;
  /** The value of the header, and of the property of `connection_init`. */
  authorization: string;
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
  data: any;
  /** The code of the first error; undefined without one. */
  code: unknown;
}

/** What every client of GraphQL can do, in its own way. */
export interface Client {
  query(text: string, variables: Record<string, unknown>): Promise<Answer>;
  mutate(text: string, variables: Record<string, unknown>): Promise<Answer>;
  /** Returns what ends the subscription. Default: the client has none. */
  subscribe?(text: string, variables: Record<string, unknown>, next: (data: Answer['data']) => void): () => void;
  /** Asks a query whose answer comes in parts, and calls back with what there is after each. Default: the client takes no parts. */
  defer?(text: string, variables: Record<string, unknown>, next: (data: Answer['data']) => void): Promise<void>;
  close?(): unknown;
}

const productQuery = `query Product($slug: String!) {
  product(slug: $slug) { __typename id title variants { __typename id sku availability { __typename available } } }
}`;
const deferQuery = `query Deferred($slug: String!) {
  product(slug: $slug) {
    __typename id title
    ... @defer(label: "stock") { variants { __typename id availability { __typename available } } }
  }
}`;
const ordersQuery = 'query Orders { orders(first: 1) { __typename edges { __typename node { __typename id } } } }';
const placeOrderMutation = `mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on Order { id status total { __typename minor currency } }
    ... on UserError { code message }
  }
}`;
const stockSubscription = `subscription Stock($variantIds: [ID!]) {
  stockChanged(variantIds: $variantIds) { __typename id sku availability { __typename available } }
}`;

/** What a client of GraphQL must be able to do at the gateway of the running shop. */
export function describeClient(name: string, connect: (target: Target) => Client): void {
  describe(name, () => {
    let client: Client;
    let staff: Souk;
    let product: MadeProduct;
    beforeAll(async () => {
      const url = graphUrl();
      const { accessToken } = await newSession(demoAccounts.customer);
      client = connect({ url, socketUrl: url.replace(/^http/, 'ws'), authorization: `Bearer ${accessToken}` });
      staff = await signedIn('staff');
      product = await makeProduct(staff, { stock: 5 });
    });
    afterAll(async () => {
      await client.close?.();
    });

    test('queries', async () => {
      const { slug, title, variant } = product;
      const { data, code } = await client.query(productQuery, { slug });
      expect(code).toBeUndefined();
      expect(data.product).toMatchObject({ title, variants: [{ id: variant.id, availability: { available: 5 } }] });
    });

    test('learns why a query is refused', async () => {
      expect((await client.query(ordersQuery, {})).code).toBe('FORBIDDEN');
    });

    test('mutates', async () => {
      const { variant } = await makeProduct(staff, { stock: 1, prices: [700] });
      const input = orderFor([{ variantId: variant.id, quantity: 1 }]);
      const { data, code } = await client.mutate(placeOrderMutation, { input });
      expect(code).toBeUndefined();
      expect(data.placeOrder).toMatchObject({ __typename: 'Order', total: { minor: 700, currency: 'EUR' } });
    });

    test('takes an answer in parts, where it can', async () => {
      const stages: Answer['data'][] = [];
      const { slug, title, variant } = product;
      await client.defer?.(deferQuery, { slug }, (data) => stages.push(structuredClone(data)));
      if (!client.defer) return;
      expect(stages[0].product).toMatchObject({ title });
      expect(stages[0].product.variants).toBeUndefined();
      expect(stages.at(-1).product).toMatchObject({
        title,
        variants: [{ id: variant.id, availability: { available: 5 } }],
      });
    });

    test('subscribes, where it can, and leaves', async () => {
      if (!client.subscribe) return;
      const { subscribe } = client;
      const { warehouseId, variant } = product;
      const received: Answer['data'][] = [];
      let leave = () => {};
      const untilLeft = await untilOpen(() => {
        leave = subscribe(stockSubscription, { variantIds: [variant.id] }, (data) => received.push(data));
      });
      await receiveStock(staff, { variantId: variant.id, warehouseId, quantity: 3 });
      const isThere = (all: typeof received) => all.at(-1)?.stockChanged.availability.available === 8;
      await eventually(async () => received, isThere);
      leave();
      await untilLeft();
    });
  });
}
