import { refuse } from '#packages/refusals/refusal.ts';
import type { AttributeContent, AttributeType, AttributeValue, TypeAttribute } from './attribute.ts';
import type { WholeProduct } from './product.ts';

/** A value that is to be set; nothing to remove the one there is. */
export interface GivenValue {
  /** Its code. */
  attribute: string;
  /** The variant it is for; null for the product. */
  variantId: string | null;
  text: string | null;
  html: string | null;
  number: number | null;
  boolean: boolean | null;
  date: string | null;
  options: string[] | null;
  references: string[] | null;
}

/** In which field of a `GivenValue` the value of a type stands. */
const fieldOf = {
  TEXT: 'text',
  RICH_TEXT: 'html',
  NUMBER: 'number',
  BOOLEAN: 'boolean',
  DATE: 'date',
  ENUM: 'options',
  PRODUCT: 'references',
  CATEGORY: 'references',
} as const satisfies Record<AttributeType, keyof GivenValue>;

const fields = [...new Set(Object.values(fieldOf))];

/**
 * The product with other values of attributes. Refuses the first that does not fit, by its index.
 * @param attributes those of the product's type.
 */
export function setAttributes(whole: WholeProduct, given: readonly GivenValue[], attributes: readonly TypeAttribute[]) {
  const byCode = new Map(attributes.map((attribute) => [attribute.code, attribute]));
  const values = new Map(whole.attributes.map((value) => [keyOf(value), value]));
  for (const [index, each] of given.entries()) {
    const attribute = byCode.get(each.attribute);
    if (!attribute) return refuse('unknown-attribute', { index, productType: whole.product.productType });
    if (attribute.ofVariants !== (each.variantId !== null)) {
      return refuse('other-owner', { index, ofVariants: attribute.ofVariants });
    }
    if (each.variantId !== null && !whole.variants.some(({ id }) => id === each.variantId)) {
      return refuse('unknown-variant', { index });
    }
    const filled = fields.filter((field) => each[field] !== null);
    const expected = fieldOf[attribute.type];
    if (filled.some((field) => field !== expected)) return refuse('other-field', { index, expected });
    const content = filled.length === 0 ? null : contentOf(attribute.type, each);
    const unknown = content?.type === 'ENUM' ? content.options.find((code) => !hasOption(attribute, code)) : undefined;
    if (unknown !== undefined) {
      return refuse('unknown-option', { index, option: unknown, expected: attribute.options.map(({ code }) => code) });
    }
    const owner = { attributeId: attribute.id, ownerId: each.variantId ?? whole.product.id };
    if (content) values.set(keyOf(owner), { ...owner, content });
    else values.delete(keyOf(owner));
  }
  return { ...whole, attributes: [...values.values()] } satisfies WholeProduct;
}

const keyOf = ({ ownerId, attributeId }: Pick<AttributeValue, 'ownerId' | 'attributeId'>) =>
  `${ownerId} ${attributeId}`;
const hasOption = ({ options }: TypeAttribute, wanted: string) => options.some(({ code }) => code === wanted);

/** Null for an empty list, which says nothing. */
function contentOf(
  type: AttributeType,
  { text, html, number, boolean, date, options, references }: GivenValue,
): AttributeContent | null {
  switch (type) {
    case 'TEXT':
      return text === null ? null : { type, text };
    case 'RICH_TEXT':
      return html === null ? null : { type, html };
    case 'NUMBER':
      return number === null ? null : { type, number };
    case 'BOOLEAN':
      return boolean === null ? null : { type, boolean };
    case 'DATE':
      return date === null ? null : { type, date };
    case 'ENUM':
      return options?.length ? { type, options: [...new Set(options)] } : null;
    case 'PRODUCT':
    case 'CATEGORY':
      return references?.length ? { type, ids: [...new Set(references)] } : null;
    default:
      return type satisfies never;
  }
}

/** The first attribute that a product for sale lacks, of itself or of a variant; null when it has all that its type requires. */
export function findMissing(
  { product, variants, attributes: values }: WholeProduct,
  attributes: readonly TypeAttribute[],
) {
  const known = new Set(values.map(keyOf));
  const required = attributes.filter((attribute) => attribute.required);
  const missing = required.find(({ id: attributeId, ofVariants }) => {
    const owners = ofVariants ? variants : [product];
    return owners.some(({ id: ownerId }) => !known.has(keyOf({ ownerId, attributeId })));
  });
  return missing ?? null;
}

/** The first value of an attribute that the product's type has not; null when there is none. */
export function findStray({ attributes: values }: WholeProduct, attributes: readonly TypeAttribute[]) {
  const known = new Set(attributes.map(({ id }) => id));
  return values.find(({ attributeId }) => !known.has(attributeId)) ?? null;
}
