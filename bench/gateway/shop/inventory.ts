import { federation } from '../federation.ts';
import type { Subgraph } from '../graph.ts';

const available = (id: string) => Number(id.slice(id.indexOf('-') + 1)) % 9;

export const inventory: Subgraph = {
  sdl: `${federation}
    type Query {
      warehouses: [String!]!
    }
    type Variant @key(fields: "id") @cached(graph: "inventory", on: "events.stock.{id}.*") {
      id: ID!
      available: Int
      inStock: Boolean
    }`,
  resolvers: {
    Query: { warehouses: () => ['north', 'south'] },
    Variant: {
      available: ({ id }) => available(id),
      inStock: ({ id }) => available(id) > 0,
    },
  },
};
