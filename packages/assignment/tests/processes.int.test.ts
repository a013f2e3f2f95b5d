import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Messaging, note, openMessaging, until } from '#packages/jetstream/tests/messaging-fixture.ts';

const aggregates = Array.from({ length: 20 }, (_, index) => `a${index}`);

describe('two processes that consume the same events', () => {
  let messaging: Messaging;
  let version: number;
  const children = new Map<string, ChildProcess>();
  beforeEach(async () => {
    messaging = await openMessaging();
    version = 0;
  });
  afterEach(async () => {
    for (const child of children.values()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    }
    children.clear();
    await messaging.close();
  });

  const membersNow = async () => {
    const { rows } = await messaging.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_locks JOIN pg_database ON pg_database.oid = database
       WHERE locktype = 'advisory' AND objsubid = 2 AND datname = current_database()`,
    );
    return rows[0]?.count ?? 0;
  };
  /** Started one after the other: the first one publishes, and receives. */
  const start = async (name: string) => {
    const program = join(import.meta.dirname, 'processes', 'consume-notes.ts');
    const { server, databaseUrl } = messaging;
    children.set(name, spawn(process.execPath, [program, server.url, databaseUrl, name], { stdio: 'inherit' }));
    await until(async () => (await membersNow()) === children.size);
  };
  const signal = (name: string, kind: NodeJS.Signals) => void children.get(name)?.kill(kind);
  /** The next event of each aggregate. */
  const append = async (rounds = 1) => {
    for (let round = 0; round < rounds; round++) {
      version++;
      await messaging.append(...aggregates.map((aggregate) => note(aggregate, version)));
    }
  };
  const taken = async () => {
    const notes = await messaging.notesTaken();
    return notes.map((text) => text.split(' ') as [name: string, aggregate: string, version: string]);
  };
  const untilAllTaken = () => until(async () => (await taken()).length >= aggregates.length * version);
  const takers = async (ofVersion: number) =>
    new Set((await taken()).filter(([, , its]) => Number(its) === ofVersion).map(([name]) => name));
  const expectEachOnceInOrder = async () => {
    const byAggregate = Map.groupBy(await taken(), ([, aggregate]) => aggregate);
    const expected = Array.from({ length: version }, (_, index) => index + 1);
    for (const aggregate of aggregates) {
      expect(byAggregate.get(aggregate)?.map(([, , its]) => Number(its))).toEqual(expected);
    }
  };
  const startBoth = async () => {
    await start('first');
    await start('second');
    await append();
    await untilAllTaken();
    expect(await takers(version)).toEqual(new Set(['first']));
  };
  /** Until the second process handles everything that is new, all of it by itself. */
  const untilSecondReceives = () =>
    until(async () => {
      await append();
      await untilAllTaken();
      return (await takers(version)).size === 1 && (await takers(version)).has('second');
    });

  test('do not share them: one handles them all', async () => {
    await startBoth();
    await append(20);
    await untilAllTaken();
    expect(new Set((await taken()).map(([name]) => name))).toEqual(new Set(['first']));
    await expectEachOnceInOrder();
  }, 120_000);

  test('take over from one that is killed', async () => {
    await startBoth();
    await append(3);
    signal('first', 'SIGKILL');
    await append(3);
    await untilSecondReceives();
    await expectEachOnceInOrder();
  }, 120_000);

  test('take over, also its publishing, from one that hangs, and let it go on when it does not any more', async () => {
    await startBoth();
    await append(3);
    signal('first', 'SIGSTOP');
    await append(3);
    await untilSecondReceives();
    signal('first', 'SIGCONT');
    await until(async () => (await membersNow()) === 2);
    await untilSecondReceives();
    await expectEachOnceInOrder();
  }, 120_000);

  test('take over from one whose session the server ends', async () => {
    await startBoth();
    await append(3);
    await messaging.pool.query(
      `SELECT pg_terminate_backend(min(pid)) FROM pg_locks JOIN pg_database ON pg_database.oid = database
       WHERE locktype = 'advisory' AND objsubid = 1 AND datname = current_database()`,
    );
    await append(3);
    await untilSecondReceives();
    await until(async () => (await membersNow()) === 2);
    await expectEachOnceInOrder();
  }, 120_000);

  test('take over from one that ends in order', async () => {
    await startBoth();
    await append(3);
    const exit = once(children.get('first') as ChildProcess, 'exit');
    signal('first', 'SIGTERM');
    await append(3);
    await untilSecondReceives();
    expect(await exit).toEqual([0, null]);
    await expectEachOnceInOrder();
  }, 120_000);
});
