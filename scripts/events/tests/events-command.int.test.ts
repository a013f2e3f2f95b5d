import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensureGeneration } from '#packages/inbox/ensure-generation.ts';
import { type Messaging, note, openMessaging } from '#packages/jetstream/tests/messaging-fixture.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';

describe('npm run events', () => {
  let messaging: Messaging;
  const stateDir = mkdtempSync(join(tmpdir(), 'souk-events-'));
  beforeAll(async () => {
    messaging = await openMessaging();
  });
  afterAll(async () => {
    rmSync(stateDir, { recursive: true });
    await messaging.close();
  });

  const run = (args: string[], env: Record<string, string> = { SOUK_STATE_DIR: stateDir }) =>
    spawnSync(process.execPath, ['scripts/events.ts', ...args], { encoding: 'utf8', env });

  test.each([
    [[]],
    [['nonsense']],
    [['constructor']],
    [['rebuild', 'order']],
    [['dead-letters']],
    [['dead-letters', 'replay']],
    [['dead-letters', 'replay', 'id', '--all']],
    [['lag', '--fast']],
    [['replay', '--consumer', 'test-log']],
    [['replay', '--consumer', 'test-log', '--from', 'yesterday']],
  ])('shows how it is used when called with %j', (args) => {
    const { status, stderr } = run(args);
    expect(stderr).toContain('Usage: npm run events');
    expect(status).toBe(2);
  });

  test('says what to do when no stack runs', () => {
    const { status, stderr } = run(['lag']);
    expect(stderr).toContain('No stack is running');
    expect(status).toBe(1);
  });

  test('finds the stack in the state directory and in the environment', async () => {
    await messaging.append(note('a', 1));
    const environment = { NATS_URL: messaging.server.url, ORDER_DATABASE_URL: messaging.databaseUrl };
    const rebuilt = run(['rebuild'], environment);
    expect([rebuilt.stdout, rebuilt.status]).toEqual(['order: 0 of 1 events published again\n', 0]);
    const others = ownSubgraphs().filter(({ name }) => name !== 'order');
    const left = others.map(({ databaseVariable }) => databaseVariable).join(', ');
    expect(rebuilt.stderr).toBe(`Left out, since they are not set: ${left}\n`);

    const stack = { natsUrl: messaging.server.url, subgraphs: { order: { databaseUrl: messaging.databaseUrl } } };
    writeFileSync(join(stateDir, 'stack.json'), JSON.stringify(stack));
    expect(run(['lag']).stdout).toBe('outbox order: 0 unpublished\n');
    expect(run(['dead-letters', 'list']).stdout).toBe('0 dead letters\n');
    expect(run(['dead-letters', 'replay', '--all']).stdout).toBe('There are no dead letters\n');
    const unknown = run(['dead-letters', 'replay', 'unknown']);
    expect([unknown.stderr, unknown.status]).toEqual(['There is no dead letter unknown\n', 1]);

    await ensureGeneration(messaging.sql, 'order-log', new Date('2026-01-01T00:00:00Z'));
    expect(run(['lag']).stdout).toContain(
      'consumer order-log: not begun, generation 1 from 2026-01-01T00:00:00.000Z\n',
    );
    expect(run(['replay', '--consumer', 'order-log', '--from', 'first']).stdout).toBe(
      'order-log begins again from the first event: generation 2\n',
    );
    const nobody = run(['replay', '--consumer', 'nobody', '--from', '2026-01-01T01:00:00+01:00']);
    expect([nobody.stderr, nobody.status]).toEqual(['There is no consumer nobody. Can be replayed: order-log\n', 1]);
  });
});
