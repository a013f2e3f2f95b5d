import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { type ProductCriteria, productFilterSchema, searchSchema } from '../domain/product-list.ts';
import type { QueryProductsArgs } from './generated.ts';

/** Which products `Query.products` is asked for. Throws BAD_USER_INPUT that names the argument. */
export function readCriteria({ search, filter }: QueryProductsArgs): ProductCriteria {
  const words = searchSchema.safeParse(search);
  if (!words.success) throw badUserInput('search', words.error.issues[0]?.message ?? 'is not valid');
  const conditions = productFilterSchema.safeParse(filter ?? {});
  if (!conditions.success) {
    const [issue] = conditions.error.issues;
    throw badUserInput(['filter', ...(issue?.path ?? [])].join('.'), issue?.message ?? 'is not valid');
  }
  return { words: words.data, filter: conditions.data };
}
