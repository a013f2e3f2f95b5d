import type { Context } from '../context.ts';
import type { Attribute } from '../domain/attribute.ts';
import type { Category } from '../domain/category.ts';
import type { Product } from '../domain/product.ts';
import type { AttributeCondition } from '../domain/product-list.ts';
import { findAttributesByCode } from '../store/attributes.ts';
import type { FacetRow } from '../store/product-facets.ts';
import { attributeOptions } from './attribute-options.ts';
import { type FacetValue, valuesOf } from './facet-values.ts';
import { inLanguage } from './in-language.ts';
import { ifFindable } from './visible.ts';

/** Resolver parent of `AttributeFacet`. */
export interface AttributeFacet {
  attribute: Attribute;
  values: FacetValue[];
  range: { min: number; max: number; count: number } | null;
}

/** What products say of themselves, by the names of the attributes; those that a list is narrowed down by are there whatever is found. */
export async function attributeFacets(
  rows: readonly FacetRow[],
  conditions: readonly AttributeCondition[],
  context: Context,
): Promise<AttributeFacet[]> {
  const byAttribute = Map.groupBy(rows, ({ facet }) => facet);
  const [found, selected] = await Promise.all([
    Promise.all([...byAttribute.keys()].map((id) => context.attributes.load(id))),
    findSelected(conditions, context),
  ]);
  const attributes = new Map([...found, ...selected].flatMap((each) => (each ? [[each.id, each]] : [])));
  const facets = await Promise.all(
    [...attributes.values()].map((attribute) =>
      facetOf(attribute, byAttribute.get(attribute.id) ?? [], conditions, context),
    ),
  );
  return facets.toSorted(
    (a, b) => compare(a.attribute.name, b.attribute.name) || compare(a.attribute.code, b.attribute.code),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

async function findSelected(conditions: readonly AttributeCondition[], { dependencies }: Context) {
  const codes = [...new Set(conditions.map(({ attribute }) => attribute))];
  return codes.length === 0 ? [] : findAttributesByCode(dependencies.database.prisma, codes);
}

async function facetOf(
  attribute: Attribute,
  rows: readonly FacetRow[],
  conditions: readonly AttributeCondition[],
  context: Context,
): Promise<AttributeFacet> {
  const selected = conditions
    .filter((condition) => condition.attribute === attribute.code)
    .flatMap(({ anyOf, boolean }) => [...(anyOf ?? []), ...(boolean === null ? [] : [String(boolean)])]);
  const values = valuesOf(
    rows.filter(({ value }) => value !== null),
    selected,
  );
  const range = rows.find(({ value }) => value === null);
  return {
    attribute,
    values: await label(attribute, values, context),
    range: range ? { min: range.low ?? 0, max: range.high ?? 0, count: range.count } : null,
  };
}

/** Names for people. Products that the caller may not find are left out. */
async function label(attribute: Attribute, values: readonly FacetValue[], context: Context): Promise<FacetValue[]> {
  const options = attribute.type === 'ENUM' ? await attributeOptions(attribute, context) : [];
  const labelOf = async ({ value }: FacetValue): Promise<string | null> => {
    switch (attribute.type) {
      case 'ENUM':
        return options.find(({ code }) => code === value)?.label ?? value;
      case 'PRODUCT':
        return nameOfProduct(ifFindable(await context.products.load(value), context), context);
      case 'CATEGORY':
        return nameOfCategory(await context.categories.load(value), context);
      case 'TEXT':
      case 'RICH_TEXT':
      case 'NUMBER':
      case 'BOOLEAN':
      case 'DATE':
        return value;
      default:
        return attribute.type satisfies never;
    }
  };
  const labelled = await Promise.all(values.map(async (each) => ({ ...each, label: await labelOf(each) })));
  return labelled.flatMap(({ label: found, ...each }) => (found === null ? [] : [{ ...each, label: found }]));
}

const nameOfProduct = (product: Product | null, context: Context) =>
  product && inLanguage({ kind: 'product', id: product.id, original: product.title }, ({ title }) => title, context);

const nameOfCategory = (category: Category | null, context: Context) =>
  category && inLanguage({ kind: 'category', id: category.id, original: category.name }, ({ name }) => name, context);
