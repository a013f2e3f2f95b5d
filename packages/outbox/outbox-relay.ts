import { setTimeout as delay } from 'node:timers/promises';
import { Client, type ClientBase } from 'pg';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { ensureStreams } from '#packages/jetstream/streams.ts';
import { backoff } from '#packages/sql/backoff.ts';
import { createAlarm } from './alarm.ts';
import { outboxChannel } from './append-events.ts';
import { type CommitSignal, createCommitSignal } from './commit-signal.ts';
import { deletePublished } from './delete-published.ts';
import { batchSize, publishBatch } from './publish-batch.ts';
import { refuseSharedSession } from './refuse-shared-session.ts';

export interface OutboxRelay {
  /** True while notifications of the database arrive. */
  readonly ready: boolean;
  /** True while this is the relay that publishes. */
  readonly leading: boolean;
  readonly signal: CommitSignal;
  close(): Promise<void>;
}

/** Key of the advisory lock the publishing relay holds; advisory locks belong to one database. */
const leaderLock = 7_236_451;

/** A notification is a hint; this often, in milliseconds, the outbox is looked at without one. */
const pollInterval = 1_000;

/** Time between clean-ups, in milliseconds. */
const cleanUpInterval = 60_000;

/**
 * Publishes what `appendEvents` wrote to a database, each event at least once and marked only when the broker confirmed
 * it. Of all the relays on one database one publishes; another takes over when it ends. Events published more than
 * `retentionDays` (default 7) ago are deleted. Starts by itself, and reconnects to database and broker for ever.
 * @param databaseUrl of the server itself or a pooler in session mode: the relay needs a session of its own, and never
 *   becomes ready without one.
 */
export function startOutboxRelay({
  databaseUrl,
  broker,
  logger,
  retentionDays = 7,
}: {
  databaseUrl: string;
  broker: Broker;
  logger: Logger;
  retentionDays?: number;
}): OutboxRelay {
  const { signal, notify } = createCommitSignal();
  const alarm = createAlarm();
  const stop = new AbortController();
  let ready = false;
  let leading = false;
  let nextCleanUp = 0;
  /** Consecutive passes the broker did not confirm. */
  let brokerFailures = 0;

  /** Publishes until nothing is left or the broker fails. */
  const drain = async (client: ClientBase) => {
    while (!stop.signal.aborted) {
      const { found, failure } = broker.isConnected()
        ? await publishBatch(client, broker)
        : { found: 0, failure: new Error('no connection to the broker') };
      if (failure !== null) {
        brokerFailures++;
        if (brokerFailures === 1) logger.warn({ err: failure }, 'publishing failed, events wait in the outbox');
        // A broker that lost its data says no more than that nobody listens on the subject.
        if (broker.isConnected()) {
          await ensureStreams(broker).catch((error) => {
            if (brokerFailures === 1) logger.warn({ err: error }, 'the streams could not be looked at');
          });
        }
        await delay(backoff(brokerFailures, { first: 50, most: 2_000 }), undefined, { signal: stop.signal });
        return alarm.ring();
      }
      if (brokerFailures > 0) logger.info('publishing again');
      brokerFailures = 0;
      if (found < batchSize) return;
    }
  };

  const createClient = () => {
    const client = new Client({
      connectionString: databaseUrl,
      application_name: 'outbox-relay',
      // Waiting for the disk would delay the events that follow. A mark that is lost in a crash of the server is made up
      // for by publishing once more, which the broker or the inboxes drop. Asked for here, and not by a statement, it can
      // never become the setting of somebody else.
      options: '-c synchronous_commit=off',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 15_000,
    });
    client.on('error', () => {}); // the query that runs into it reports it
    return client;
  };

  /** Uses one database connection until it breaks or the relay is closed. */
  const serve = async (client: Client) => {
    client.on('notification', ({ payload = '' }) => {
      notify(payload);
      alarm.ring();
    });
    let lost = false;
    client.on('end', () => {
      lost = true;
      alarm.ring();
    });
    await client.connect();
    await refuseSharedSession(client, async () => {
      const other = createClient();
      await other.connect();
      return other;
    });
    await client.query(`LISTEN ${outboxChannel}`);
    ready = true;
    while (!stop.signal.aborted) {
      if (!leading && (await lead(client))) {
        leading = true;
        // On a new broker there is no stream yet. What fails here fails in drain, which reports it.
        await ensureStreams(broker).catch(() => {});
      }
      if (leading) {
        await drain(client);
        if (Date.now() >= nextCleanUp) {
          await deletePublished(client, retentionDays);
          nextCleanUp = Date.now() + cleanUpInterval;
        }
      }
      await alarm.wait(pollInterval);
      if (lost) throw new Error('the connection to the database was lost');
    }
  };

  const run = async () => {
    for (let failures = 1; !stop.signal.aborted; failures++) {
      const client = createClient();
      try {
        await serve(client);
      } catch (error) {
        if (ready) failures = 1;
        if (failures === 1 && !stop.signal.aborted) logger.warn({ err: error }, 'the outbox is out of reach');
      }
      ready = false;
      leading = false;
      await client.end().catch(() => {});
      await delay(backoff(failures, { first: 50, most: 2_000 }), undefined, { signal: stop.signal }).catch(() => {});
    }
  };
  const ended = run();

  return {
    get ready() {
      return ready;
    },
    get leading() {
      return leading;
    },
    signal,
    async close() {
      stop.abort();
      alarm.ring();
      await ended;
    },
  };
}

async function lead(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [leaderLock]);
  return rows[0]?.locked === true;
}
