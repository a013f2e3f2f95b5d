import { notFound } from '#packages/user-errors/user-errors.ts';

export const unknownWarehouse = (_refusal: unknown, { warehouseId }: { warehouseId: string }) =>
  notFound(['input', 'warehouseId'], `warehouse ${warehouseId}`);
