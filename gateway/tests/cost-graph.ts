import { composeServices } from '@apollo/composition';
import { Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { compileCost } from '../limits/compile-cost.ts';
import type { Variables } from '../limits/cost.ts';
import { type LoadedSupergraph, loadSupergraph } from '../supergraph/load-supergraph.ts';

export const librarySdl = `
  type Query {
    book(id: ID): Book
    books(first: Int = 20, last: Int, search: String @cost(weight: 7)): BookConnection
      @listSize(slicingArguments: ["first", "last"], assumedSize: 30, sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
    page(first: Int, last: Int): [Book!] @listSize(slicingArguments: ["first", "last"])
    shelf: [Book!]! @listSize(assumedSize: 4)
    unknown: [Book!]
    grid: [[Book!]!]! @listSize(assumedSize: 4)
    report: Report @cost(weight: 50)
    node(id: ID): Node
    nodes: [Node!]! @listSize(assumedSize: 5)
    found: Found
    free: Free
    count: Int
  }
  type Mutation {
    add(input: AddInput!, inputs: [AddInput!], weighed: Int @cost(weight: 3)): AddResult
  }
  interface Node { id: ID! related: [Node!] @listSize(assumedSize: 2) }
  type Book implements Node { id: ID! title: String author: Author authors: [Author!] related: [Node!] rating: Rating }
  type Author implements Node @cost(weight: 5) { id: ID! name: String books: [Book!] @listSize(assumedSize: 3) related: [Node!] @cost(weight: 9) }
  type Report { total: Int }
  type Free @cost(weight: 0) { book: Book }
  scalar Rating @cost(weight: 2)
  union Found = Book | Author
  type BookConnection { edges: [BookEdge!]! nodes: [Book!]! total: Int }
  type BookEdge { node: Book! }
  input AddInput { title: String tags: [TagInput!] pages: Int @cost(weight: 4) parent: AddInput }
  input TagInput { name: String }
  union AddResult = Book | Report
`;

export function composeCosts(
  extra: string,
  imports = '"@cost", "@listSize"',
  change = (text: string) => text,
): LoadedSupergraph {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", ${imports}])`;
  const { supergraphSdl, errors } = composeServices([
    { name: 'books', url: 'http://localhost:1', typeDefs: parse(link + change(extra)) },
  ]);
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  return loadSupergraph(supergraphSdl);
}

const library = composeCosts(librarySdl);

/** What a valid operation costs. */
export function costOf(text: string, variables: Variables = {}, supergraph = library): number {
  const document = parse(text);
  const errors = validate(supergraph.clientSchema, document);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return compileCost(document, operation as OperationDefinitionNode, supergraph)(variables);
}
