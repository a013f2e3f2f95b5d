import type { Sql } from '#packages/sql/sql.ts';
import { findGeneration, type Generation } from './find-generation.ts';

/** Where a consumer begins that never ran before: with the first event, with what occurs from now on, or from a time on. */
export type Begin = 'first' | 'now' | Date;

/**
 * The generation a consumer is in. Where it begins is decided once, by whoever asks first: `begin` says nothing to a consumer
 * that has run before. "Now" is the time of the database, rounded down to the millisecond, as the times of events are.
 */
export async function ensureGeneration(sql: Sql, consumer: string, begin: Begin): Promise<Generation> {
  const known = await findGeneration(sql, consumer);
  if (known) return known;
  await sql.$executeRawUnsafe(
    `INSERT INTO inbox_generation (consumer, generation, begin_from)
     VALUES ($1::text, 1, CASE $2::text
       WHEN 'first' THEN NULL WHEN 'now' THEN date_trunc('milliseconds', now()) ELSE $3::text::timestamptz
     END) ON CONFLICT DO NOTHING`,
    consumer,
    typeof begin === 'string' ? begin : 'time',
    typeof begin === 'string' ? null : begin.toISOString(),
  );
  const written = await findGeneration(sql, consumer);
  if (!written) throw new Error(`the generation of ${consumer} was deleted while it began`);
  return written;
}
