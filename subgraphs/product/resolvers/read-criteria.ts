import { badUserInput, forbidden } from '#packages/graph-errors/graph-errors.ts';
import type { Context } from '../context.ts';
import type { ProductCriteria, ProductFilter } from '../domain/product-list.ts';
import { findAttributesByCode } from '../store/attributes.ts';
import type { Tx } from '../store/database.ts';
import { prepareSearch } from '../use-cases/search/prepare-search.ts';
import type { AskedCriteria } from './inputs/product-criteria.ts';
import { searchLanguages } from './search-languages.ts';
import { seesDrafts } from './visible.ts';

/**
 * The criteria, if the caller may ask for such products. Throws FORBIDDEN for products that are not for sale, and BAD_USER_INPUT for an
 * attribute that there is not or that is not for filters: it would find nothing, silently.
 */
export async function readCriteria({ text, filter }: AskedCriteria, context: Context): Promise<ProductCriteria> {
  const { prisma } = context.dependencies.database;
  if (filter.statuses?.some((status) => status !== 'ACTIVE') && !seesDrafts(context)) {
    throw forbidden('Products that are not for sale are for callers with the scope catalog:read.');
  }
  if (filter.untranslated && !seesDrafts(context)) {
    throw forbidden('What is not translated yet is for callers with the scope catalog:read.');
  }
  await refuseUnfilterable(prisma, filter);
  if (text === null) return { words: null, filter, currency: null };
  const languages = await searchLanguages(context);
  const among = { languages, statuses: filter.statuses ?? ['ACTIVE'] } as const;
  return { words: await prepareSearch(prisma, text, among), filter, currency: null };
}

async function refuseUnfilterable(tx: Tx, { attributes }: ProductFilter): Promise<void> {
  if (!attributes) return;
  const codes = attributes.map(({ attribute }) => attribute);
  const found = await findAttributesByCode(tx, codes);
  const filterable = new Set(found.filter((attribute) => attribute.filterable).map(({ code }) => code));
  const index = codes.findIndex((code) => !filterable.has(code));
  if (index >= 0)
    throw badUserInput(`filter.attributes.${index}.attribute`, 'expected the code of a filterable attribute');
}
