import type { AttributeContent, AttributeType, AttributeValue } from '../domain/attribute.ts';
import type { KnownValue } from '../domain/product-facts.ts';
import type { Tx } from './database.ts';
import type { AttributeValue as StoredValue } from './generated/client.ts';

/** A row for each of several options or references. */
type ValueRow = Omit<StoredValue, 'attributeId' | 'ownerId' | 'productId' | 'position'>;

/** What products and their variants say of themselves. */
export async function findValuesOfProducts(
  tx: Tx,
  productIds: readonly string[],
): Promise<(AttributeValue & { productId: string })[]> {
  const rows = await tx.attributeValue.findMany({
    where: { productId: { in: [...productIds] } },
    include: { attribute: { select: { type: true } } },
    orderBy: [{ ownerId: 'asc' }, { attributeId: 'asc' }, { position: 'asc' }],
  });
  const groups = Map.groupBy(rows, ({ ownerId, attributeId }) => `${ownerId} ${attributeId}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { ownerId, attributeId, productId, attribute } = first;
    return [{ ownerId, attributeId, productId, content: contentOf(attribute.type as AttributeType, group) }];
  });
}

/** Values of some attributes that products and their variants have, each by the code of its attribute. SQL: as rules compare them. */
export function findValuesByCode(
  tx: Tx,
  productIds: readonly string[],
  codes: readonly string[],
): Promise<(KnownValue & { productId: string })[]> {
  return tx.$queryRaw`
    SELECT v.product_id AS "productId", a.code AS attribute, v.key, v.number, v.text
    FROM attribute_value v JOIN attribute a ON a.id = v.attribute_id
    WHERE v.product_id = ANY(${productIds}::uuid[]) AND a.code = ANY(${codes}::text[])`;
}

/** Writes the values of a locked product in place of those it had. */
export async function replaceValues(tx: Tx, productId: string, values: readonly AttributeValue[]): Promise<void> {
  await tx.attributeValue.deleteMany({ where: { productId } });
  const data = values.flatMap(({ ownerId, attributeId, content }) =>
    rowsOf(content).map((row, position) => ({ ownerId, attributeId, productId, position, ...row })),
  );
  if (data.length > 0) await tx.attributeValue.createMany({ data });
}

/** Whether any product has a value of the attribute; with `option`, that one. */
export async function hasValues(tx: Tx, attributeId: string, option?: string): Promise<boolean> {
  const found = await tx.attributeValue.findFirst({
    where: { attributeId, ...(option !== undefined && { key: option }) },
    select: { position: true },
  });
  return found !== null;
}

function rowsOf(content: AttributeContent): ValueRow[] {
  const none = { key: null, number: null, text: null };
  switch (content.type) {
    case 'TEXT':
      return [{ ...none, text: content.text }];
    case 'RICH_TEXT':
      return [{ ...none, text: content.html }];
    case 'NUMBER':
      return [{ ...none, number: content.number }];
    case 'BOOLEAN':
      return [{ ...none, key: String(content.boolean) }];
    case 'DATE':
      return [{ ...none, key: content.date }];
    case 'ENUM':
      return content.options.map((key) => ({ ...none, key }));
    case 'PRODUCT':
    case 'CATEGORY':
      return content.ids.map((key) => ({ ...none, key }));
    default:
      return content satisfies never;
  }
}

/** What `rowsOf` made rows of. */
function contentOf(type: AttributeType, rows: readonly ValueRow[]): AttributeContent {
  const keys = rows.flatMap(({ key }) => key ?? []);
  const [key = ''] = keys;
  const { text, number } = rows[0] ?? { text: null, number: null };
  switch (type) {
    case 'TEXT':
      return { type, text: text ?? '' };
    case 'RICH_TEXT':
      return { type, html: text ?? '' };
    case 'NUMBER':
      return { type, number: number ?? 0 };
    case 'BOOLEAN':
      return { type, boolean: key === 'true' };
    case 'DATE':
      return { type, date: key };
    case 'ENUM':
      return { type, options: keys };
    case 'PRODUCT':
    case 'CATEGORY':
      return { type, ids: keys };
    default:
      return type satisfies never;
  }
}
