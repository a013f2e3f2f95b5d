import type { Refusal } from '#packages/refusals/refusal.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import type { Shortage } from '../domain/stock.ts';
import type { InsufficientStock } from './generated.ts';

/** Most variants of which it is told how many units are missing. */
const mostShortages = 100;

export const unknownWarehouseById = (_refusal: unknown, { id }: { id: string }) =>
  notFound(['input', 'id'], `warehouse ${id}`);

export const nothingToPickUpAt = () =>
  invalidInput(['input', 'isPickupOnly'], 'isPickupOnly: expected a warehouse that is a pick-up point');

export const holdsTooMuch = ({ most }: Refusal<'holds-too-much', { most: number }>) =>
  invalidInput(['input', 'id'], `id: expected a warehouse that holds at most ${most} variants`);

export const servesTooMany = ({ most }: Refusal<'serves-too-many', { most: number }>) =>
  invalidInput(
    ['input', 'reservations'],
    `reservations: expected KEEP of a warehouse that serves more than ${most} orders`,
  );

/** Others have too little for what a warehouse has promised. */
export function othersHaveTooLittle(
  { shortages }: Refusal<'insufficient-stock', { shortages: readonly Shortage[] }>,
  _input: unknown,
): InsufficientStock & { __typename: 'InsufficientStock' } {
  return {
    __typename: 'InsufficientStock',
    code: 'INSUFFICIENT_STOCK',
    message: `Other warehouses have too little of ${shortages.length} variants for the orders that it serves.`,
    path: ['input', 'id'],
    lines: shortages.slice(0, mostShortages),
  };
}
