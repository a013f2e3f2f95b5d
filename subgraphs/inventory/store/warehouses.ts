import type { Tx } from './database.ts';

export interface Warehouse {
  id: string;
  code: string;
  name: string;
}

/** False when the code is taken. */
export async function insertWarehouse(tx: Tx, warehouse: Warehouse): Promise<boolean> {
  const { count } = await tx.warehouse.createMany({ data: [warehouse], skipDuplicates: true });
  return count > 0;
}

/** Every warehouse, by code. */
export function listWarehouses(tx: Tx): Promise<Warehouse[]> {
  return tx.warehouse.findMany({ orderBy: { code: 'asc' } });
}

export function findWarehouses(tx: Tx, ids: readonly string[]): Promise<Warehouse[]> {
  return tx.warehouse.findMany({ where: { id: { in: [...ids] } } });
}
