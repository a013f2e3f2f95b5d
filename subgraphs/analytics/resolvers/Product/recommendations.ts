import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import type { ProductResolvers } from '../generated.ts';

const maximum = 20;

export const recommendations: NonNullable<ProductResolvers['recommendations']> = async ({ id }, args, context) => {
  const first = args.first ?? 4;
  if (first < 1 || first > maximum) throw badUserInput('first', `expected 1 to ${maximum}, got ${first}`);
  const products = await context.recommendations(first).load(id);
  return products.map((productId) => ({ id: productId }));
};
