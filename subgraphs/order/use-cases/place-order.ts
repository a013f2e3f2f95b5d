import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { awaitExpected, awaitOutcome } from './await-outcome.ts';
import type { OrderWanted } from './write-order.ts';

export interface PlaceOrder extends OrderWanted {
  idempotencyKey: string;
}

export interface Customer {
  id: string;
  cause: Cause;
}

/** Places an order and waits for a moment for its outcome. */
export async function placeOrder(dependencies: Dependencies, command: PlaceOrder, customer: Customer) {
  const id = uuidv7();
  // Before it is written: it is new then, and whatever comes of it is heard.
  using outcome = dependencies.signal.expect(id, outcomes);
  const placed = await writeOrder(dependencies, id, command, customer);
  if (isRefusal(placed)) return placed;
  if (placed === id) return await awaitExpected(dependencies, id, outcome);
  return await awaitOutcome(dependencies, placed, { settled: ({ status }) => status !== 'PENDING', outcomes });
}

/** After which an order is settled. */
const outcomes = ['order.confirmed', 'order.rejected', 'order.cancelled'];

/** Prices and writes the order; its id, or that of the order the key placed before. */
async function writeOrder(
  { loaders, writeOrder: write }: Dependencies,
  id: string,
  { idempotencyKey: key, ...wanted }: PlaceOrder,
  { id: customerId, cause }: Customer,
) {
  const variantIds = new Set(wanted.lines.map(({ variantId }) => variantId));
  const variants = wanted.market === null ? loaders.variants : loaders.variantsInMarkets;
  // Before the transaction, together with all orders that are placed at the same time.
  const [market, groups, found] = await withRetries(() =>
    Promise.all([
      wanted.market === null ? null : loaders.markets.load(wanted.market),
      // Outside of markets no price list applies, whoever it is for.
      wanted.market === null ? [] : loaders.groupsOfCustomer.load(customerId),
      Promise.all([...variantIds].map((variantId) => variants.load(variantId))),
    ]),
  );
  if (wanted.market !== null && !market) return refuse('unknown-market', { market: wanted.market });
  const catalogue = found.filter((variant) => variant !== null);
  const use = { caller: customerId, operation: 'placeOrder', key, input: wanted, resultId: id };
  const customerGroups = groups.map(({ code }) => code);
  return write(use, { id, wanted, customerId, customerGroups, catalogue, market, cause });
}
