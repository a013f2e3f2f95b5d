import { type Begin, ensureGeneration } from '#packages/inbox/ensure-generation.ts';
import { findGeneration, type Generation } from '#packages/inbox/find-generation.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { Subscription } from './start-receiving.ts';

/** What a process follows at present. */
export interface Followed {
  generation: Generation;
  process: Subscription['process'];
  /** Aborted when the consumer is found to be in another generation. */
  over: AbortSignal;
}

export interface GenerationsOptions {
  sql: Sql;
  consumer: string;
  /** Where the first generation begins. */
  begin: Begin;
  /** Makes what handles the messages of a generation, and calls `onSuperseded` when it finds that another one has begun. */
  createProcess(generation: Generation, onSuperseded: () => void): Subscription['process'];
}

/** Knows which generation of an unordered consumer a process follows. */
export interface Generations {
  /** The generation the consumer is in. While that is the same, so is what is returned: what is still under way belongs to it. */
  current(): Promise<Followed>;
  /** Looks whether a replay was asked for, and ends what is followed if so. */
  lookForReplay(): Promise<void>;
}

const isSame = (one: Generation, other: Generation) =>
  one.generation === other.generation && one.createdAt.getTime() === other.createdAt.getTime();

export function followGenerations({ sql, consumer, begin, createProcess }: GenerationsOptions): Generations {
  let followed: (Followed & { end(): void }) | null = null;
  return {
    async current() {
      const generation = await ensureGeneration(sql, consumer, begin);
      if (followed !== null && !followed.over.aborted && isSame(followed.generation, generation)) return followed;
      const over = new AbortController();
      const end = () => over.abort();
      followed = { generation, process: createProcess(generation, end), over: over.signal, end };
      return followed;
    },
    async lookForReplay() {
      if (followed === null || followed.over.aborted) return;
      const { generation, end } = followed;
      const found = await findGeneration(sql, consumer).catch(() => generation);
      if (found?.generation !== generation.generation) end();
    },
  };
}
