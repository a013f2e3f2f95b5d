import { federation } from '../federation.ts';
import type { Subgraph } from '../graph.ts';

const inStock = new Set(['1', '5', '6']);

interface Product {
  upc: string;
  price?: number;
  weight?: number;
}

export const inventory: Subgraph = {
  sdl: `${federation}
    type Product @key(fields: "upc") @cached(graph: "inventory", on: "events.product.{upc}.*") {
      upc: String!
      weight: Int @external
      price: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }`,
  resolvers: {
    Product: {
      inStock: ({ upc }: Product) => inStock.has(upc),
      shippingEstimate: ({ price, weight }: Product) =>
        price === undefined || weight === undefined ? null : price > 1_000 ? 0 : Math.floor(weight / 2),
    },
  },
};
