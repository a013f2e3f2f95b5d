import { expect, test } from '@jest/globals';
import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { createAccessGraph, libraryRoot } from './access-graph.ts';

const graph = createAccessGraph();

/** What each field needs, said once more and by hand. `known` is anybody but an anonymous caller. */
const needs: Record<string, string[][]> = {
  'Query.account': [['known']],
  'Query.memo': [['memos']],
  'Query.store': [['known']],
  'Store.id': [['known']],
  'Vault.id': [['known']],
  'Thing.label': [['authors:read']],
  'Author.label': [['authors:read']],
  'Author.email': [['known']],
  'Author.followers': [['authors:read']],
  'Book.price': [['known']],
  'Book.cost': [['costs:read', 'books:read'], ['all']],
  'Book.grade': [['grades']],
  'Book.worth': [['known']],
  'Book.memo': [['memos']],
  'Book.stars': [['known']],
  'Page.text': [['known']],
  'Page.note': [['known']],
  'Memo.text': [['memos']],
  'Account.balance': [['accounts:read']],
  'Review.secret': [['known']],
};

const alice = (...scopes: string[]): Identity => ({ userId: 'alice', sessionId: 's', roles: [], scopes });
const callers = [
  anonymous,
  alice(),
  alice('memos', 'books:read'),
  alice('grades', 'all', 'authors:read'),
  alice('costs:read', 'books:read', 'accounts:read'),
  alice('memos', 'all', 'authors:read', 'grades', 'accounts:read'),
];

test('operations of all kinds are answered as if the fields the caller may not have threw', async () => {
  const schema = graph.supergraph.clientSchema;
  const random = createRandom(20_261);
  for (let compared = 0; compared < 250; ) {
    const query = print(parse(randomOperation(schema, random)));
    const document = parse(query);
    if (validate(schema, document).length > 0) continue;
    const identity = callers[random(callers.length)] as Identity;
    const denied = deniedFields(document, identity);
    if (denied.size === 0) continue;

    const variables = { yes: random(2) === 0 };
    const expected = answerByReference(document, denied, variables);
    const { data, errors = [] } = await graph.ask(query, identity, variables);
    const code = identity.userId === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect({ query, variables, data: JSON.stringify(data), errors: errors.map(placeOf).sort() }).toEqual({
      ...{ query, variables },
      ...expected,
    });
    expect(errors.every(({ extensions }) => extensions['code'] === code)).toBe(true);
    compared++;
  }
}, 30_000);

const placeOf = ({ path }: { path?: readonly unknown[] | undefined }) => String(path?.join('.'));

function deniedFields(document: DocumentNode, { userId, scopes }: Identity): Set<FieldNode> {
  const denied = new Set<FieldNode>();
  const types = new TypeInfo(graph.supergraph.clientSchema);
  const holds = (scope: string) => userId !== null && (scope === 'known' || scopes.includes(scope));
  const Field = (node: FieldNode) => {
    const alternatives = needs[`${types.getParentType()?.name}.${node.name.value}`];
    if (alternatives && !alternatives.some((all) => all.every(holds))) denied.add(node);
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return denied;
}

/** The whole operation, executed by graphql-js on the data itself. */
function answerByReference(document: DocumentNode, denied: Set<FieldNode>, variableValues: Record<string, unknown>) {
  const { data, errors = [] } = executeSync({
    schema: graph.supergraph.clientSchema,
    document,
    rootValue: libraryRoot,
    variableValues,
    fieldResolver(parent, args, _context, { fieldNodes, fieldName }) {
      if (fieldNodes.some((node) => denied.has(node))) throw new Error('denied');
      const value = parent[fieldName];
      return typeof value === 'function' ? value(args) : value;
    },
  });
  return { data: JSON.stringify(data), errors: errors.map(placeOf).sort() };
}

type Random = (below: number) => number;

/** mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function randomOperation(schema: GraphQLSchema, random: Random): string {
  const fragments: string[] = [];
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const conditions = ['', '', '', '', ' @include(if: $yes)', ' @skip(if: $yes)', ' @skip(if: false)'];

  const selections = (type: GraphQLNamedType, depth: number): string => {
    const parts = Array.from({ length: 1 + random(4) }, () => selection(type, depth));
    return `{ ${parts.join(' ')} }`;
  };
  const selection = (type: GraphQLNamedType, depth: number): string => {
    const condition = pick(conditions);
    if (random(5) === 0) {
      const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
      const on = pick([type, ...possible]);
      const inside = selections(on, depth);
      if (random(2) === 0) return `... on ${on.name}${condition} ${inside}`;
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${on.name} ${inside}`);
      return `...${name}${condition}`;
    }
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const usable = fields.filter(
      (field) => field.name !== 'broken' && (depth > 0 || isLeafType(getNamedType(field.type))),
    );
    if (usable.length === 0 || random(8) === 0) return `__typename${condition}`;
    const field = pick(usable);
    const alias = random(6) === 0 ? `${pick(['x', 'y', 'z'])}: ` : '';
    const args = field.args.some(({ name }) => name === 'id') ? `(id: "${pick(['b1', 'b2', 'a1', 'c'])}")` : '';
    const returned = getNamedType(field.type);
    return `${alias}${field.name}${args}${condition}${isLeafType(returned) ? '' : ` ${selections(returned, depth - 1)}`}`;
  };
  const root = selections(schema.getQueryType() as GraphQLObjectType, 4);
  return [`query ($yes: Boolean!) ${root}`, ...fragments].join('\n');
}
