/**
 * Live queries of one gateway process: what a subscription costs in memory, how fast an event reaches everybody who holds
 * the same one, how fast many events reach each the one client they are for, and what events cost that touch nobody. On a
 * stack started for it: real orders, written as their subgraph writes them. `--subscriptions N` for another number than
 * 10,000; `--quick` is less exact.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { connectionOptions } from '#packages/jetstream/connection-options.ts';
import { eventsStream } from '#packages/jetstream/streams.ts';
import { readMetric } from '#packages/test-stack/read-metrics.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { demoAccounts } from '../e2e/shop/people.ts';
import { openOrderWriter } from '../e2e/stack/order-writer.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { liftRateLimits } from './environment.ts';
import { startBareServer } from './live-clients/bare-server.ts';
import { type ClientProcess, startClientProcess } from './live-clients/client-process.ts';
import { now } from './live-clients/messages.ts';
import { placeOrder } from './live-clients/place-order.ts';
import { onOwnStack } from './on-own-stack.ts';
import { cpuSeconds, cpuSecondsOfAll, residentMemoryOf } from './process-figures.ts';
import { publish, type Report } from './report.ts';
import { signInAt } from './sign-in-at.ts';
import { percentile } from './statistics.ts';

const { quick, subscriptions: wanted } = readCommandLine({
  quick: { type: 'boolean', default: false },
  subscriptions: { type: 'string' },
});
const most = wholeNumber('subscriptions', wanted ?? (quick ? '100' : '10000'));
const rounds = quick ? 2 : 10;
const eventsPerSecond = quick ? 50 : 200;
const spreadSeconds = quick ? 2 : 30;
/** Before it counts: nothing is compiled yet. */
const warmUpSeconds = quick ? 1 : 10;
const untouchingEvents = quick ? 500 : 10_000;
/** What has not arrived by then counts as lost, in milliseconds after the last event. */
const patience = quick ? 3_000 : 10_000;
/** Longest wait for subscriptions to be open or closed, in milliseconds. */
const stallTimeout = 120_000;

liftRateLimits();
await onOwnStack(measure);

async function measure(): Promise<void> {
  const { gatewayUrl, processes } = testStack();
  const url = `${gatewayUrl}/graphql`;
  const gateway = processes['gateway'] as number;
  const authorization = `Bearer ${await signInAt(url, demoAccounts.staff)}`;
  const target = { url: url.replace('http', 'ws'), protocol: 'graphql-transport-ws', authorization } as const;
  await using writer = await openOrderWriter();
  const rows: Report['rows'] = {};

  {
    const orderIds = await writer.create(most);
    await using clientProcess = startClientProcess(target);
    const costs: number[] = [];
    const steps = [...new Set([0, most / 100, most / 10, most])];
    const before = residentMemoryOf(gateway).now;
    for (const [index, step] of steps.entries()) {
      await clientProcess.open(orderIds.slice(steps[index - 1] ?? 0, step));
      await untilOpen(gatewayUrl, step);
      costs.push(await costOfUntouching(gateway));
      rows[`CPU of the gateway for an event that touches none of ${step} subscriptions (µs)`] = {
        value: round(costs.at(-1)),
      };
    }
    rows[`most of these with subscriptions ÷ with ${steps[1]}`] = {
      value: round(Math.max(...costs.slice(2)) / (costs[1] ?? 0)),
    };
    rows[`RSS for each of ${most} subscriptions (KiB)`] = {
      value: round(((residentMemoryOf(gateway).now - before) * 1024) / most),
    };
    Object.assign(rows, await measureSpread(clientProcess, writer, orderIds));
  }
  await untilOpen(gatewayUrl, 0);
  Object.assign(rows, await measureShared(url, target, writer));
  publish({ title: `${most} live queries on one gateway process`, rows });
}

/** Every event is for one client, another each time. */
async function measureSpread(
  clientProcess: ClientProcess,
  writer: Awaited<ReturnType<typeof openOrderWriter>>,
  orderIds: readonly string[],
): Promise<Report['rows']> {
  const committed = orderIds.map((): number[] => []);
  // Everything else is a child of the supervisor.
  const { supervisor: _, ...others } = testStack().processes;
  const cpuOfEach = () => Object.entries(others).map(([name, pid]) => [name, cpuSecondsOfAll(pid)] as const);
  const writeFor = async (seconds: number) => {
    const start = performance.now();
    const writes: Promise<void>[] = [];
    for (let event = 0; event < eventsPerSecond * seconds; event++) {
      const due = start + (event * 1_000) / eventsPerSecond;
      if (due > performance.now()) await delay(due - performance.now());
      // A step that visits all of them, in no order that memory could like.
      const order = (event * 7_919) % orderIds.length;
      writes.push(writer.change(orderIds[order] as string).then((at) => void committed[order]?.push(at)));
    }
    await Promise.all(writes);
    return (performance.now() - start) / 1_000;
  };

  await writeFor(warmUpSeconds);
  const counted = now();
  const before = new Map(cpuOfEach());
  const events = eventsPerSecond * spreadSeconds;
  const seconds = await writeFor(spreadSeconds);
  const costs = cpuOfEach().map(([name, used]) => [name, ((used - (before.get(name) ?? 0)) * 1_000) / events] as const);
  await delay(patience);
  const arrivals = await clientProcess.report();
  const latencies: number[] = [];
  let [lost, duplicated] = [0, 0];
  for (const [index, { times }] of arrivals.entries()) {
    const sent = (committed[index] ?? []).toSorted((a, b) => a - b);
    lost += Math.max(0, sent.length - times.length);
    duplicated += Math.max(0, times.length - sent.length);
    for (const [count, time] of times.entries()) {
      const at = sent[count];
      if (at !== undefined && at > counted) latencies.push((time - at) / 1_000);
    }
  }
  const sum = (key: 'foreign' | 'disordered') => arrivals.reduce((total, client) => total + client[key], 0);
  const closed = arrivals.filter((client) => client.closed !== null);
  if (closed.length > 0) throw new Error(`${closed.length} clients were closed: ${closed[0]?.closed}`);
  return {
    'each event for its own client: events a second': { value: round(events / seconds) },
    'from commit to its client, p50 (ms)': { value: round(percentile(latencies, 0.5)) },
    'from commit to its client, p99 (ms)': { value: round(percentile(latencies, 0.99)) },
    'from commit to its client, slowest (ms)': { value: round(Math.max(...latencies)) },
    ...Object.fromEntries(
      costs.map(([name, cost]) => [`CPU of ${name} for such an event (ms)`, { value: round(cost) }]),
    ),
    'CPU of all of them in that time (% of one core)': {
      value: round((costs.reduce((sum, [, cost]) => sum + cost, 0) * events) / seconds / 10),
    },
    'messages lost, twice, of another order, out of order': {
      value: `${lost}, ${duplicated}, ${sum('foreign')}, ${sum('disordered')}`,
      of: events + eventsPerSecond * warmUpSeconds,
    },
  };
}

/** Every event is for everybody; beside it, in turns, the same bytes from a server that does nothing else. */
async function measureShared(
  url: string,
  target: Parameters<typeof startClientProcess>[0],
  writer: Awaited<ReturnType<typeof openOrderWriter>>,
): Promise<Report['rows']> {
  const { gatewayUrl } = testStack();
  const orderId = await placeOrder(url);
  const same = Array.from({ length: most }, () => orderId);
  await using bare = await startBareServer();
  await using ours = startClientProcess(target);
  await using others = startClientProcess({ url: bare.url, protocol: 'bare', authorization: null });
  await ours.open(same);
  await others.open(same);
  await untilOpen(gatewayUrl, most);
  const groups = await readMetric(gatewayUrl, 'souk_live_query_groups');
  const requests = () => readMetric(gatewayUrl, 'souk_subgraph_requests_total');
  const times = { ours: [] as number[], oursFromFirst: [] as number[], bare: [] as number[] };
  let asked = 0;
  // One more than is counted: nothing is compiled yet.
  for (let round = 0; round <= rounds; round++) {
    const before = await requests();
    const reached = ours.everybodyGets(1);
    const committed = await writer.change(orderId);
    const { first, last } = await reached;
    const bytes = `{"id":"1","type":"next","payload":${'x'.repeat(300)}}`;
    const everybody = others.everybodyGets(1);
    const begun = await bare.broadcast(bytes);
    const broadcast = await everybody;
    if (round === 0) continue;
    asked += (await requests()) - before;
    times.ours.push((last - committed) / 1_000);
    times.oursFromFirst.push((last - first) / 1_000);
    times.bare.push((broadcast.last - begun) / 1_000);
    await delay(500);
  }
  const median = (values: number[]) => percentile(values, 0.5);
  return {
    'one event for everybody: different live queries': { value: groups },
    'requests to subgraphs for an event': { value: round(asked / rounds) },
    'from commit to the last client, median (ms)': { value: round(median(times.ours)) },
    'from the first client to the last (ms)': { value: round(median(times.oursFromFirst)) },
    'bare WebSocket server, from the first send to the last client (ms)': { value: round(median(times.bare)) },
    'ours ÷ bare': { value: round(median(times.ours) / median(times.bare)) },
  };
}

/** Microseconds of CPU for an event, less what the gateway uses in the same time without any. */
async function costOfUntouching(gateway: number): Promise<number> {
  const { natsUrl } = testStack();
  const connection = await connect(connectionOptions(natsUrl));
  const js = jetstream(connection);
  const occurredAt = new Date().toISOString();
  const publishSome = async (count: number) => {
    const ids = Array.from({ length: count }, () => uuidv7());
    await Promise.all(
      ids.map((aggregateId) => {
        const event = {
          id: uuidv7(),
          type: 'order.touched',
          version: 1,
          aggregateType: 'order',
          aggregateId,
          aggregateVersion: 1,
          occurredAt,
          correlationId: 'bench',
          causationId: null,
          actor: { type: 'system', id: 'bench' },
          data: { orderId: aggregateId },
        };
        return js.publish(`events.order.${aggregateId}.touched`, JSON.stringify(event));
      }),
    );
  };
  await publishSome(1_000);
  await delay(1_000);
  const before = cpuSeconds(gateway);
  const start = performance.now();
  for (let sent = 0; sent < untouchingEvents; sent += 100) await publishSome(100);
  await delay(500);
  const used = cpuSeconds(gateway) - before;
  const duration = performance.now() - start;
  const idleBefore = cpuSeconds(gateway);
  await delay(duration);
  const idle = cpuSeconds(gateway) - idleBefore;
  // The subgraphs look at them, too, and what is measured next should not wait for that.
  const { consumers } = await jetstreamManager(connection);
  for (let left = 1; left > 0; await delay(100)) {
    const all = await consumers.list(eventsStream).next();
    left = all.reduce((sum, { num_pending, num_ack_pending }) => sum + num_pending + num_ack_pending, 0);
  }
  await connection.close();
  return ((used - idle) * 1_000_000) / untouchingEvents;
}

async function untilOpen(gatewayUrl: string, count: number): Promise<void> {
  const end = Date.now() + stallTimeout;
  for (let open = -1; open !== count; open = await readMetric(gatewayUrl, 'souk_live_queries')) {
    if (Date.now() > end) throw new Error(`${open} subscriptions are open, not ${count}`);
    await delay(100);
  }
}

function round(value = Number.NaN): number {
  return Math.round(value * 100) / 100;
}
