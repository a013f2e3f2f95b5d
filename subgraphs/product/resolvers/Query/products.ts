import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import type { QueryResolvers } from '../generated.ts';
import { productCriteria } from '../inputs/product-criteria.ts';
import { readProductPage } from '../product-page.ts';
import { readCriteria } from '../read-criteria.ts';

export const products: QueryResolvers['products'] = async (_parent, args, context) => {
  const criteria = await readCriteria(parseArguments(productCriteria, args), context);
  return readProductPage(context, criteria, args);
};
