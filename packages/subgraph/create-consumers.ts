import { readEventPatterns } from '#packages/jetstream/event-patterns.ts';
import type { Handler } from '#packages/jetstream/handler.ts';
import type { UnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';

/** What a subgraph does about events. */
interface Consumers<Tx extends Sql> {
  /** By aggregate type. */
  handlers: Record<string, Handler<Tx>[]>;
  unordered: UnorderedConsumer<Tx>[];
}

/**
 * Makes the consumers of a subgraph. Throws a RangeError that names the consumer when its name is malformed or taken, or its
 * patterns are malformed.
 */
export function createConsumers<Tx extends Sql, Dependencies>(
  definition: Pick<
    SubgraphDefinition<never, never, Tx, Dependencies>,
    'name' | 'createHandlers' | 'createUnorderedConsumers'
  >,
  dependencies: Dependencies,
): Consumers<Tx> {
  const handlers = definition.createHandlers(dependencies);
  const unordered = definition.createUnorderedConsumers?.(dependencies) ?? [];
  const taken = new Set(Object.keys(handlers));
  for (const { name, types } of unordered) {
    const problem = problemOf(name, types, taken);
    if (problem) throw new RangeError(`consumer ${definition.name}-${name}: ${problem}`);
    taken.add(name);
  }
  return { handlers, unordered };
}

function problemOf(name: string, types: readonly string[], taken: ReadonlySet<string>): string | null {
  // At the broker the generation follows, after an underscore.
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return 'expected a name of small letters, digits and dashes';
  if (taken.has(name)) return 'another consumer of the subgraph, or the one of an aggregate type, has this name';
  try {
    readEventPatterns(types);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
