import type { Send } from '../graph-client.ts';
import { inParallel } from '../in-parallel.ts';
import { retryWhileNotFound } from '../retry-while-not-found.ts';
import { initialStock, warehouses } from '../stock-plan.ts';
import { refused, type UserError, userErrorFields } from '../user-error.ts';
import type { ShopVariant } from './read-variants.ts';

const createWarehouseMutation = /* GraphQL */ `
  mutation CreateWarehouse($input: CreateWarehouseInput!) {
    createWarehouse(input: $input) { __typename ${userErrorFields} }
  }
`;

const receiveStockMutation = /* GraphQL */ `
  mutation ReceiveStock($input: ReceiveStockInput!) {
    receiveStock(input: $input) { __typename ${userErrorFields} }
  }
`;

/** Creates the warehouses that are missing and resolves to the ids of all, by code. */
export async function createWarehouses(send: Send): Promise<Map<string, string>> {
  type Created = { createWarehouse: { __typename: 'Warehouse' } | UserError };
  for (const input of warehouses) {
    const { createWarehouse } = await send<Created>(createWarehouseMutation, { input });
    if (!('code' in createWarehouse) || createWarehouse.code === 'ALREADY_EXISTS') continue;
    throw refused(`Warehouse ${input.code}`, createWarehouse);
  }
  type Listed = { warehouses: { id: string; code: string }[] };
  const listed = await send<Listed>('query Warehouses { warehouses { id code } }');
  return new Map(listed.warehouses.map(({ id, code }) => [code, id]));
}

/** Books the initial stock, each receipt once however often the seed runs; resolves to the number of receipts. */
export async function receiveInitialStock(
  send: Send,
  variants: readonly ShopVariant[],
  warehouseIds: ReadonlyMap<string, string>,
): Promise<number> {
  const receipts = variants.flatMap(({ id: variantId, sku }) => {
    const stock = initialStock(sku);
    return warehouses.map(({ code }) => ({
      idempotencyKey: `seed:stock:${code}:${sku}`,
      variantId,
      warehouseId: warehouseIds.get(code),
      quantity: stock[code],
      reference: 'Opening stock',
    }));
  });
  const wanted = receipts.filter(({ quantity }) => quantity > 0);
  await inParallel(wanted, async (input) => {
    type Received = { receiveStock: { __typename: 'StockLevel' } | UserError };
    const result = await retryWhileNotFound(
      async () => (await send<Received>(receiveStockMutation, { input })).receiveStock,
    );
    if ('code' in result) throw refused(`Receipt ${input.idempotencyKey}`, result);
  });
  return wanted.length;
}
