import type { z } from 'zod';

/** Fields that are told to be wrong of one product. */
const mostIssues = 20;

/** A product of many, or what is wrong with it: each field on a line. */
export function toRow<Product>(schema: z.ZodType<Product>, given: unknown) {
  const { data: product, error } = schema.safeParse(given);
  if (product) return { product, problem: null };
  const issues = error?.issues.slice(0, mostIssues) ?? [];
  return { product: null, problem: issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n') };
}
