import { type Arbitrary, array, constantFrom, nat, record } from 'fast-check';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Line } from '../domain/allocate-stock.ts';
import type { Allocation } from '../domain/stock.ts';
import type { Tx } from '../store/database.ts';
import { type ReleaseReservation, releaseReservations } from '../use-cases/release-reservations.ts';
import { type ReserveStock, reserveStock } from '../use-cases/reserve-stock.ts';
import { type ShipReservation, shipReservations } from '../use-cases/ship-reservations.ts';
import { anywhere } from './a-stock-item.ts';
import { at, cause } from './start-test-inventory.ts';

/** Events of one type that are handled together. */
export type Batch =
  | { type: 'placed'; orders: ReserveStock[] }
  | { type: 'cancelled'; orders: ReleaseReservation[] }
  | { type: 'fulfilled'; orders: ShipReservation[] };

/** A batch before it is known which orders there are, and what is promised to them, when it comes. */
export interface Draft {
  type: Batch['type'];
  picks: { order: number; lines: { variant: number; quantity: number }[] }[];
}

const line = record({ variant: nat(), quantity: nat(3).map((more) => more + 1) });
const pick = record({ order: nat(), lines: array(line, { minLength: 1, maxLength: 3 }) });

/** What may happen in a shop. */
export const history: Arbitrary<Draft[]> = array(
  record({
    type: constantFrom<Batch['type']>('placed', 'placed', 'cancelled', 'fulfilled'),
    picks: array(pick, { minLength: 1, maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Handles a batch as consumers do. */
export function applyBatch(tx: Tx, { type, orders }: Batch): Promise<void> {
  switch (type) {
    case 'placed':
      return reserveStock(tx, orders, at);
    case 'cancelled':
      return releaseReservations(tx, orders, at);
    case 'fulfilled':
      return shipReservations(tx, orders, at);
    default:
      return type satisfies never;
  }
}

/** The events of a batch, each for itself. */
export function takeApart(batch: Batch): Batch[] {
  return batch.orders.map((order) => ({ type: batch.type, orders: [order] }) as Batch);
}

/**
 * Makes a batch of a draft.
 * @param placed orders so far.
 * @param promised what is reserved for orders now, by order.
 */
export function batchOf(
  { type, picks }: Draft,
  variantIds: readonly string[],
  placed: readonly string[],
  promised: ReadonlyMap<string, Allocation[]>,
): Batch {
  const variantOf = (number: number) => variantIds[number % variantIds.length] ?? '';
  const because = () => ({ ...cause, correlationId: uuidv7() });
  if (type === 'placed') {
    const linesOf = (lines: Draft['picks'][number]['lines']): Line[] =>
      lines.map(({ variant, quantity }) => ({ variantId: variantOf(variant), quantity }));
    return {
      type,
      orders: picks.map(({ lines }) => ({
        orderId: uuidv7(),
        lines: linesOf(lines),
        destination: anywhere,
        cause: because(),
      })),
    };
  }
  const known = type === 'cancelled' ? placed : [...promised.keys()];
  const chosen = new Map(picks.map((each) => [known[each.order % known.length], each]));
  const orders = [...chosen].flatMap(([orderId, { lines }]) => {
    if (orderId === undefined) return [];
    const all = promised.get(orderId) ?? [];
    // Everything leaves, or one unit.
    const leaving = lines.length > 1 ? all : all.slice(0, 1).map((allocation) => ({ ...allocation, quantity: 1 }));
    return [{ orderId, shipmentId: uuidv7(), lines: leaving, cause: because() }];
  });
  return { type, orders };
}
