import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { pino } from 'pino';
import type { Identity } from '#packages/identity/identity.ts';
import type { FetchSubgraph } from '../execution/execution.ts';
import { soukExecutor } from '../executors/souk-executor.ts';
import { createOperations } from '../operations/create-operations.ts';
import { createAutomaticPersistedQueries } from '../persisted/automatic-persisted-queries.ts';
import type { RequestContext } from '../request/context.ts';
import { createErrorFormatter } from '../request/errors.ts';
import { type LoadedSupergraph, loadSupergraph } from '../supergraph/load-supergraph.ts';
import type { ResponseBody } from './test-gateway.ts';

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@authenticated", { name: "@requiresScopes", as: "@needs" }]
)`;

/** Fields, types, an interface, an enum and scalars with rules, next to ones without. */
const library = `${link}
  type Query {
    shelf: Shelf!
    books(first: Int): [Book]
    book(id: ID!): Book
    thing(id: ID!): Thing
    things: [Thing!]!
    found: [Found]
    memo: Memo
    store: Store
    account: Account @authenticated
    accountOf(id: ID!): Account
    broken: String
    nothing: Book
    raw: Json
  }
  type Mutation {
    stamp(text: String!): String @authenticated
    note(text: String!): String
    add(title: String!): Book
    burn(id: ID!): Boolean! @needs(scopes: [["books:burn"]])
  }
  interface Thing { id: ID! label(upper: Boolean = false): String kind: String! }
  type Book implements Thing @key(fields: "id") {
    id: ID!
    label(upper: Boolean = false): String
    kind: String!
    title: String!
    price: Int @authenticated
    cost: Int! @needs(scopes: [["costs:read", "books:read"], ["all"]])
    grade: Grade
    mood: Mood
    worth: Money
    raw: Json
    author: Author
    writer: Author!
    pages: [Page!]!
    matrix: [[Page]]
    memo: Memo
  }
  type Author implements Thing @key(fields: "id") {
    id: ID!
    label(upper: Boolean = false): String @needs(scopes: [["authors:read"]])
    kind: String!
    name: String!
    email: String! @authenticated
    books: [Book!]
  }
  type Page { number: Int! text: String! @authenticated note: String @authenticated }
  union Found = Book | Author | Memo
  type Memo @needs(scopes: [["memos"]]) { text: String! }
  interface Store { id: ID! }
  type Vault implements Store @authenticated { id: ID! }
  type Kiosk implements Store { id: ID! }
  type Shelf { name: String! first: Book! }
  type Account { id: ID! balance: Int! @needs(scopes: [["accounts:read"]]) }
  enum Grade @needs(scopes: [["grades"]]) { FINE POOR }
  enum Mood { GLAD SAD }
  scalar Money @authenticated
  scalar Json
`;

const reviews = `${link}
  type Query { reviews: [Review!]! }
  type Book @key(fields: "id") { id: ID! reviews: [Review!]! stars: Int @authenticated }
  type Author @key(fields: "id") { id: ID! rank: Int! followers: Int! @needs(scopes: [["authors:read"]]) }
  type Review { text: String secret: String @authenticated book: Book }
`;

interface Data {
  [field: string]: unknown;
}
const page = (number: number): Data => ({ number, text: `page ${number}`, note: null });
const b1: Data = {
  ...{ __typename: 'Book', id: 'b1', label: 'B1', kind: 'book', title: 'One', price: 5, cost: 2, grade: 'FINE' },
  ...{ mood: 'GLAD', worth: { eur: [5] }, raw: { price: 1, list: [null] }, pages: [page(1), page(2)], stars: 4 },
  ...{ matrix: [[page(3), null], null, [page(4)]] },
};
const b2: Data = {
  ...{ __typename: 'Book', id: 'b2', label: null, kind: 'book', title: 'Two', price: null, cost: 3, grade: null },
  ...{ mood: null, worth: null, raw: 7, pages: [], stars: null, matrix: null, author: null, memo: null, reviews: [] },
};
const a1: Data = {
  ...{ __typename: 'Author', id: 'a1', label: 'A1', kind: 'author', name: 'Ann', email: 'ann@souk.dev' },
  ...{ books: [b1, b2], rank: 1, followers: 9 },
};
const memo: Data = { __typename: 'Memo', text: 'remember' };
Object.assign(b1, { author: a1, writer: a1, memo, reviews: [{ text: 'good', secret: 'x', book: b1 }] });
Object.assign(b2, { writer: a1 });
const entities = new Map<unknown, Data>([b1, b2, a1].map((entity) => [entity['id'], entity]));

/** What the fields of the root answer; a function is called with the arguments. */
export const libraryRoot: Data = {
  shelf: { name: 'top', first: b1 },
  books: [b1, null, b2],
  book: ({ id }: { id: string }) => (id.startsWith('b') ? (entities.get(id) ?? null) : null),
  thing: ({ id }: { id: string }) => entities.get(id) ?? null,
  things: [b1, a1],
  found: [b1, memo, null, a1],
  memo,
  store: { __typename: 'Kiosk', id: 'k1' },
  account: { id: 'u1', balance: 10 },
  accountOf: { id: 'u2', balance: 20 },
  broken() {
    throw new Error('broken');
  },
  nothing: null,
  raw: { any: ['thing', { at: null }] },
  reviews: [{ text: 'good', secret: 'x', book: b1 }],
};

/** What a subgraph was asked. */
export interface Asked {
  subgraph: string;
  query: string;
}

/** Operations, as the gateway responseCache them, over subgraphs in this process. */
export function createAccessGraph(): AccessGraph {
  const asked: Asked[] = [];
  const done: string[] = [];
  const sdls: Record<string, string> = { library, reviews };
  const schemas = new Map(Object.entries(sdls).map(([name, sdl]) => [name, buildSubgraph(sdl)]));
  const mutation = (name: string, answer: unknown) => (args: object) => {
    done.push(`${name} ${Object.values(args)}`);
    return answer;
  };
  const rootValue = {
    ...libraryRoot,
    ...{ stamp: mutation('stamp', 'stamped'), note: mutation('note', 'noted'), add: mutation('add', b2) },
    burn: mutation('burn', true),
  };
  const fetch: FetchSubgraph = async ({ fetch: { subgraph, query }, variables }) => {
    asked.push({ subgraph, query });
    const schema = schemas.get(subgraph) as GraphQLSchema;
    const answer = await execute({ schema, document: parse(query), rootValue, variableValues: variables });
    return JSON.parse(JSON.stringify(answer));
  };

  const supergraph = loadSupergraph(composeLibrary(sdls));
  const operations = createOperations({
    supergraph: () => supergraph,
    executor: soukExecutor,
    persisted: createAutomaticPersistedQueries(),
    // Some of the operations are larger than anybody would be allowed to send.
    limits: { checkText() {}, checkDocument() {}, checkCost() {} },
    rate: { take: () => null },
    introspection: true,
    fetch,
    responseCache: null,
    causality: { begin: () => Promise.reject(new Error('nobody asks for order')) },
    formatError: createErrorFormatter(pino({ level: 'silent' })),
  });
  return {
    supergraph,
    asked,
    done,
    async ask(query, identity, variables) {
      asked.length = 0;
      done.length = 0;
      const caller = { identity, expiresAt: null, identityToken: async () => '' };
      const context = { caller, correlationId: 'test', clientAddress: '::1' } as unknown as RequestContext;
      const answer = await operations.execute({ query, variables }, context, {
        mutations: true,
        subscriptions: false,
        parts: false,
      });
      if (answer.kind === 'rejected') return { errors: answer.errors } as ResponseBody;
      if (answer.kind !== 'result') throw new Error(`an operation came to ${answer.kind}`);
      return JSON.parse(JSON.stringify(answer.result)) as ResponseBody;
    },
  };
}

export interface AccessGraph {
  supergraph: LoadedSupergraph;
  /** What subgraphs were asked for the last operation. */
  asked: Asked[];
  /** The mutations it executed. */
  done: string[];
  ask(query: string, identity: Identity, variables?: Record<string, unknown>): Promise<ResponseBody>;
}

function composeLibrary(sdls: Record<string, string>): string {
  const services = Object.entries(sdls).map(([name, sdl]) => ({
    name,
    url: 'http://127.0.0.1:1',
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  return supergraphSdl;
}

function buildSubgraph(sdl: string): GraphQLSchema {
  const reference = { __resolveReference: ({ id }: { id: string }) => entities.get(id) };
  type Module = Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>;
  return buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: { Book: reference, Author: reference } } as Module);
}
