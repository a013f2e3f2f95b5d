import { federation } from '../federation.ts';
import type { Subgraph } from '../graph.ts';
import { euros, moneySdl } from './money.ts';

const variantsPerProduct = 4;
const products = Array.from({ length: 25 }, (_, index) => ({
  id: `product-${index}`,
  title: `Woven basket no. ${index}`,
  slug: `woven-basket-${index}`,
}));
const variants = Array.from({ length: products.length * variantsPerProduct }, (_, index) => ({
  id: `variant-${index}`,
  sku: `BSK-${String(index).padStart(4, '0')}`,
  title: `${['Small', 'Medium', 'Large', 'Huge'][index % variantsPerProduct]}, natural`,
  price: euros(1_000 + 37 * index),
  product: products[Math.floor(index / variantsPerProduct)],
}));
const byId = new Map(variants.map((variant) => [variant.id, variant]));

export const product: Subgraph = {
  sdl: `${federation}
    ${moneySdl}
    type Query {
      variant(id: ID!): Variant @cached(graph: "product", on: "events.product.*.*")
      variants(first: Int! = 20): [Variant!]! @cached(graph: "product", on: "events.product.*.*")
      product(id: ID!): Product
    }
    type Product @key(fields: "id") @cached(graph: "product", on: "events.product.{id}.*") {
      id: ID!
      title: String!
      slug: String!
      variants: [Variant!]!
    }
    type Variant @key(fields: "id") @cached(graph: "product", on: "events.product.*.*") {
      id: ID!
      sku: String!
      title: String!
      price: Money!
      product: Product!
    }`,
  resolvers: {
    Query: {
      variant: (_parent, { id }) => byId.get(id),
      variants: (_parent, { first }) => variants.slice(0, first),
      product: (_parent, { id }) => products.find((each) => each.id === id),
    },
    Product: {
      __resolveReference: ({ id }) => products.find((each) => each.id === id),
      variants: ({ id }) => variants.filter((variant) => variant.product?.id === id),
    },
    Variant: { __resolveReference: ({ id }) => byId.get(id) },
  },
};
