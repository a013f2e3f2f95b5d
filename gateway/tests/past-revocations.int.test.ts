import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { pino } from 'pino';
import { roleChangedV1 } from '#events/auth/role-changed.v1.ts';
import { sessionRevokedV1 } from '#events/auth/session-revoked.v1.ts';
import { type Broker, connectBroker } from '#packages/jetstream/connect-broker.ts';
import { ensureStreams, eventsStream } from '#packages/jetstream/streams.ts';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import { followEvents } from '../follow-events.ts';
import { codeOf } from '../request/errors.ts';
import { followRevocations } from '../revocation/follow-revocations.ts';
import { publishEvent } from './publish-event.ts';
import { until } from './until.ts';

const logger = pino({ level: 'silent' });

let opened: AsyncDisposableStack;
let server: TestBroker;
let broker: Broker;
let subgraph: Broker;
beforeEach(async () => {
  opened = new AsyncDisposableStack();
  server = opened.use(await createTestBroker());
  broker = await connectBroker({ url: server.url, name: 'revocations-test', logger });
  opened.defer(() => broker.close());
  subgraph = await connectBroker({ url: server.url, name: 'subgraph-test', logger });
  opened.defer(() => subgraph.close());
  await ensureStreams(broker);
});
afterEach(async () => opened.disposeAsync());

const endSession = async (sessionId: string, changes = {}) => {
  const data = { sessionId, userId: randomUUID(), reason: 'REVOKED' as const };
  await publishEvent(subgraph, sessionRevokedV1, sessionId, data, changes);
};

function start() {
  const revoked: string[] = [];
  const revocations = followRevocations({ broker, onRevoked: ({ id }) => revoked.push(id), logger });
  const noticed: number[] = [];
  const log = followEvents({
    broker,
    causality: { handleEvent() {}, handleFollowing() {} },
    revocations,
    liveQueries: { handleEvent: ({ sequence }) => void noticed.push(sequence) },
    onSeen() {},
    logger,
  });
  opened.defer(async () => {
    await Promise.all([log.close(), revocations.close()]);
  });
  /** What the token of a session is refused with. */
  const accessDenied = (id: string) => {
    try {
      revocations.assertNotRevoked({
        revocationTargets: [{ kind: 'session', id, version: 0 }],
        expiresAt: Date.now() + 1_000,
      });
      return null;
    } catch (error) {
      return codeOf(error);
    }
  };
  return { revocations, log, revoked, noticed, accessDenied };
}

describe('what was revoked before the start', () => {
  test('must be known before any token is accepted', async () => {
    const sessionId = randomUUID();
    await endSession(sessionId);
    const { revocations, log, revoked, noticed, accessDenied } = start();
    expect(accessDenied('another')).toBe('SERVICE_UNAVAILABLE');
    await until('it is known', revocations.isFollowing);
    expect([accessDenied('another'), accessDenied(sessionId)]).toEqual([null, 'UNAUTHENTICATED']);
    expect(revoked).toEqual([sessionId]);
    expect(noticed).toEqual([]);
    expect(log.isFollowing()).toBe(true);
  });

  test('is read as far back as there may be tokens, of every kind, however much it is', async () => {
    const long = { occurredAt: new Date(Date.now() - 20 * 60_000).toISOString() };
    const ids = Array.from({ length: 1_100 }, () => randomUUID());
    await endSession(randomUUID(), long);
    await Promise.all(ids.map((id) => endSession(id)));
    await publishEvent(subgraph, roleChangedV1, 'STAFF', { role: 'STAFF', rightsVersion: 5 });
    const { revocations, revoked } = start();
    await until('it is known', revocations.isFollowing);
    expect(revoked.toSorted()).toEqual([...ids, 'STAFF'].toSorted());
  });

  test('and what is revoked during it is told of once, without a gap between the two', async () => {
    const ids: string[] = [];
    let publishing = true;
    const publish = async () => {
      while (publishing) {
        const id = randomUUID();
        ids.push(id);
        await endSession(id);
      }
    };
    const published = publish();
    const followers: ReturnType<typeof start>[] = [];
    for (let round = 1; round <= 8; round++) {
      await until('more is revoked', () => ids.length > round * 10);
      followers.push(start());
    }
    await until('all follow', () => followers.every(({ revocations }) => revocations.isFollowing()));
    publishing = false;
    await published;
    for (const { revoked } of followers) {
      await until('all is known', () => revoked.length >= ids.length);
      expect(revoked.toSorted()).toEqual(ids.toSorted());
    }
  });

  test('is tried to be read until it was', async () => {
    const sessionId = randomUUID();
    await endSession(sessionId);
    const consumers = jest.spyOn(broker.js.consumers, 'get');
    const get = consumers.getMockImplementation() ?? broker.js.consumers.get;
    let failures = 0;
    consumers.mockImplementation((stream, options) => {
      const ofOneKind = typeof options === 'object' && options.filter_subjects === 'events.session.*.revoked';
      if (ofOneKind && failures++ < 3) return Promise.reject(new Error('it fails'));
      return get.call(broker.js.consumers, stream, options);
    });
    const { revocations, log, revoked, accessDenied } = start();
    await until('events are followed', log.isFollowing);
    expect(accessDenied('another')).toBe('SERVICE_UNAVAILABLE');
    await until('it is known', revocations.isFollowing);
    expect(failures).toBe(4);
    expect(revoked).toEqual([sessionId]);
  });

  test('leaves no consumer but the one of the log, and is not read again after an interruption', async () => {
    const { revocations, revoked, accessDenied } = start();
    await until('it is known', revocations.isFollowing);
    const consumers = async () => (await subgraph.jsm.streams.info(eventsStream)).state.consumer_count;
    await until('its consumers have ended', async () => (await consumers()) === 1);

    const made = jest.spyOn(broker.js.consumers, 'get');
    await server.kill();
    await until('it is noticed', () => !revocations.isFollowing());
    expect(accessDenied('another')).toBeNull();
    await server.restart();
    await until('the subgraph is connected', subgraph.isConnected);
    const sessionId = randomUUID();
    await endSession(sessionId);
    await until('it is learnt', () => accessDenied(sessionId) === 'UNAUTHENTICATED');
    await until('it follows again', revocations.isFollowing);
    expect(revoked).toEqual([sessionId]);
    expect(made.mock.calls.every(([, options]) => typeof options === 'object' && !options.filter_subjects)).toBe(true);
  });

  test('is known once when the broker lost its store and has it again', async () => {
    const { revocations, revoked, noticed } = start();
    await until('it is known', revocations.isFollowing);
    const [before, after] = [randomUUID(), randomUUID()];
    const same = { id: randomUUID(), occurredAt: new Date().toISOString() };
    await endSession(before, same);
    await until('it is learnt', () => revoked.length === 1);
    await server.kill();
    await until('it is noticed', () => !revocations.isFollowing());
    server.loseStore();
    await server.restart();
    await until('it follows again', revocations.isFollowing);
    await until('the subgraph is connected', subgraph.isConnected);
    await endSession(before, same);
    await endSession(after);
    await until('it is learnt', () => revoked.includes(after));
    expect(revoked).toEqual([before, after]);
    expect(noticed).toEqual([1, 2]);
  });
});
