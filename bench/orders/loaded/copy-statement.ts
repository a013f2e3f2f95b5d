/** A column of a table that gets a value, as the catalogue of the database has it. */
export interface Column {
  name: string;
  type: string;
}

/** Those without a sequence of their own. */
export const listColumns = `
  SELECT attname AS name, format_type(atttypid, NULL) AS type
  FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND attgenerated = ''
    AND coalesce(pg_get_expr(adbin, adrelid), '') NOT LIKE 'nextval(%'
  ORDER BY attnum`;

/**
 * Ids of an earlier time: the first 48 bits of a UUIDv7 are milliseconds. What is no such id gets the number of the copy
 * instead where it has to be another one, and stays what it is elsewhere.
 */
export const createFunctions = `
  CREATE FUNCTION pg_temp.earlier(id text, age bigint) RETURNS uuid LANGUAGE sql IMMUTABLE RETURN
    (lpad(to_hex(('x' || substr(id, 1, 8) || substr(id, 10, 4))::bit(48)::bigint - age), 12, '0') || substr(id, 14))::uuid;
  CREATE FUNCTION pg_temp.earlier_if_id(value text, age bigint) RETURNS text LANGUAGE sql IMMUTABLE RETURN
    CASE WHEN value ~ '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-' THEN pg_temp.earlier(value, age)::text ELSE value END`;

/** The same in every copy, or found by the variant. */
const kept = new Set(['warehouse_id']);

/**
 * Copies the rows of the table `sample` into a table, once for each number from $1 to $2, the highest first. A copy
 * is $3 milliseconds, and $4 for each number, older than the sample, ids included, and is about other variants.
 */
export function copyStatement(table: string, sample: string, columns: readonly Column[]): string {
  const names = new Set(columns.map(({ name }) => name));
  const value = ({ name, type }: Column): string => {
    const column = `sampled."${name}"`;
    if (kept.has(name)) return column;
    if (name === 'variant_id' || name === 'product_id') return `other.${name}`;
    if (name === 'aggregate_id')
      return `CASE WHEN ${column} ~ '_' THEN ${column} || '_' || copy.number ELSE pg_temp.earlier(${column}, age)::text END`;
    if (name === 'data')
      return `replace(${column}::text, sampled.aggregate_id, pg_temp.earlier_if_id(sampled.aggregate_id, age))::jsonb`;
    if (type === 'uuid') return `pg_temp.earlier(${column}::text, age)`;
    if (type === 'text') return `pg_temp.earlier_if_id(${column}, age)`;
    if (type === 'timestamp with time zone') return `${column} - make_interval(secs => age / 1000.0)`;
    return column;
  };
  const variants = names.has('variant_id')
    ? `JOIN variant AS one ON one.variant_id = sampled.variant_id
       JOIN variant AS other ON other.number = (one.number + copy.number * 7919) % (SELECT count(*) FROM variant)`
    : '';
  return `
    INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')})
    SELECT ${columns.map(value).join(', ')}
    FROM (
      SELECT number, ($3::float8 + number * $4::float8)::bigint AS age FROM generate_series($2::int, $1::int, -1) AS of(number)
    ) AS copy CROSS JOIN ${sample} AS sampled ${variants}
    ORDER BY copy.number DESC`;
}
