import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Line } from '../domain/allocate-stock.ts';
import { adjustStockLines } from '../use-cases/adjust-stock-lines.ts';
import { deleteWarehouse } from '../use-cases/delete-warehouse.ts';
import { receiveStockLines } from '../use-cases/receive-stock-lines.ts';
import { releaseReservations } from '../use-cases/release-reservations.ts';
import { repairStock } from '../use-cases/repair-stock.ts';
import { reserveStock } from '../use-cases/reserve-stock.ts';
import { setLowStockThreshold } from '../use-cases/set-low-stock-threshold.ts';
import { shipReservations } from '../use-cases/ship-reservations.ts';
import { updateWarehouse } from '../use-cases/update-warehouse.ts';
import { LostAnswer } from './mortal-statements.ts';
import type { Drawn } from './random-commands.ts';
import { at, cause } from './start-test-inventory.ts';

/** What is known to have taken effect, and nothing else has. */
export interface Model {
  /** Booked by staff, by variant and warehouse. */
  booked: Map<string, number>;
  /** What was ordered, and has left, by order. */
  orders: Map<string, { lines: Line[]; shipped: Map<string, number> }>;
}

interface Shop {
  dependencies: Dependencies;
  variantIds: readonly string[];
  warehouseIds: readonly string[];
  model: Model;
}

const repeated = 200;

/**
 * Does something again until it is known to be done, as clients and consumers do: with the same key, or when it has not taken effect.
 * @param once whether it must not be done again when the answer was lost
 */
async function untilDone<Result>(perform: () => Promise<Result>, once: boolean): Promise<Result | null> {
  for (let tries = 0; tries < repeated; tries++) {
    try {
      return await perform();
    } catch (error) {
      if (error instanceof LostAnswer) {
        if (once) return null;
        continue;
      }
      const { code } = error as NodeJS.ErrnoException;
      if (code !== '57P01') throw error;
    }
  }
  throw new Error(`not done after ${repeated} tries`);
}

/** Performs a command, and notes in the model what has taken effect. */
export async function performCommand(
  drawn: Drawn,
  { dependencies, variantIds, warehouseIds, model }: Shop,
): Promise<void> {
  const { database } = dependencies;
  const variantOf = (number: number) => variantIds[number] ?? '';
  const warehouseId = 'warehouse' in drawn ? (warehouseIds[drawn.warehouse] ?? '') : '';
  switch (drawn.type) {
    case 'reserve': {
      const orderId = uuidv7();
      const lines = drawn.lines.map(({ variant, quantity }) => ({ variantId: variantOf(variant), quantity }));
      const order = { orderId, lines, destination: { country: drawn.country, market: null }, cause };
      await untilDone(() => database.transact((tx) => reserveStock(tx, [order], at)), true);
      model.orders.set(orderId, { lines, shipped: new Map() });
      return;
    }
    case 'release': {
      const orderId = [...model.orders.keys()][drawn.order % Math.max(1, model.orders.size)];
      if (orderId === undefined) return;
      await untilDone(() => database.transact((tx) => releaseReservations(tx, [{ orderId, cause }], at)), true);
      return;
    }
    case 'ship':
      return ship(drawn, { dependencies, variantIds, warehouseIds, model });
    case 'receive':
    case 'adjust': {
      const head = { idempotencyKey: uuidv7(), warehouseId, reference: null, note: null };
      const isReceipt = drawn.type === 'receive';
      const lines = drawn.lines.map(({ variant, quantity }) => {
        return { variantId: variantOf(variant), quantity, delta: quantity };
      });
      const booked = await untilDone<object>(
        () =>
          isReceipt
            ? receiveStockLines(dependencies, { ...head, lines }, cause)
            : adjustStockLines(dependencies, { ...head, reason: 'COUNTED', lines }, cause),
        false,
      );
      if (isRefusal(booked)) return;
      for (const { variantId, quantity } of lines) {
        const key = `${variantId} ${warehouseId}`;
        model.booked.set(key, (model.booked.get(key) ?? 0) + quantity);
      }
      return;
    }
    case 'threshold': {
      const wish = { variantId: variantOf(drawn.variant), threshold: drawn.quantity };
      return void (await untilDone<unknown>(() => setLowStockThreshold(dependencies, wish, cause), false));
    }
    case 'update': {
      const wished = { isActive: drawn.is !== 'closed', isPickupOnly: drawn.is === 'pick-up only' };
      const change = { id: warehouseId, wished, promised: drawn.promised };
      return void (await untilDone<unknown>(() => updateWarehouse(dependencies, change, cause), false));
    }
    case 'delete':
      return void (await untilDone<unknown>(() => deleteWarehouse(dependencies, { id: warehouseId }, cause), false));
    case 'repair': {
      const done = await untilDone(() => repairStock(database, variantIds, { at, cause }), false);
      if (done && done.repaired.length + done.left.length > 0) throw new Error(`drifted: ${JSON.stringify(done)}`);
      return;
    }
    default:
      drawn satisfies never;
  }
}

/** Ships all that an order is promised, or a unit of it, if it is promised anything when it is its turn. */
async function ship(drawn: Extract<Drawn, { type: 'ship' }>, { dependencies, model }: Shop): Promise<void> {
  const orderId = [...model.orders.keys()][drawn.order % Math.max(1, model.orders.size)];
  const order = orderId === undefined ? undefined : model.orders.get(orderId);
  if (orderId === undefined || !order) return;
  let leaving: Line[] = [];
  await untilDone(
    () =>
      dependencies.database.transact(async (tx) => {
        // As order does it, which ships only what it knows to be promised: nobody else changes the reservation meanwhile.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(7236453, 1)`;
        await tx.$executeRaw`SELECT 1 FROM reservation WHERE order_id = ${orderId}::uuid FOR UPDATE`;
        const promised = await tx.$queryRaw<Line[]>`
          SELECT variant_id AS "variantId", sum(quantity)::int AS quantity
          FROM reservation_line JOIN reservation ON id = reservation_id
          WHERE order_id = ${orderId}::uuid AND status = 'HELD' GROUP BY variant_id ORDER BY variant_id`;
        leaving = drawn.isWhole ? promised : promised.slice(0, 1).map((line) => ({ ...line, quantity: 1 }));
        if (leaving.length === 0) return;
        await shipReservations(tx, [{ orderId, shipmentId: uuidv7(), lines: leaving, cause }], at);
      }),
    true,
  );
  for (const { variantId, quantity } of leaving) {
    order.shipped.set(variantId, (order.shipped.get(variantId) ?? 0) + quantity);
  }
}
