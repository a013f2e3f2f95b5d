import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { insertWarehouse, type Warehouse } from '../store/warehouses.ts';

/** Opens a warehouse, empty. */
export async function createWarehouse(
  { database }: Dependencies,
  input: Omit<Warehouse, 'id'>,
): Promise<Warehouse | Refusal<'code-taken'>> {
  const warehouse = { id: uuidv7(), ...input };
  return (await insertWarehouse(database.prisma, warehouse)) ? warehouse : refuse('code-taken');
}
