import { refuse } from '#packages/refusals/refusal.ts';
import type { TypeAttribute } from '../../domain/attribute.ts';
import type { GivenValue } from '../../domain/set-attributes.ts';
import { findCategories } from '../../store/categories.ts';
import type { Tx } from '../../store/database.ts';
import { findProducts } from '../../store/products.ts';

/** Refuses the first reference to what there is not, by the index of its value; null when all are known. */
export async function refuseUnknownReferences(
  tx: Tx,
  values: readonly GivenValue[],
  attributes: readonly TypeAttribute[],
) {
  const typeOf = new Map(attributes.map(({ code, type }) => [code, type]));
  const referred = (type: string) =>
    values.flatMap(({ attribute, references }) => (typeOf.get(attribute) === type ? (references ?? []) : []));
  const [products, categories] = [referred('PRODUCT'), referred('CATEGORY')];
  const known = new Set([
    ...(products.length > 0 ? await findProducts(tx, products) : [])
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id }) => id),
    ...(categories.length > 0 ? await findCategories(tx, categories) : []).map(({ id }) => id),
  ]);
  const refers = new Set(['PRODUCT', 'CATEGORY']);
  for (const [index, { attribute, references }] of values.entries()) {
    if (!refers.has(typeOf.get(attribute) ?? '')) continue;
    const unknown = (references ?? []).findIndex((id) => !known.has(id));
    if (unknown >= 0) return refuse('unknown-reference', { index, reference: unknown });
  }
  return null;
}
