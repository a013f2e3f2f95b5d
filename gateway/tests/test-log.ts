import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { z } from 'zod';
import { type AnyEvent, defineEvent } from '#packages/event-contract/event-contract.ts';
import { type Broker, connectBroker } from '#packages/jetstream/connect-broker.ts';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import type { Cursor } from '../events/cursor.ts';
import type { EventFilter } from '../events/event-filter.ts';
import type { EventLog } from '../events/event-log.ts';
import type { RecentEventsLimits } from '../events/recent-events.ts';
import { startEventLog } from '../events/start-event-log.ts';
import type { StreamEvent } from '../events/stream-event.ts';
import { publishEvent } from './publish-event.ts';
import { until } from './until.ts';

const logger = pino({ level: 'silent' });
const contracts = {
  taken: defineEvent('note.taken', 1, z.object({ value: z.number() })),
  moved: defineEvent('note.moved', 1, z.object({ value: z.number() })),
};

export interface OpenLog {
  log: EventLog;
  /** What it told of, and whether as known. */
  told: { sequence: number; known: boolean }[];
}

/** A broker, and event logs that follow it. */
export interface TestLog extends AsyncDisposable {
  server: TestBroker;
  /** Of the logs. */
  broker: Broker;
  /** Resolves when the log follows. */
  open(limits?: Partial<RecentEventsLimits>): Promise<OpenLog>;
  /** Publishes an event as its subgraph would; resolves to its place in the stream. */
  publish(key: string, event?: keyof typeof contracts, changes?: Partial<AnyEvent>): Promise<number>;
}

export const anything: EventFilter = { aggregateType: 'note', keys: null, events: null, accepts: null, owner: null };

export async function startTestLog(): Promise<TestLog> {
  await using opened = new AsyncDisposableStack();
  const server = opened.use(await createTestBroker());
  const connect = async (name: string) =>
    opened.adopt(await connectBroker({ url: server.url, name, logger }), (it) => it.close());
  const broker = await connect('log-test');
  const subgraph = await connect('subgraph-test');
  const keep = opened.move();
  return {
    server,
    broker,
    async open(limits = {}) {
      const told: OpenLog['told'] = [];
      const log = startEventLog({
        broker,
        onEvent: ({ sequence }, known) => told.push({ sequence, known }),
        onFollowing() {},
        logger,
        limits: { events: 10_000, bytes: 2 ** 24, ...limits },
      });
      keep.defer(async () => {
        await log.close();
      });
      await until('the log follows', log.isFollowing);
      return { log, told };
    },
    async publish(key, event = 'taken', changes = {}) {
      await until('the subgraph is connected', subgraph.isConnected);
      return publishEvent(subgraph, contracts[event], key, { value: 0 }, { id: randomUUID(), ...changes });
    },
    [Symbol.asyncDispose]: async () => keep.disposeAsync(),
  };
}

/** The sequences that a reading gives. */
export async function readAll(
  log: Pick<EventLog, 'read'>,
  range: { after: Cursor; upTo: number },
  filter = anything,
  signal = new AbortController().signal,
): Promise<number[]> {
  const sequences: number[] = [];
  for await (const events of log.read(range, filter, signal)) {
    sequences.push(...events.map(({ sequence }: StreamEvent) => sequence));
  }
  return sequences;
}

/** The cursor behind a sequence, of the stream that the log follows. */
export function cursorAt(log: Pick<EventLog, 'position'>, sequence: number): Cursor {
  const position = log.position();
  if (!position) throw new Error('the stream is not known');
  return { sequence, epoch: position.epoch, initial: null };
}
