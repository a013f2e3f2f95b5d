import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { commandOf } from '../../processes/command-of.ts';
import { testEnvironment } from '../../test-database/environment.ts';
import { startNats } from '../start-nats.ts';

let stateDir: string;
const program = () => testEnvironment().SOUK_TEST_NATS_SERVER;

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'souk-state-'));
});

afterEach(() => rmSync(stateDir, { recursive: true }));

function connectTo(url: string): Promise<NatsConnection> {
  const { host, username: user, password: pass } = new URL(url);
  return connect({ servers: host, user, pass, reconnect: false });
}

async function publishedMessages(url: string): Promise<number> {
  const connection = await connectTo(url);
  const { state } = await (await jetstreamManager(connection)).streams.info('KEPT');
  await connection.close();
  return state.messages;
}

async function publishOne(url: string): Promise<void> {
  const connection = await connectTo(url);
  await (await jetstreamManager(connection)).streams.add({ name: 'KEPT', subjects: ['kept'] });
  await jetstream(connection).publish('kept', 'x');
  await connection.close();
}

test('streams survive a stop and a start', async () => {
  const first = await startNats({ program: program(), stateDir });
  await publishOne(first.url);
  await first.stop();
  const second = await startNats({ program: program(), stateDir });
  expect(await publishedMessages(second.url)).toBe(1);
  await second.stop();
});

test('streams survive a killed server, which comes back at the same address', async () => {
  const first = await startNats({ program: program(), stateDir });
  await publishOne(first.url);
  await first.stop('SIGKILL');
  const second = await startNats({ program: program(), stateDir, port: first.port });
  expect(second.url).toBe(first.url);
  expect(await publishedMessages(first.url)).toBe(1);
  await second.stop();
});

test('nobody connects without the password, which only its owner can read', async () => {
  const server = await startNats({ program: program(), stateDir });
  const anonymous = connect({ servers: `127.0.0.1:${server.port}`, reconnect: false });
  await expect(anonymous).rejects.toThrow('Authorization Violation');
  await server.stop();
  for (const file of ['nats-password', 'nats/server.conf']) {
    expect(statSync(join(stateDir, file)).mode & 0o777).toBe(0o600);
  }
});

test('a server that an earlier run left behind is stopped', async () => {
  const orphan = await startNats({ program: program(), stateDir });
  const messages: string[] = [];
  const server = await startNats({ program: program(), stateDir, say: (message) => messages.push(message) });
  expect(commandOf(orphan.process.pid ?? 0)).toBeUndefined();
  expect(messages).toEqual([expect.stringContaining(`pid ${orphan.process.pid}`)]);
  await server.stop();
});

test('a server that cannot start says what its log says', async () => {
  const first = await startNats({ program: program(), stateDir });
  const otherDir = mkdtempSync(join(tmpdir(), 'souk-state-'));
  const second = startNats({ program: program(), stateDir: otherDir, port: first.port });
  await expect(second).rejects.toThrow(/did not start.*address already in use/s);
  await first.stop();
  rmSync(otherDir, { recursive: true });
});
