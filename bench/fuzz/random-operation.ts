import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { OperationWriting, WritingOptions } from './operation-writing.ts';
import { randomCondition } from './random-condition.ts';
import { randomSelectionSet } from './random-selection-set.ts';

const kinds = ['query', 'query', 'query', 'query', 'query', 'mutation', 'mutation', 'subscription'] as const;

/** Declarations of variables that nothing uses, or that there is already. */
const superfluous = ['$more: Int', '$more: Nothing!', '$more: Query', '$v0: Int = "x"', '$representations: Int'];

/** An operation over the schema and its variables: valid, or nearly. */
export function randomOperation(options: WritingOptions): { text: string; variables: Record<string, unknown> } {
  const { random, wild, schema } = options;
  const kind = random.pick(kinds);
  const writing: OperationWriting = {
    ...options,
    declared: new Map(),
    variables: {},
    fragments: new Map(),
    aliases: 0,
  };
  const isSubscription = kind === 'subscription' && !(wild && random.chance(5));
  const body = randomSelectionSet(writing, rootOf(schema, kind), { depth: 0, most: isSubscription ? 1 : 3 });
  const condition = wild ? randomCondition(writing, 1) : '';
  const declarations = [...writing.declared].map(([name, type]) => `$${name}: ${type}`);
  if (wild && random.chance(6)) declarations.push(random.pick(superfluous));
  const head = declarations.length > 0 ? `(${declarations.join(', ')})` : '';
  const fragments = [...writing.fragments].map(([name, { on, text }]) => `fragment ${name} on ${on} ${text}`);
  const { variables } = writing;
  if (wild && random.chance(3)) delete variables[random.pick([...writing.declared.keys(), 'nothing'])];
  if (wild && random.chance(3)) variables['unknown'] = random.pick([1, {}, null]);
  return { text: `${kind} Q${head}${condition} ${body} ${fragments.join(' ')}`, variables };
}

function rootOf(schema: GraphQLSchema, kind: (typeof kinds)[number]): GraphQLObjectType {
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[kind];
  if (!root) throw new Error(`the schema has no ${kind}`);
  return root;
}
