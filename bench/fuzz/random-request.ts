import type { GraphQLSchema } from 'graphql';
import type { SeededRandom } from '#gateway/tests/seeded-random.ts';
import { damageText } from './damage-text.ts';
import type { KnownValues } from './known-values.ts';
import { randomOperation } from './random-operation.ts';

/** What a client sends. */
export interface FuzzedRequest {
  query: unknown;
  variables?: unknown;
  operationName?: unknown;
  extensions?: unknown;
}

const operationNames = ['Q', 'R', '', null, 7];

const extensions: readonly unknown[] = [
  { cursor: true },
  { since: 'x' },
  { since: '1.1', cursor: true },
  { since: null },
  { since: {}, initial: 'yes' },
  { initial: true },
  { persistedQuery: { version: 1, sha256Hash: 'x'.repeat(64) } },
  { persistedQuery: 7 },
  [],
];

/** A request that is right, or nearly. */
export function randomRequest(random: SeededRandom, schema: GraphQLSchema, known: KnownValues): FuzzedRequest {
  const wild = random.chance(40);
  const { text, variables } = randomOperation({ random, wild, schema, known });
  return {
    query: wild && random.chance(12) ? damageText(random, text) : text,
    ...(Object.keys(variables).length > 0 && { variables }),
    ...(wild && random.chance(4) && { operationName: random.pick(operationNames) }),
    ...(random.chance(6) && { extensions: random.pick(extensions) }),
  };
}
