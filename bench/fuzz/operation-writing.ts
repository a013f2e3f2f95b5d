import type { GraphQLSchema } from 'graphql';
import type { SeededRandom } from '#gateway/tests/seeded-random.ts';
import type { KnownValues } from './known-values.ts';

/** What decides how an operation is written. */
export interface WritingOptions {
  random: SeededRandom;
  /** Whether it may be only nearly valid. */
  wild: boolean;
  schema: GraphQLSchema;
  known: KnownValues;
}

/** An operation that is being written. */
export interface OperationWriting extends WritingOptions {
  /** Declarations of variables, by name. */
  declared: Map<string, string>;
  /** Values of variables that are sent. */
  variables: Record<string, unknown>;
  /** Texts of fragments, by name, with the type that each is on. */
  fragments: Map<string, { on: string; text: string }>;
  /** Names of their own that fields have got. */
  aliases: number;
}
