import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { on } from '#packages/jetstream/handler.ts';
import { startConsumer } from '#packages/jetstream/start-consumer.ts';
import { startUnorderedConsumer } from '#packages/jetstream/start-unordered-consumer.ts';
import {
  insertNote,
  logger,
  type Messaging,
  noted,
  openMessaging,
} from '#packages/jetstream/tests/messaging-fixture.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { failingText, notes } from './notes.ts';
import { untilCounted } from './until-counted.ts';

export const unorderedName = 'bench-everything';
export const orderedName = 'bench-note';

export interface RunOptions {
  /** A multiple of 1,000. */
  events: number;
  /** Which of the two consumers fails on one event in a hundred. */
  failing: 'neither' | 'unordered' | 'ordered';
  /** Milliseconds before a failed event is tried again, doubled with each further failure. */
  firstRetry: number;
}

export interface Run extends AsyncDisposable {
  messaging: Messaging;
  /** Effects there are, of a consumer. */
  effectsOf(consumer: string): Promise<number>;
  /** Lets the events that failed succeed from now on. */
  mend(): void;
}

/**
 * Starts an unordered consumer beside an ordered one, on a database and a broker of their own, when the events are in
 * the stream: publishing is no part of what is measured.
 */
export async function runConsumers({ events, failing, firstRetry }: RunOptions): Promise<Run> {
  const messaging = await openMessaging();
  const relay = messaging.relay();
  const written = [...notes(events)];
  for (let from = 0; from < events; from += 1_000) await messaging.append(...written.slice(from, from + 1_000));
  await untilCounted(events, () => messaging.streamed().catch(() => 0));
  await relay.close();

  let isBroken = true;
  const applyAs = (consumer: string, fails: boolean) => async (event: AnyEvent, tx: Sql) => {
    const { text } = event.data as { text: string };
    if (fails && isBroken && text.startsWith(failingText)) throw new Error('broken');
    await insertNote(tx, `${consumer} ${text}`);
  };
  const parts = { ...messaging, subgraph: 'bench', logger, firstRetry };
  const handlers = [on(noted, { apply: applyAs(orderedName, failing === 'ordered') })];
  const everything = {
    name: 'everything',
    types: ['*' as const],
    begin: 'first' as const,
    apply: applyAs(unorderedName, failing === 'unordered'),
  };
  const consumers = [
    startConsumer({ ...parts, aggregateType: 'note', handlers }),
    startUnorderedConsumer({ ...parts, definition: everything }),
  ];
  return {
    messaging,
    async effectsOf(consumer) {
      const { rows } = await messaging.pool.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM taken_note WHERE starts_with(text, $1)',
        [consumer],
      );
      return rows[0]?.count ?? 0;
    },
    mend() {
      isBroken = false;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(consumers.map((consumer) => consumer.close()));
      await messaging.close();
    },
  };
}
