import { federation } from '../federation.ts';
import type { Subgraph } from '../graph.ts';
import { prose } from './prose.ts';
import { users } from './users.ts';

/** Product and length of each text: an answer of the benchmark's operation is 88 KB long, as the Guild's is. */
const written: [upc: string, length: number][] = [
  ['1', 445],
  ['1', 295],
  ['1', 280],
  ['1', 145],
  ['2', 445],
  ['2', 295],
  ['2', 280],
  ['2', 145],
  ['3', 145],
  ['4', 145],
  ['4', 830],
];
const all = written.map(([upc, length], index) => ({ id: String(index + 1), body: prose(length), product: { upc } }));

/** Everybody is said to have written the first two. */
const ofUser = (id: string) => ({
  id,
  username: users.find((user) => user.id === id)?.username,
  reviews: all.slice(0, 2),
});

export const reviews: Subgraph = {
  sdl: `${federation}
    type Review @key(fields: "id") @cached(graph: "reviews", on: "events.review.*.*") {
      id: ID!
      body: String
      author: User @provides(fields: "username")
      product: Product
    }
    type User @key(fields: "id") @cached(graph: "reviews", on: "events.review.*.*") {
      id: ID!
      username: String @external
      reviews: [Review]
    }
    type Product @key(fields: "upc") @cached(graph: "reviews", on: "events.review.*.*") {
      upc: String!
      reviews: [Review]
    }`,
  resolvers: {
    Review: {
      __resolveReference: ({ id }) => all.find((review) => review.id === id),
      author: () => ofUser('1'),
    },
    User: { __resolveReference: ({ id }) => ofUser(id) },
    Product: { reviews: ({ upc }) => all.filter(({ product }) => product.upc === upc) },
  },
};
