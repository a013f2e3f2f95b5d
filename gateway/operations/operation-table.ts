import { LRUCache } from 'lru-cache';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import { normaliseOperation } from './normalise-operation.ts';
import { createOperationShape, type OperationShape } from './operation-shape.ts';
import { findOperation, type ReadOptions, readDocument } from './read-document.ts';

/** An operation as a client wrote it. */
export interface KnownOperation {
  text: string;
  operationName: string | undefined;
  shape: OperationShape;
  /** Values of the variables that its literals became; null when it has none. */
  literals: Readonly<Record<string, unknown>> | null;
  /** How often it was asked for. */
  uses: number;
}

/** The operations that were asked of one supergraph lately. */
export interface OperationTable {
  supergraph: LoadedSupergraph;
  /** Throws a GraphQLError, or an AggregateError of some, when the text is no operation that can be executed. */
  find(text: string, operationName: string | undefined): KnownOperation;
  /** The most used first. */
  hottest(most: number): KnownOperation[];
  size(): number;
}

/** Most operations remembered, and characters they have together: what is kept of one is some thirty times its text. */
const limits = { max: 10_000, maxSize: 4_000_000 };

export type TableOptions = Omit<ReadOptions, 'schema'>;

export function createOperationTable(supergraph: LoadedSupergraph, options: TableOptions): OperationTable {
  const byText = new LRUCache<string, KnownOperation>(limits);
  const shapes = new LRUCache<string, OperationShape>(limits);
  const schema = supergraph.clientSchema;

  const read = (text: string, operationName: string | undefined) => {
    const document = readDocument(text, { ...options, schema });
    const normal = normaliseOperation(document, findOperation(document, operationName), schema);
    // A client may write itself what lifted literals look like, and then has to send what others need not.
    const key = normal.literals ? `\0${normal.text}` : normal.text;
    const known = shapes.get(key);
    const shape = known ?? createOperationShape(normal, supergraph);
    if (!known) shapes.set(key, shape, { size: key.length });
    // Fragments can make much of a short text, and whoever remembers the text keeps all of it.
    return { shape, literals: normal.literals, size: Math.max(text.length, normal.text.length) };
  };

  return {
    supergraph,
    find(text, operationName) {
      let known = byText.get(text);
      // Nearly always one text is asked for under one name; the others are kept apart, where no text can be that parses.
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
