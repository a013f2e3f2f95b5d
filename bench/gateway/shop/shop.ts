import type { Graph } from '../graph.ts';
import { inventory } from './inventory.ts';
import { order } from './order.ts';
import { product } from './product.ts';

/** A shop in the manner of Souk's, small enough to fit in memory. */
export const shop: Graph = {
  name: 'shop',
  subgraphs: { product, inventory, order },
  operations: {
    'one entity, two subgraphs': {
      operationName: 'Variant',
      variables: { id: 'variant-7' },
      query: `query Variant($id: ID!) {
        variant(id: $id) { id sku title price { minor currency } available inStock }
      }`,
    },
    'list of 20, two subgraphs': {
      operationName: 'Catalogue',
      variables: { first: 20 },
      query: `query Catalogue($first: Int!) {
        variants(first: $first) {
          id sku title
          price { minor currency }
          product { id title slug }
          available inStock
        }
      }`,
    },
    'orders × lines × variants, three subgraphs': {
      operationName: 'Orders',
      variables: { first: 20 },
      query: `query Orders($first: Int!) {
        orders(first: $first) {
          id number status placedAt
          total { minor currency }
          lines {
            quantity
            unitPrice { minor currency }
            variant {
              id sku title
              price { minor currency }
              product { id title slug }
              available inStock
            }
          }
        }
      }`,
    },
  },
};
