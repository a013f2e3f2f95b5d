import type { ClientBase } from 'pg';
import type { CommitNotice } from '#packages/causality/commits.ts';
import { writeNotices } from './notice-text.ts';
import { outboxChannel } from './outbox-channel.ts';

/** Milliseconds after which a relay of which nothing was heard is taken to have ended. */
const memory = 60_000;

/** Milliseconds between two times that a relay says that it is there. */
const announcement = 20_000;

/** Most notices that are kept while the database does not take them. They are hints: further ones are not told. */
const mostNotices = 10_000;

/** The relays of other processes on the same database, as one relay tells them of what its process committed. */
export interface OtherRelays {
  /** To be called when a session begins: what is known is of an earlier time. */
  begin(): void;
  /** To be called when another relay has told something. */
  heard(): void;
  tellLater(notices: readonly CommitNotice[]): void;
  /** Tells what is to be told, as one notification or a few. */
  tell(client: ClientBase): Promise<void>;
  /** Says now and then that this relay is there, so that the one that leads goes on telling. */
  tellOfThisOne(client: ClientBase): Promise<void>;
}

/**
 * Nothing is told as long as nobody listens. The relay that leads may be alone, and is once it has not heard of another for a
 * minute; those that do not lead say three times a minute that they are there.
 */
export function createOtherRelays(clock: () => number = Date.now): OtherRelays {
  let notices: CommitNotice[] = [];
  let thereUntil = 0;
  let nextAnnouncement = 0;
  const notify = (client: ClientBase, payloads: readonly string[]) =>
    client.query({
      name: 'outbox-notify',
      text: `SELECT pg_notify('${outboxChannel}', payload) FROM unnest($1::text[]) AS payload`,
      values: [payloads],
    });
  return {
    begin() {
      notices = [];
      thereUntil = clock() + memory;
      nextAnnouncement = 0;
    },
    heard() {
      thereUntil = clock() + memory;
    },
    tellLater(more) {
      if (clock() < thereUntil && notices.length < mostNotices) notices.push(...more);
    },
    async tell(client) {
      if (notices.length === 0) return;
      const payloads = writeNotices(notices);
      notices = [];
      await notify(client, payloads);
    },
    async tellOfThisOne(client) {
      // There is one that leads, and it has to hear of what this process commits.
      thereUntil = clock() + memory;
      if (clock() < nextAnnouncement) return;
      nextAnnouncement = clock() + announcement;
      await notify(client, ['']);
    },
  };
}
