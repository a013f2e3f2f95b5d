import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { createBaskets, type Demand } from './baskets.ts';
import type { Variant } from './fill-shop.ts';
import { type Costs, type Counters, since, sum, type Transactions, untilReported } from './open-counters.ts';
import { type Placed, placeOrders, type Shopper, takeFor } from './place-orders.ts';
import type { PlainWriter } from './plain/start-plain-writer.ts';
import { lastSequence, untilDrained } from './until-drained.ts';
import { writePlainly } from './write-plainly.ts';

export interface Setting {
  clients: number;
  demand: Demand;
  rounds: number;
  /** How long orders are placed in a round, and as long again for the limit. */
  seconds: number;
}

export interface Bench {
  broker: Broker;
  counters: Counters;
  shoppers: readonly Shopper[];
  variants: ReadonlyMap<string, Variant>;
  startWriter(connections: Readonly<Record<string, number>>): PlainWriter;
}

/** Sums over the rounds of a setting; times in milliseconds. */
export interface Figures {
  placed: Placed;
  /** Of the shop by process, until everything that the orders set off was done. */
  cpu: Map<string, number>;
  loadGeneratorCpu: number;
  commits: Map<string, number>;
  statements: Map<string, number>;
  walBytes: number;
  events: Map<string, number>;
  limit: { orders: number; lines: number; seconds: number; postgresCpu: number; scriptCpu: number; walBytes: number };
}

/** Has the shop and the limit take orders in turns, from as many clients, the same ones as far as each gets. */
export async function measureSetting(bench: Bench, setting: Setting): Promise<Figures> {
  const { clients, demand, rounds, seconds } = setting;
  const { counters, broker, shoppers } = bench;
  const variantIds = [...bench.variants.keys()];
  const figures = noFigures();
  let before = await counters.transactions();
  for (let round = 0; round < rounds; round++) {
    const next = () => takeFor(seconds, createBaskets(`round ${round}`, variantIds, demand));
    const sequence = await lastSequence(broker);
    const endShop = await counters.begin();
    const placed = await placeOrders(shoppers, { clients, next: next() });
    const connections = await counters.connections();
    await untilDrained(broker);
    const costs = await endShop();
    const reported = untilReported();
    const drained = await counters.transactions();
    addShop(figures, placed, costs);
    add(figures.events, await counters.eventsBetween(sequence, sequence + costs.events));

    await using writer = bench.startWriter(connections);
    const endLimit = await counters.begin();
    const written = await writePlainly(writer, { clients, next: next() });
    const { cpu, ownCpu, walBytes } = await endLimit();
    figures.limit.orders += written.orders;
    figures.limit.lines += written.lines;
    figures.limit.seconds += written.seconds;
    figures.limit.postgresCpu += cpu.get('postgres') ?? Number.NaN;
    figures.limit.scriptCpu += ownCpu;
    figures.limit.walBytes += walBytes;

    await reported;
    const after = await counters.transactions();
    add(figures.commits, commitsOfOrders(before, drained, after));
    before = after;
  }
  return figures;
}

/** Each statement since everything was done is a look for work, and a commit, that would have happened without orders. */
function commitsOfOrders(before: Transactions, drained: Transactions, after: Transactions): Map<string, number> {
  return since(since(drained.statements, after.statements), since(before.commits, after.commits));
}

function addShop(figures: Figures, placed: Placed, costs: Costs) {
  figures.placed.seconds += placed.seconds;
  figures.placed.lines += placed.lines;
  figures.placed.retries += placed.retries;
  figures.placed.answers.push(...placed.answers);
  figures.placed.confirmations.push(...placed.confirmations);
  figures.placed.faults.push(...placed.faults);
  figures.loadGeneratorCpu += costs.ownCpu;
  figures.walBytes += costs.walBytes;
  add(figures.cpu, costs.cpu);
  add(figures.statements, costs.statements);
}

function add(totals: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [name, count] of more) totals.set(name, (totals.get(name) ?? 0) + count);
}

const noFigures = (): Figures => ({
  placed: { seconds: 0, lines: 0, retries: 0, answers: [], confirmations: [], faults: [] },
  cpu: new Map(),
  loadGeneratorCpu: 0,
  commits: new Map(),
  statements: new Map(),
  walBytes: 0,
  events: new Map(),
  limit: { orders: 0, lines: 0, seconds: 0, postgresCpu: 0, scriptCpu: 0, walBytes: 0 },
});

/** Orders confirmed, and those of the limit, a second. */
export const ratesOf = ({ placed, limit }: Figures): { shop: number; limit: number } => ({
  shop: placed.confirmations.length / placed.seconds,
  limit: limit.orders / limit.seconds,
});

/** What the figures say of one order. @param total over all orders */
export const eachOrder = ({ placed }: Figures, total: number | ReadonlyMap<string, number>): number =>
  (typeof total === 'number' ? total : sum(total)) / placed.confirmations.length;
