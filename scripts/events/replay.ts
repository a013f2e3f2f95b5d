import { z } from 'zod';
import { beginGeneration } from '#packages/inbox/begin-generation.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { deleteEarlierDurables } from '#packages/jetstream/generation-durables.ts';
import { ensureStreams } from '#packages/jetstream/streams.ts';
import { pgSql } from '#packages/sql/pg-sql.ts';
import { withDatabase } from '../stack/with-database.ts';
import { measureLag } from './lag.ts';

/** Reads `--from`: `first` (null) or a time that has passed. Throws an Error that says what was expected. */
export function parseFrom(text: string, now = new Date()): Date | null {
  if (text === 'first') return null;
  if (!z.iso.datetime({ offset: true }).safeParse(text).success)
    throw new Error('expected "first" or a time of RFC 3339, for example 2026-11-28T12:00:00Z');
  const time = new Date(text);
  if (time > now) throw new Error('expected a time that has passed');
  return time;
}

/**
 * Lets an unordered consumer begin again, with the first event or with what occurred from a time on; returns its new
 * generation. Processes that run notice it by themselves. Throws, with the consumers there are, when it is none.
 */
export async function replay(
  broker: Broker,
  databases: ReadonlyMap<string, string>,
  consumer: string,
  from: Date | null,
): Promise<number> {
  await ensureStreams(broker);
  for (const databaseUrl of databases.values()) {
    const begun = await withDatabase(databaseUrl, (client) => beginGeneration(pgSql(client), consumer, from));
    if (begun === null) continue;
    // A hint: who still follows one of them asks where it is.
    await deleteEarlierDurables(broker, consumer, begun.generation);
    return begun.generation;
  }
  const { consumers } = await measureLag(broker, databases);
  const others = consumers.filter(({ unordered }) => unordered !== null).map(({ name }) => name);
  const known = others.length > 0 ? `Can be replayed: ${others.join(', ')}` : 'There is none that can be replayed';
  throw new Error(
    consumers.some(({ name }) => name === consumer)
      ? `${consumer} takes the events of each aggregate in order, once for ever: its inbox would skip all of them. ${known}`
      : `There is no consumer ${consumer}. ${known}`,
  );
}
