import type { CollectionRule, RuleCondition } from '../domain/collection-rule.ts';
import type { Tx } from '../store/database.ts';

const operators: Record<string, string> = { LESS_THAN: '<', AT_MOST: '<=', AT_LEAST: '>=', GREATER_THAN: '>', IS: '=' };

/** A condition as SQL says it of `product p`: texts of the tests are small Latin letters. */
function predicate({ field, attribute, operator, value }: RuleCondition): string {
  const text = (compared: string) => {
    const like = { CONTAINS: `%${value}%`, STARTS_WITH: `${value}%`, ENDS_WITH: `%${value}` }[operator as 'CONTAINS'];
    return like === undefined ? `lower(${compared}) = '${value}'` : `lower(${compared}) LIKE '${like}'`;
  };
  const not = operator === 'IS_NOT' ? 'NOT' : '';
  const ofVariants = (condition: string) =>
    `EXISTS (SELECT FROM variant v WHERE v.product_id = p.id AND v.removed_at IS NULL AND ${condition})`;
  switch (field) {
    case 'TITLE':
      return `${not} ${text('p.title')}`;
    case 'VENDOR':
      return `${not} coalesce(${text('p.vendor')}, false)`;
    case 'TAG':
      return `${not} EXISTS (SELECT FROM unnest(p.tags) AS tag WHERE ${text('tag')})`;
    case 'SKU':
      return `${not} ${ofVariants(text('v.sku'))}`;
    case 'PRICE': {
      const [minor, currency] = value.split(' ');
      return `p.currency = '${currency}' AND ${ofVariants(`v.price ${operators[operator]} ${minor}`)}`;
    }
    case 'STATUS':
      return `${not} p.status = '${value}'`;
    case 'WEIGHT':
      return `${not} ${ofVariants(`v.weight_grams ${operators[operator] ?? '='} ${value}`)}`;
    case 'ATTRIBUTE': {
      const compared = {
        colour: `v.key = '${value}'`,
        voltage: `v.number ${operators[operator] ?? '='} ${Number(value)}`,
        note: text('v.text'),
      }[attribute ?? ''];
      if (!compared) throw new Error(`the test knows no attribute ${attribute}`);
      return `${not} EXISTS (SELECT FROM attribute_value v JOIN attribute a ON a.id = v.attribute_id
        WHERE v.product_id = p.id AND a.code = '${attribute}' AND ${compared})`;
    }
    case 'ON_SALE':
      return `${value === 'true' ? '' : 'NOT'} ${ofVariants('v.compare_at_price IS NOT NULL')}`;
    case 'CATEGORY':
      return `${not} EXISTS (
        WITH RECURSIVE branch AS (
          SELECT id FROM category WHERE id = '${value}'
          UNION ALL SELECT below.id FROM category below JOIN branch ON below.parent_id = branch.id
        )
        SELECT FROM product_category pc JOIN branch ON branch.id = pc.category_id WHERE pc.product_id = p.id
      )`;
    default:
      throw new Error(`the test knows no ${field}`);
  }
}

/** Ids of the products that fit a rule, in their order: asked of the tables as they are, without anything that is kept for rules. */
export async function findFitting(tx: Tx, { match, conditions }: CollectionRule): Promise<string[]> {
  const fits = conditions.map((condition) => `(${predicate(condition)})`).join(match === 'ALL' ? ' AND ' : ' OR ');
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT p.id FROM product p WHERE p.deleted_at IS NULL AND (${fits}) ORDER BY p.id`,
  );
  return rows.map(({ id }) => id);
}
