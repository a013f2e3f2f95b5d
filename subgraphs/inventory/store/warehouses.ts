import type { Warehouse } from '../domain/warehouse.ts';
import type { Tx } from './database.ts';
import { Prisma, type Warehouse as Row } from './generated/client.ts';

/** False when the code is taken. */
export async function insertWarehouse(tx: Tx, warehouse: Warehouse): Promise<boolean> {
  const { count } = await tx.warehouse.createMany({ data: [toRow(warehouse)], skipDuplicates: true });
  return count > 0;
}

/** Writes a warehouse that there is. */
export async function updateWarehouse(tx: Tx, warehouse: Warehouse): Promise<void> {
  await tx.warehouse.update({ where: { id: warehouse.id }, data: toRow(warehouse) });
}

/** Marks a warehouse as deleted, and deletes its levels, which must all be empty. The ledger goes on to refer to it. */
export async function deleteWarehouse(tx: Tx, { id, version }: Warehouse, deletedAt: Date): Promise<void> {
  await tx.stockLevel.deleteMany({ where: { warehouseId: id, onHand: 0, reserved: 0 } });
  await tx.warehouse.update({ where: { id }, data: { deletedAt, isActive: false, version } });
}

/** Every warehouse that is not deleted, by code. */
export async function listWarehouses(tx: Tx): Promise<Warehouse[]> {
  return (await tx.warehouse.findMany({ where: { deletedAt: null }, orderBy: { code: 'asc' } })).map(toWarehouse);
}

/** Also those that are deleted: the ledger refers to them. */
export async function findWarehouses(tx: Tx, ids: readonly string[]): Promise<Warehouse[]> {
  return (await tx.warehouse.findMany({ where: { id: { in: [...ids] } } })).map(toWarehouse);
}

/** Null when there is none, or it is deleted. */
export async function findWarehouse(tx: Tx, id: string): Promise<Warehouse | null> {
  const row = await tx.warehouse.findUnique({ where: { id, deletedAt: null } });
  return row && toWarehouse(row);
}

function toRow({ address, countries, markets, ...warehouse }: Warehouse) {
  return {
    ...warehouse,
    address: address === null ? Prisma.DbNull : { ...address },
    countries: [...countries],
    markets: [...markets],
  };
}

function toWarehouse({ deletedAt: _, ...row }: Row): Warehouse {
  return { ...row, kind: row.kind as Warehouse['kind'], address: row.address as unknown as Warehouse['address'] };
}
