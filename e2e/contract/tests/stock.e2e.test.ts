import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { type MadeProduct, makeProduct } from '../../shop/make-product.ts';
import { anonymous, newCustomer, signedIn } from '../../shop/people.ts';
import { ReceiveStockDocument } from '../generated.ts';
import { asWritten } from '../operation-files.ts';

const operation = asWritten(ReceiveStockDocument);

describe('ReceiveStock', () => {
  let staff: Souk;
  let product: MadeProduct;
  const receipt = (quantity: number) => ({
    input: {
      idempotencyKey: randomUUID(),
      variantId: product.variant.id,
      warehouseId: product.warehouseId,
      quantity,
      reference: 'Delivery 1',
    },
  });

  beforeAll(async () => {
    staff = await signedIn('staff');
    product = await makeProduct(staff);
  });

  test('adds to what the warehouse has, once for each key', async () => {
    const { variant, warehouseId } = product;
    const first = receipt(5);
    const level = (onHand: number) => ({
      receiveStock: {
        __typename: 'StockLevel',
        variant: { id: variant.id, sku: variant.sku },
        warehouse: { id: warehouseId, code: expect.any(String) },
        onHand,
        reserved: 0,
        available: onHand,
      },
    });
    expect(await staff.mutate(operation, first)).toEqual(level(5));
    expect(await staff.mutate(operation, first)).toEqual(level(5));
    expect(await staff.mutate(operation, receipt(2))).toEqual(level(7));
    const other = { input: { ...first.input, quantity: 6 } };
    expect((await staff.mutate(operation, other)).receiveStock).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test('tells what does not exist and what cannot be', async () => {
    const unknown = { input: { ...receipt(1).input, warehouseId: randomUUID() } };
    expect((await staff.mutate(operation, unknown)).receiveStock).toMatchObject({ code: 'NOT_FOUND' });
    expect((await staff.mutate(operation, receipt(0))).receiveStock).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('is for staff', async () => {
    const { souk } = await newCustomer();
    await expect(souk.mutate(operation, receipt(1))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(anonymous().mutate(operation, receipt(1))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
