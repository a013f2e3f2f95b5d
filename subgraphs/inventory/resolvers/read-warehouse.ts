import type { Context } from '../context.ts';
import type { Warehouse } from '../domain/warehouse.ts';

/** The warehouse a level or ledger line belongs to. Throws when it is gone: the foreign key keeps that from happening. */
export async function readWarehouse({ warehouses }: Context, id: string): Promise<Warehouse> {
  const warehouse = await warehouses.load(id);
  if (!warehouse) throw new Error(`warehouse ${id} is gone`);
  return warehouse;
}
