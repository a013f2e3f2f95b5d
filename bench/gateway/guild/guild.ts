import type { Graph } from '../graph.ts';
import { accounts } from './accounts.ts';
import { inventory } from './inventory.ts';
import { products } from './products.ts';
import { reviews } from './reviews.ts';

/** The federation benchmark of the Guild (github.com/graphql-hive/graphql-gateways-benchmark): its schema and its operation. */
export const guild: Graph = {
  name: 'guild',
  subgraphs: { accounts, products, reviews, inventory },
  operations: {
    'Guild benchmark': {
      operationName: 'TestQuery',
      query: `
        fragment User on User { id username name }
        fragment Review on Review { id body }
        fragment Product on Product { inStock name price shippingEstimate upc weight }
        query TestQuery {
          users {
            ...User
            reviews {
              ...Review
              product {
                ...Product
                reviews {
                  ...Review
                  author { ...User reviews { ...Review product { ...Product } } }
                }
              }
            }
          }
          topProducts(first: 5) {
            ...Product
            reviews {
              ...Review
              author { ...User reviews { ...Review product { ...Product } } }
            }
          }
        }`,
    },
  },
};
