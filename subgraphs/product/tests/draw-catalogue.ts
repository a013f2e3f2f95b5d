import fc from 'fast-check';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Tx } from '../store/database.ts';
import { type DrawnFilter, type DrawnProduct, parents } from './naive-facets.ts';

const some = <Value>(values: readonly Value[], most = values.length) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const vendors = ['Acme', 'Beyoğlu', 'Iznik', "O'Neill", 'Zeta'];
const types = ['Lamp', 'Pot', 'Tile'];
const tags = ['gift', 'glass', 'new', 'red'];
const colours = ['black', 'blue', 'red'];
const slugs = Object.keys(parents);
const price = fc.oneof(fc.nat(30), fc.nat(5_000), fc.constantFrom(99, 100, 101));
const nullable = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null, freq: 3 });

const variant = fc.record({
  ...{ eur: price, usd: nullable(price), colours: some(colours, 2) },
  power: nullable(fc.constantFrom(1.5, 5, 40)),
});

export const drawnProduct: fc.Arbitrary<DrawnProduct> = fc.record({
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'DRAFT', 'ARCHIVED'),
  ...{ vendor: nullable(fc.constantFrom(...vendors)), productType: nullable(fc.constantFrom(...types)) },
  ...{ tags: some(tags, 3), categories: some(slugs, 2), inStock: fc.boolean(), eco: nullable(fc.boolean()) },
  variants: fc.array(variant, { minLength: 1, maxLength: 3 }),
});

const list = (values: string[]) =>
  fc.uniqueArray(fc.constantFrom(...values, 'no such'), { minLength: 1, maxLength: 2 });
const attribute = fc.oneof(
  fc.record({ attribute: fc.constant('colour'), anyOf: list(colours) }),
  fc.record({ attribute: fc.constant('eco'), boolean: fc.boolean() }),
  fc.record({ attribute: fc.constant('power'), min: fc.constantFrom(1, 5), max: fc.constantFrom(5, 40) }),
);

const conditions = {
  ...{ vendors: list(vendors), productTypes: list(types), tags: list(tags) },
  categories: fc.uniqueArray(fc.constantFrom(...slugs), { minLength: 1, maxLength: 2 }),
  ...{ inStock: fc.boolean(), minPrice: price, maxPrice: price },
  attributes: fc.array(attribute, { minLength: 1, maxLength: 2 }),
};

/** One or none of the conditions as often as any number of them, which hardly a product meets. */
export const drawnFilter: fc.Arbitrary<DrawnFilter> = fc.oneof(
  fc.record(conditions, { requiredKeys: [] }),
  fc.constantFrom(...Object.keys(conditions), 'none').chain((name) => {
    const one = Object.entries(conditions).filter(([each]) => each === name);
    return fc.record<DrawnFilter>(Object.fromEntries(one));
  }),
);

/** Puts these products in place of all that there are; categories and attributes are there by slug and code. */
export async function putCatalogue(tx: Tx, products: readonly DrawnProduct[]): Promise<string[]> {
  const ids = async (table: 'category' | 'attribute', key: 'slug' | 'code') =>
    new Map(
      (await tx.$queryRawUnsafe<{ id: string; name: string }[]>(`SELECT id, ${key} AS name FROM ${table}`)).map(
        ({ id, name }) => [name, id],
      ),
    );
  const [categories, attributes] = [await ids('category', 'slug'), await ids('attribute', 'code')];
  const drawn = products.map((product) => {
    const id = uuidv7();
    const eco = product.eco === null ? [] : [valueRow(id, 'eco', 0, String(product.eco), null)];
    const variants = product.variants.map((each, position) => ({ ...each, id: uuidv7(), position }));
    const said = variants.flatMap(({ id: owner, colours: keys, power }) => [
      ...keys.map((key, position) => valueRow(owner, 'colour', position, key, null)),
      ...(power === null ? [] : [valueRow(owner, 'power', 0, null, power)]),
      valueRow(owner, 'secret', 0, 'hidden', null),
    ]);
    const values = [...eco, ...said].map((row) => ({ ...row, attribute: attributes.get(row.attribute) }));
    const filed = product.categories.map((slug) => categories.get(slug));
    const prices = variants.map(({ eur }) => eur);
    return { ...product, id, variants, values, filed, low: Math.min(...prices), high: Math.max(...prices) };
  });
  for (const table of ['attribute_value', 'product_category', 'variant', 'product']) {
    await tx.$executeRawUnsafe(`DELETE FROM ${table}`);
  }
  const json = JSON.stringify(drawn);
  await tx.$executeRaw`
    INSERT INTO product (id, slug, title, title_key, description, vendor, product_type, tags, tax_class, options, currency,
      min_price, max_price, search, status, version, created_at, updated_at)
    SELECT id, id::text, 'A thing', 'a thing', '', vendor, "productType", tags, 'standard', '[]', 'EUR', low, high, '', status, 1, now(), now()
    FROM jsonb_to_recordset(${json}::jsonb) AS p(id uuid, vendor text, "productType" text, tags text[], low bigint, high bigint, status text)`;
  await tx.$executeRaw`
    INSERT INTO variant (id, product_id, position, sku, title, selected_options, price, requires_shipping)
    SELECT v.id, p.id, v.position, v.id::text, 'One', '[]', v.eur, true
    FROM jsonb_to_recordset(${json}::jsonb) AS p(id uuid, variants jsonb),
      jsonb_to_recordset(p.variants) AS v(id uuid, position int, eur bigint)`;
  await tx.$executeRaw`
    INSERT INTO variant_price (variant_id, currency, price)
    SELECT v.id, 'USD', v.usd FROM jsonb_to_recordset(${json}::jsonb) AS p(variants jsonb),
      jsonb_to_recordset(p.variants) AS v(id uuid, usd bigint) WHERE v.usd IS NOT NULL`;
  await tx.$executeRaw`
    INSERT INTO product_category (product_id, category_id, position)
    SELECT p.id, c::uuid, 0 FROM jsonb_to_recordset(${json}::jsonb) AS p(id uuid, filed jsonb), jsonb_array_elements_text(p.filed) AS c`;
  await tx.$executeRaw`
    INSERT INTO attribute_value (owner_id, attribute_id, position, product_id, key, number)
    SELECT owner, attribute, v.position, p.id, key, number FROM jsonb_to_recordset(${json}::jsonb) AS p(id uuid, "values" jsonb),
      jsonb_to_recordset(p."values") AS v(owner uuid, attribute uuid, position int, key text, number float8)`;
  await tx.$executeRaw`
    UPDATE product_availability SET in_stock = p."inStock" FROM jsonb_to_recordset(${json}::jsonb) AS p(id uuid, "inStock" boolean)
    WHERE product_id = p.id`;
  return drawn.map(({ id }) => id);
}

const valueRow = (owner: string, attribute: string, position: number, key: string | null, number: number | null) => ({
  ...{ owner, attribute, position, key, number },
});
