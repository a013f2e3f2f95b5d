import type { ProductType, TypeAttribute } from '../domain/attribute.ts';
import { toAttribute } from './attributes.ts';
import type { Tx } from './database.ts';

const columns = {
  id: true,
  name: true,
  version: true,
  attributes: { select: { attributeId: true, required: true }, orderBy: { position: 'asc' } },
} as const;

export function findProductTypes(tx: Tx, names: readonly string[]): Promise<ProductType[]> {
  return tx.productType.findMany({ where: { name: { in: [...names] } }, select: columns });
}

export function findProductTypesById(tx: Tx, ids: readonly string[]): Promise<ProductType[]> {
  return tx.productType.findMany({ where: { id: { in: [...ids] } }, select: columns });
}

/** Every type that says which attributes its products have, by name. */
export function listProductTypes(tx: Tx): Promise<ProductType[]> {
  return tx.productType.findMany({ select: columns, orderBy: { name: 'asc' } });
}

/** Keeps a type for this transaction alone until it ends. SQL: Prisma Client knows no locks, and there may be no such type yet. */
export async function lockProductType(tx: Tx, name: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('product-type ' || ${name}, 0))::text`;
}

/** Keeps a type as it is until the transaction ends; others may do so at the same time. */
export async function holdProductType(tx: Tx, name: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('product-type ' || ${name}, 0))::text`;
}

export async function saveProductType(tx: Tx, { id, name, version, attributes }: ProductType): Promise<void> {
  await tx.productTypeAttribute.deleteMany({ where: { typeName: name } });
  await tx.productType.upsert({
    where: { name },
    create: { id, name, version },
    update: { version },
    select: { id: true },
  });
  await tx.productTypeAttribute.createMany({
    data: attributes.map(({ attributeId, required }, position) => ({
      typeName: name,
      attributeId,
      position,
      required,
    })),
  });
}

export async function deleteProductType(tx: Tx, name: string): Promise<void> {
  await tx.productTypeAttribute.deleteMany({ where: { typeName: name } });
  await tx.productType.delete({ where: { name }, select: { id: true } });
}

/** The attributes of a type, in their order; none when nothing is said of it. */
export async function listTypeAttributes(tx: Tx, typeName: string): Promise<TypeAttribute[]> {
  const rows = await tx.productTypeAttribute.findMany({
    where: { typeName },
    include: { attribute: true },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ attribute, required }) => ({ ...toAttribute(attribute), required }));
}

/** Whether a type has the attribute. */
export async function isAssigned(tx: Tx, attributeId: string): Promise<boolean> {
  return (await tx.productTypeAttribute.count({ where: { attributeId } })) > 0;
}

/** Whether products of the type have a value of one of these attributes. */
export async function hasValuesInType(tx: Tx, name: string, attributeIds: readonly string[]): Promise<string | null> {
  const found = await tx.attributeValue.findFirst({
    where: { attributeId: { in: [...attributeIds] }, product: { productType: name, deletedAt: null } },
    select: { attributeId: true },
  });
  return found?.attributeId ?? null;
}
