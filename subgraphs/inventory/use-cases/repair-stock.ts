import type { Cause } from '#packages/outbox/cause.ts';
import { correctionOf, type StockDrift, withoutDrift } from '../domain/stock-drift.ts';
import type { Database } from '../store/database.ts';
import { findDrifts } from '../store/stock-drifts.ts';
import { lockStock } from '../store/stock-items.ts';
import { writeMovements } from './write-movements.ts';

export interface Repair {
  repaired: StockDrift[];
  /** More is promised than lies there, or there is no such level: people have to decide. */
  left: StockDrift[];
}

/**
 * Writes movements that correct what is wrong with the stock of variants now, under their locks: what an audit found may have changed
 * since. A variant of which a level cannot be put right keeps all of its levels.
 */
export function repairStock(
  database: Database,
  variantIds: readonly string[],
  { at, cause }: { at: Date; cause: Cause },
): Promise<Repair> {
  return database.transact(async (tx) => {
    const items = new Map((await lockStock(tx, variantIds)).map((item) => [item.variantId, item]));
    const repair: Repair = { repaired: [], left: [] };
    const movements = [];
    const changes = [];
    for (const [variantId, drifts] of Map.groupBy(await findDrifts(tx, variantIds), (drift) => drift.variantId)) {
      const before = items.get(variantId);
      const isKept = ({ warehouseId }: StockDrift) => before?.levels.some((level) => level.warehouseId === warehouseId);
      const corrections = drifts.filter(isKept).flatMap((drift) => correctionOf(drift, cause.actor.id) ?? []);
      if (!before || corrections.length < drifts.length) {
        repair.left.push(...drifts);
        continue;
      }
      repair.repaired.push(...drifts);
      movements.push(...corrections);
      changes.push({ before, after: withoutDrift(before, drifts), kind: 'ADJUSTED' as const, cause });
    }
    if (changes.length > 0) await writeMovements(tx, movements, changes, { at });
    return repair;
  });
}
