import { forbidden } from '#packages/graph-errors/graph-errors.ts';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import type { QueryResolvers } from '../generated.ts';
import { productCriteria } from '../inputs/product-criteria.ts';
import { readProductPage } from '../product-page.ts';
import { seesDrafts } from '../visible.ts';

export const products: QueryResolvers['products'] = (_parent, args, context) => {
  const criteria = parseArguments(productCriteria, args);
  if (criteria.filter.statuses?.some((status) => status !== 'ACTIVE') && !seesDrafts(context)) {
    throw forbidden('Products that are not for sale are for callers with the scope catalog:read.');
  }
  return readProductPage(context, criteria, args);
};
