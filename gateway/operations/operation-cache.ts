import { LRUCache } from 'lru-cache';
import type { Executor } from '../executors/executor.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import type { VariableNames } from './internal-variables.ts';
import { normaliseOperation } from './normalise-operation.ts';
import { type PreparedOperation, prepareOperation } from './prepared-operation.ts';
import { findOperation, type ReadOptions, readDocument } from './read-document.ts';

/** An operation as a client wrote it. */
export interface CachedOperation {
  text: string;
  operationName: string | undefined;
  prepared: PreparedOperation;
  /** Values of the variables that its literals became; null when it has none. */
  literals: Readonly<Record<string, unknown>> | null;
  /** The names that its variables have when it is executed; null when they are those it was written with. */
  variableNames: VariableNames | null;
  /** How often it was asked for. */
  uses: number;
}

/** The operations that clients sent to one supergraph lately. */
export interface OperationCache {
  supergraph: LoadedSupergraph;
  /** Throws a GraphQLError, or an AggregateError of some, when the text is no operation that can be executed. */
  find(text: string, operationName: string | undefined): CachedOperation;
  /** The most used first. */
  hottest(most: number): CachedOperation[];
  size(): number;
}

/** Most operations, and characters of them together: an operation takes some thirty times the memory of its text. */
const limits = { max: 10_000, maxSize: 4_000_000 };

export interface OperationCacheOptions extends Omit<ReadOptions, 'schema'> {
  executor: Executor;
}

export function createOperationCache(supergraph: LoadedSupergraph, options: OperationCacheOptions): OperationCache {
  const byText = new LRUCache<string, CachedOperation>(limits);
  const byNormalText = new LRUCache<string, PreparedOperation>(limits);
  const schema = supergraph.clientSchema;

  const read = (text: string, operationName: string | undefined) => {
    const document = readDocument(text, { ...options, schema });
    const normal = normaliseOperation(document, findOperation(document, operationName), schema);
    const { text: key, literals, variableNames } = normal;
    const known = byNormalText.get(key);
    const prepared = known ?? prepareOperation(normal, supergraph, options.executor);
    if (!known) byNormalText.set(key, prepared, { size: key.length });
    // Fragments can expand a short text to a long one, all of which is kept with it.
    return { prepared, literals, variableNames, size: Math.max(text.length, key.length) };
  };

  return {
    supergraph,
    find(text, operationName) {
      let known = byText.get(text);
      // Nearly every text comes with one operation name only. Others get a key that no valid text can have.
      const isOther = known !== undefined && known.operationName !== operationName;
      const key = isOther ? `\0${operationName}\0${text}` : text;
      if (isOther) known = byText.get(key);
      if (!known) {
        const { size, ...found } = read(text, operationName);
        known = { text, operationName, ...found, uses: 0 };
        byText.set(key, known, { size });
      }
      known.uses++;
      return known;
    },
    hottest(most) {
      return [...byText.values()].sort((a, b) => b.uses - a.uses).slice(0, most);
    },
    size: () => byText.size,
  };
}
