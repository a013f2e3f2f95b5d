import type { Database } from './database.ts';

export interface Warehouse {
  id: string;
  code: string;
  name: string;
}

/** Adds a warehouse; false when its code is taken. */
export async function insertWarehouse({ prisma }: Database, warehouse: Warehouse): Promise<boolean> {
  const { count } = await prisma.warehouse.createMany({ data: [warehouse], skipDuplicates: true });
  return count > 0;
}

/** Every warehouse, by code. */
export function readWarehouses({ prisma }: Database): Promise<Warehouse[]> {
  return prisma.warehouse.findMany({ orderBy: { code: 'asc' } });
}

/** The warehouses with these ids, in no particular order. */
export function readWarehousesById({ prisma }: Database, ids: readonly string[]): Promise<Warehouse[]> {
  return prisma.warehouse.findMany({ where: { id: { in: [...ids] } } });
}
