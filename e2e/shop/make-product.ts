import { randomBytes, randomUUID } from 'node:crypto';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { ReceiveStockDocument } from '../contract/generated.ts';
import { expectType } from './expect-type.ts';
import { CreateProductDocument, type CreateProductInput, CreateWarehouseDocument } from './generated.ts';

export interface ProductOptions extends Partial<Omit<CreateProductInput, 'variants'>> {
  /** Price of each variant, in minor units. */
  prices?: number[];
  /** Default: EUR. */
  currency?: string;
  /** Units of each variant in the warehouse. */
  stock?: number;
}

export interface MadeVariant {
  id: string;
  sku: string;
  price: { minor: number; currency: string };
}

export interface MadeProduct {
  id: string;
  slug: string;
  title: string;
  warehouseId: string;
  variants: MadeVariant[];
  /** The first variant: most products have only this one. */
  variant: MadeVariant;
}

/** A product of the test's own, with stock in a warehouse of its own. */
export async function makeProduct(staff: Souk, options: ProductOptions = {}): Promise<MadeProduct> {
  const { prices = [1299], currency = 'EUR', stock = 0, ...rest } = options;
  const code = randomBytes(6).toString('hex').toUpperCase();
  const { createProduct } = await staff.mutate(CreateProductDocument, {
    input: {
      title: `Product ${code}`,
      variants: prices.map((minor, index) => ({
        sku: `${code}-${index}`,
        selectedOptions: [{ name: 'Number', value: String(index) }],
        price: { minor, currency },
      })),
      ...rest,
    },
  });
  const { variants, ...product } = expectType(createProduct, 'Product');
  const [variant] = variants;
  if (!variant) throw new Error('a product has a variant');
  const { createWarehouse } = await staff.mutate(CreateWarehouseDocument, {
    input: { code, name: `Warehouse ${code}` },
  });
  const warehouseId = expectType(createWarehouse, 'Warehouse').id;
  if (stock > 0) {
    for (const { id } of variants) await receiveStock(staff, { variantId: id, warehouseId, quantity: stock });
  }
  return { ...product, variants, variant, warehouseId };
}

export async function receiveStock(staff: Souk, receipt: { variantId: string; warehouseId: string; quantity: number }) {
  const result = await staff.mutate(ReceiveStockDocument, { input: { idempotencyKey: randomUUID(), ...receipt } });
  return expectType(result.receiveStock, 'StockLevel');
}
