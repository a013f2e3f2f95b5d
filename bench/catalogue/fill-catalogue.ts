import pg from 'pg';
import { lettersLeftOfKnown } from '../../subgraphs/product/domain/correct-word.ts';
import { words } from './words.ts';

const variantsOfProduct = 10;
/** What is filed in a category without others below it, however large the catalogue is. */
const productsOfLeaf = 250;

/**
 * Fills an empty database with so many variants, always the same: ten a product, words by Zipf's law, a tree of categories, attributes, prices in
 * dollars besides, stock and sales. Without triggers and without events, whose work is done by the statements here.
 * @param adminUrl as superuser
 */
export async function fillCatalogue(adminUrl: string, variants: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `SET session_replication_role = replica; SET work_mem = '256MB'; SET maintenance_work_mem = '256MB'`,
    );
    await client.query('SELECT setseed(0.5)');
    const products = Math.ceil(variants / variantsOfProduct);
    for (const { text, values = [] } of statements(products)) await client.query(text, values);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

interface Statement {
  text: string;
  values?: unknown[];
}

function statements(products: number): Statement[] {
  const leaves = Math.ceil(products / productsOfLeaf);
  return [
    // The rank of a word, vendor or tag: each half as likely as the one at half its rank.
    {
      text: `CREATE FUNCTION pg_temp.zipf(most int) RETURNS int LANGUAGE sql VOLATILE AS 'SELECT floor(most ^ random())::int'`,
    },
    { text: 'CREATE TEMP TABLE lexicon (words text[])' },
    { text: 'INSERT INTO lexicon VALUES ($1)', values: [words] },
    {
      text: `CREATE FUNCTION pg_temp.phrase(length int) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
        DECLARE known text[] := (SELECT words FROM lexicon); said text := '';
        BEGIN
          FOR n IN 1..length LOOP said := said || ' ' || known[pg_temp.zipf(array_length(known, 1))]; END LOOP;
          RETURN ltrim(said);
        END $$`,
    },
    {
      text: `CREATE TEMP TABLE drawn AS
        SELECT n, uuidv7() AS id, initcap(pg_temp.phrase(3)) || ' ' || n AS title, pg_temp.phrase(20) AS description,
          'Vendor ' || pg_temp.zipf(500) AS vendor, 'Type ' || pg_temp.zipf(30) AS product_type,
          ARRAY['tag' || pg_temp.zipf(200), 'tag' || 200 + pg_temp.zipf(200)] AS tags, 100 + floor(10000 ^ random())::int AS price
        FROM generate_series(1, $1::int) AS n`,
      values: [products],
    },
    {
      text: `INSERT INTO product (id, slug, title, title_key, description, vendor, product_type, tags, tax_class, options, currency,
          min_price, max_price, status, published_at, version, created_at, updated_at)
        SELECT id, 'product-' || n, title, lower(title), description, vendor, product_type, tags, 'standard', '[]', 'EUR', price, price + 90,
          CASE WHEN n % 20 = 0 THEN 'DRAFT' ELSE 'ACTIVE' END, now(), 1, now(), now()
        FROM drawn`,
    },
    {
      text: `INSERT INTO product_search (product_id, language, title, codes, names, document, form)
        SELECT id, 'en', lower(title), ARRAY[]::text[], to_tsvector('simple', lower(title)) || to_tsvector('english', title),
          setweight(to_tsvector('simple', title) || to_tsvector('english', title), 'A')
            || setweight(to_tsvector('simple', concat_ws(' ', vendor, product_type)), 'B')
            || setweight(to_tsvector('simple', array_to_string(tags, ' ')), 'C')
            || setweight(to_tsvector('simple', description) || to_tsvector('english', description), 'D'), 1
        FROM drawn`,
    },
    {
      text: `INSERT INTO product_word (product_id, language, word)
        SELECT DISTINCT id, 'en', word FROM drawn, regexp_split_to_table(lower(concat_ws(' ', title, vendor, product_type)), ' ') AS word
        WHERE n % 20 <> 0`,
    },
    {
      text: `INSERT INTO search_word (language, word, letters_left)
        SELECT 'en', word, left_over FROM jsonb_to_recordset($1::jsonb) AS known (word text, left_over text[])`,
      values: [JSON.stringify(words.map((word) => ({ word, left_over: lettersLeftOfKnown(word) })))],
    },
    {
      text: `INSERT INTO variant (id, product_id, position, sku, title, selected_options, price, requires_shipping)
        SELECT uuidv7(), id, place, 'SKU-' || n || '-' || place, 'Size ' || place, '[]', price + place * 10, true
        FROM drawn, generate_series(0, ${variantsOfProduct - 1}) AS place`,
    },
    { text: `INSERT INTO variant_price (variant_id, currency, price) SELECT id, 'USD', price + 7 FROM variant` },
    {
      text: `INSERT INTO product_price (product_id, currency, min_price, max_price)
        SELECT id, currency, price + more, price + 90 + more FROM drawn, (VALUES ('EUR', 0), ('USD', 7)) AS paid (currency, more)`,
    },
    { text: `INSERT INTO variant_stock (variant_id, version, is_available) SELECT id, 1, random() < 0.3 FROM variant` },
    {
      text: `INSERT INTO product_availability (product_id, id, in_stock, version)
        SELECT product_id, gen_random_uuid(), bool_or(is_available), 1 FROM variant JOIN variant_stock ON variant_id = id GROUP BY product_id`,
    },
    {
      text: `INSERT INTO product_sales (product_id, units) SELECT id, 1000 / pg_temp.zipf($1) FROM drawn`,
      values: [products],
    },
    {
      text: `INSERT INTO market (id, code, name, currency, languages, prices_include_tax, is_default, version)
        VALUES (uuidv7(), 'us', 'USA', 'USD', ARRAY['en'], false, true, 1)`,
    },
    ...categoryStatements(leaves),
    ...attributeStatements,
  ];
}

/** Three levels: leaves, ten of which are below one, a hundred of which are below one at the top. */
const categoryStatements = (leaves: number): Statement[] => [
  {
    text: `CREATE TEMP TABLE shelf AS
      SELECT level, place, uuidv7() AS id FROM (VALUES (1, 100), (2, 10), (3, 1)) AS levels (level, width),
        generate_series(0, ($1::int - 1) / width) AS place`,
    values: [leaves],
  },
  {
    text: `INSERT INTO category (id, slug, name, name_key, parent_id, position)
      SELECT s.id, 'shelf-' || s.level || '-' || s.place, 'Shelf ' || s.place, 'shelf ' || s.place, above.id, s.place
      FROM shelf s LEFT JOIN shelf above ON above.level = s.level - 1 AND above.place = s.place / 10`,
  },
  {
    text: `WITH RECURSIVE way AS (
        SELECT id, id AS ancestor, 0 AS distance FROM category
        UNION ALL SELECT way.id, c.parent_id, distance + 1 FROM way JOIN category c ON c.id = way.ancestor WHERE c.parent_id IS NOT NULL
      )
      INSERT INTO category_ancestor (category_id, ancestor_id, distance) SELECT id, ancestor, distance FROM way`,
  },
  {
    text: `INSERT INTO product_category (product_id, category_id, position)
      SELECT d.id, s.id, 0 FROM drawn d JOIN shelf s ON s.level = 3 AND s.place = d.n % $1`,
    values: [leaves],
  },
];

const attributeStatements: Statement[] = [
  {
    text: `INSERT INTO attribute (id, code, name, type, unit, options, of_variants, filterable, version)
      SELECT uuidv7(), code, initcap(code), type, unit,
        CASE WHEN type = 'ENUM' THEN (SELECT jsonb_agg(jsonb_build_object('code', code || o, 'label', initcap(code) || ' ' || o)) FROM generate_series(1, 8) AS o)
          ELSE '[]' END, of_variants, true, 1
      FROM (VALUES ('colour', 'ENUM', NULL, true), ('material', 'ENUM', NULL, false), ('power', 'NUMBER', 'W', false), ('eco', 'BOOLEAN', NULL, false))
        AS given (code, type, unit, of_variants)`,
  },
  {
    text: `INSERT INTO attribute_value (owner_id, attribute_id, position, product_id, key)
      SELECT v.id, a.id, 0, v.product_id, 'colour' || pg_temp.zipf(8) FROM variant v, attribute a WHERE a.code = 'colour'`,
  },
  {
    text: `INSERT INTO attribute_value (owner_id, attribute_id, position, product_id, key, number)
      SELECT d.id, a.id, 0, d.id,
        CASE a.code WHEN 'material' THEN 'material' || pg_temp.zipf(8) WHEN 'eco' THEN (random() < 0.3)::text END,
        CASE a.code WHEN 'power' THEN floor(2000 ^ random()) END
      FROM drawn d, attribute a WHERE a.code <> 'colour'`,
  },
];
