import { setTimeout as delay } from 'node:timers/promises';
import type { Client, ClientBase } from 'pg';
import type { Logger } from 'pino';
import type { Commits } from '#packages/causality/commits.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { ensureStreams } from '#packages/jetstream/streams.ts';
import { backoff } from '#packages/sql/backoff.ts';
import { createAlarm } from './alarm.ts';
import { type CommitSignal, createCommitSignal } from './commit-signal.ts';
import { createDrain } from './drain-outbox.ts';
import { createOtherRelays } from './other-relays.ts';
import { outboxChannel } from './outbox-channel.ts';
import { createRelayClient, listenOn } from './relay-session.ts';

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

/** News of commits are hints; this often, in milliseconds, the outbox is looked at without any. */
const pollInterval = 1_000;

/**
 * Publishes what `appendEvents` wrote to a database, each event at least once, and pending until the broker confirmed
 * it. Of all the relays on one database one publishes; another takes over when it ends. Starts by itself, and
 * reconnects to database and broker for ever.
 * @param commits of this process to the database: the relay is told of them at once, and tells the other relays. Default
 *   none.
 * @param listeners of further channels of PostgreSQL, called with each payload on the same session, and with an empty one
 *   when it begins, since some may have been missed. Default none.
 * @param onSession is called with each session of the relay, for others who need one of their own; `over` is aborted when it ends.
 *   Default nobody.
 * @param databaseUrl of the server itself or a pooler in session mode: the relay needs a session of its own, and never
 *   becomes ready without one.
 */
export function startOutboxRelay({
  databaseUrl,
  broker,
  logger,
  commits,
  listeners = {},
  onSession = () => {},
}: {
  databaseUrl: string;
  broker: Broker;
  logger: Logger;
  commits?: Commits;
  listeners?: Readonly<Record<string, (payload: string) => void>>;
  onSession?: (client: ClientBase, over: AbortSignal) => void;
}): OutboxRelay {
  const { signal, tell, notify } = createCommitSignal();
  const others = createOtherRelays();
  const alarm = createAlarm();
  const stop = new AbortController();
  const drain = createDrain({ broker, logger, stopping: stop.signal });
  let ready = false;
  let leading = false;
  /** When a relay that does not lead tries to, in milliseconds since 1970. */
  let nextTry = 0;

  const stopListening = commits?.listen((notices) => {
    notices.forEach(tell);
    if (ready) others.tellLater(notices);
    alarm.ring();
  });

  /** True when this is the relay that publishes. It may become so once in `pollInterval`. */
  const leads = async (client: ClientBase) => {
    if (leading || Date.now() < nextTry) return leading;
    nextTry = Date.now() + pollInterval;
    leading = await tryToLead(client);
    // On a new broker there is no stream yet. What fails here fails in drain, which reports it.
    if (leading) await ensureStreams(broker).catch(() => {});
    else await others.tellOfThisOne(client);
    return leading;
  };

  /** Passes on what was committed; publishes if this is the relay to do it. */
  const work = async (client: ClientBase) => {
    const tellOthers = () => others.tell(client);
    await tellOthers();
    if (!(await leads(client))) return;
    if (!(await drain(client, tellOthers))) alarm.ring();
  };

  /** Uses one database connection until it breaks or the relay is closed. */
  const serve = async (client: Client, session: AbortController) => {
    nextTry = 0;
    others.begin();
    await listenOn(client, databaseUrl, {
      listeners: {
        ...listeners,
        [outboxChannel](payload, own) {
          if (own) return;
          others.heard();
          notify(payload);
          alarm.ring();
        },
      },
      onLost() {
        session.abort();
        alarm.ring();
      },
    });
    ready = true;
    for (const listener of Object.values(listeners)) listener('');
    onSession(client, session.signal);
    while (!stop.signal.aborted) {
      await work(client);
      await alarm.wait(pollInterval);
      if (session.signal.aborted) throw new Error('the connection to the database was lost');
    }
  };

  /** Serves one connection after another. */
  const run = async () => {
    for (let failures = 1; !stop.signal.aborted; failures++) {
      const client = createRelayClient(databaseUrl);
      const session = new AbortController();
      try {
        await serve(client, session);
      } catch (error) {
        if (ready) failures = 1;
        if (failures === 1 && !stop.signal.aborted) logger.warn({ err: error }, 'the outbox is out of reach');
      }
      ready = false;
      leading = false;
      session.abort();
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
      stopListening?.();
      stop.abort();
      alarm.ring();
      await ended;
    },
  };
}

async function tryToLead(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [leaderLock]);
  return rows[0]?.locked === true;
}
