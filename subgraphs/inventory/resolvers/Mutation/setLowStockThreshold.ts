import { z } from 'zod';
import { id, quantity } from '#packages/user-errors/input-fields.ts';
import { notFound, parseInput } from '#packages/user-errors/user-errors.ts';
import { saveLowStockThreshold } from '../../store/stock-items.ts';
import { awaitStockItem } from '../../use-cases/await-stock-item.ts';
import type { MutationResolvers } from '../generated.ts';

const inputSchema = z.object({ variantId: id, threshold: quantity(0, 1_000_000) });

export const setLowStockThreshold: MutationResolvers['setLowStockThreshold'] = async (_parent, args, { room }) => {
  const input = parseInput(inputSchema, args.input);
  if (!input.ok) return input.error;
  const { variantId, threshold } = input.value;
  const known = await awaitStockItem(room.database, variantId);
  if (!known) return notFound(['input', 'variantId'], `variant ${variantId}`);
  await saveLowStockThreshold(room.database, variantId, threshold);
  return { __typename: 'Variant', id: variantId };
};
