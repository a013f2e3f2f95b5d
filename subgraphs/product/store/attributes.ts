import type { Attribute, AttributeOption, AttributeType } from '../domain/attribute.ts';
import type { Tx } from './database.ts';
import { Prisma, type Attribute as StoredAttribute } from './generated/client.ts';

/** False when the code is taken. */
export async function insertAttribute(tx: Tx, attribute: Attribute): Promise<boolean> {
  const data = [{ ...attribute, options: attribute.options.map((option) => ({ ...option })) }];
  return (await tx.attribute.createMany({ data, skipDuplicates: true })).count > 0;
}

/** The attribute, locked until the transaction ends; null when there is none. SQL: Prisma Client knows no locks. */
export async function lockAttribute(tx: Tx, code: string): Promise<Attribute | null> {
  const [row] = await tx.$queryRaw<StoredAttribute[]>`
    SELECT id, code, name, type, unit, options, of_variants AS "ofVariants", filterable, version
    FROM attribute WHERE code = ${code} FOR UPDATE`;
  return row ? toAttribute(row) : null;
}

export async function updateAttribute(tx: Tx, { id, options, ...data }: Attribute): Promise<void> {
  await tx.attribute.update({
    where: { id },
    data: { ...data, options: options.map((option) => ({ ...option })) },
    select: { id: true },
  });
}

export async function deleteAttribute(tx: Tx, id: string): Promise<void> {
  await tx.attribute.delete({ where: { id }, select: { id: true } });
}

export async function findAttributes(tx: Tx, ids: readonly string[]): Promise<Attribute[]> {
  return (await tx.attribute.findMany({ where: { id: { in: [...ids] } } })).map(toAttribute);
}

export async function findAttributesByCode(tx: Tx, codes: readonly string[]): Promise<Attribute[]> {
  return (await tx.attribute.findMany({ where: { code: { in: [...codes] } } })).map(toAttribute);
}

/** Every attribute, by code. */
export async function listAttributes(tx: Tx): Promise<Attribute[]> {
  return (await tx.attribute.findMany({ orderBy: { code: 'asc' } })).map(toAttribute);
}

/** Keeps attributes as they are until the transaction ends; others may do so at the same time. SQL: Prisma Client knows no locks. */
export async function holdAttributes(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw(Prisma.sql`SELECT FROM attribute WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR SHARE`);
}

export function toAttribute({ type, options, ...same }: StoredAttribute): Attribute {
  // As `insertAttribute` and `updateAttribute` wrote them.
  return { ...same, type: type as AttributeType, options: options as unknown as AttributeOption[] };
}
