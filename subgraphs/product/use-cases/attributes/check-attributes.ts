import { isDeepStrictEqual } from 'node:util';
import { refuse } from '#packages/refusals/refusal.ts';
import type { TypeAttribute } from '../../domain/attribute.ts';
import type { WholeProduct } from '../../domain/product.ts';
import { findMissing, findStray } from '../../domain/set-attributes.ts';
import { findAttributes } from '../../store/attributes.ts';
import type { Tx } from '../../store/database.ts';
import { holdProductType, listTypeAttributes } from '../../store/product-types.ts';

/** Finds the attributes of products of a type. */
export type TypeReader = (productType: string | null) => Promise<TypeAttribute[]>;

/** The attributes of products of a type, which stay so until the transaction ends. */
export async function attributesOfType(tx: Tx, productType: string | null): Promise<TypeAttribute[]> {
  if (productType === null) return [];
  await holdProductType(tx, productType);
  return listTypeAttributes(tx, productType);
}

/** Asks for each type once, where many products are decided on by one transaction. */
export function rememberTypes(tx: Tx): TypeReader {
  const types = new Map<string | null, TypeAttribute[]>();
  return async (type) => {
    const attributes = types.get(type) ?? (await attributesOfType(tx, type));
    types.set(type, attributes);
    return attributes;
  };
}

/**
 * Refuses a product that has values of attributes that its type has not, and one that is put on sale, or changed in this respect while
 * it is, without what its type requires. Null when it fits. A variant that is added to what is for sale may lack them for a while.
 * @param before null for a new product.
 * @param readType default: asks the database each time.
 */
export async function checkAttributes(
  tx: Tx,
  before: WholeProduct | null,
  after: WholeProduct,
  readType: TypeReader = (type) => attributesOfType(tx, type),
) {
  const { status, productType } = after.product;
  const hasOtherType = before?.product.productType !== productType;
  const isPutOnSale = status === 'ACTIVE' && before?.product.status !== 'ACTIVE';
  const isChanged = hasOtherType || !isDeepStrictEqual(before?.attributes, after.attributes);
  if (!isChanged && !isPutOnSale) return null;
  if (productType === null && after.attributes.length === 0) return null;
  const attributes = await readType(productType);
  const stray = findStray(after, attributes);
  if (stray) {
    const [attribute] = await findAttributes(tx, [stray.attributeId]);
    return refuse('stray-attribute', { code: attribute?.code ?? '', productType });
  }
  const missing = status === 'ACTIVE' ? findMissing(after, attributes) : null;
  return missing && refuse('attribute-missing', { code: missing.code, ofVariants: missing.ofVariants });
}
