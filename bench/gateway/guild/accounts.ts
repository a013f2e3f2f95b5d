import { federation } from '../federation.ts';
import type { Subgraph } from '../graph.ts';
import { users } from './users.ts';

export const accounts: Subgraph = {
  sdl: `${federation}
    type Query {
      me: User
      user(id: ID!): User
      users: [User] @cached(graph: "accounts", on: "events.user.*.*")
    }
    type User @key(fields: "id") @cached(graph: "accounts", on: "events.user.{id}.*") {
      id: ID!
      name: String
      username: String @shareable
      birthday: Int
    }`,
  resolvers: {
    Query: {
      me: () => users[0],
      user: (_parent, { id }) => users.find((user) => user.id === id),
      users: () => users,
    },
    User: { __resolveReference: ({ id }) => users.find((user) => user.id === id) },
  },
};
