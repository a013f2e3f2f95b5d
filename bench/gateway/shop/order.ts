import { federation } from '../federation.ts';
import type { Subgraph } from '../graph.ts';
import { euros, moneySdl } from './money.ts';

const live = `
    extend schema @link(url: "https://souk.dev/live/v1.0", import: ["@live"]) @composeDirective(name: "@live")
    directive @live(subject: String!) on FIELD_DEFINITION`;

const statuses = ['PLACED', 'CONFIRMED', 'SHIPPED', 'DELIVERED'];
const linesPerOrder = 4;
/** Fewer than lines: popular things are in many orders. */
const variantsSold = 40;

const orders = Array.from({ length: 40 }, (_, index) => ({
  id: `order-${index}`,
  number: `S-${1_000 + index}`,
  status: statuses[index % statuses.length],
  placedAt: new Date(Date.UTC(2026, 0, 1, index)).toISOString(),
  total: euros(4_000 + 111 * index),
  lines: Array.from({ length: linesPerOrder }, (_, line) => ({
    quantity: line + 1,
    unitPrice: euros(1_000 + 37 * line),
    variant: { id: `variant-${(index * 3 + line * 7) % variantsSold}` },
  })),
}));

export const order: Subgraph = {
  sdl: `${federation}
    ${live}
    ${moneySdl}
    type Query {
      order(id: ID!): Order
      orders(first: Int! = 20): [Order!]! @cached(graph: "order", on: "events.order.*.*")
    }
    type Mutation {
      touchOrder(id: ID!): Order
    }
    type Subscription {
      orderUpdated(orderId: ID): Order! @live(subject: "events.order.{orderId}.*")
    }
    type Order @key(fields: "id") @cached(graph: "order", on: "events.order.{id}.*") {
      id: ID!
      number: String!
      status: String!
      placedAt: String!
      total: Money!
      lines: [OrderLine!]!
    }
    type OrderLine {
      quantity: Int!
      unitPrice: Money!
      variant: Variant!
    }
    type Variant @key(fields: "id", resolvable: false) {
      id: ID!
    }`,
  resolvers: {
    Query: {
      order: (_parent, { id }) => orders.find((each) => each.id === id),
      orders: (_parent, { first }) => orders.slice(0, first),
    },
    Mutation: { touchOrder: (_parent, { id }) => orders.find((each) => each.id === id) },
    Order: { __resolveReference: ({ id }) => orders.find((each) => each.id === id) },
  },
};
