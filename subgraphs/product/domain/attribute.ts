/** What an attribute's values are. */
export const attributeTypes = [
  'TEXT',
  'RICH_TEXT',
  'NUMBER',
  'BOOLEAN',
  'DATE',
  'ENUM',
  'PRODUCT',
  'CATEGORY',
] as const;

export type AttributeType = (typeof attributeTypes)[number];

/** What can be chosen as the value of an `ENUM`. */
export interface AttributeOption {
  code: string;
  label: string;
}

/** Something that products or variants of certain types say of themselves. */
export interface Attribute {
  id: string;
  /** Unique; what filters and inputs call it. */
  code: string;
  name: string;
  type: AttributeType;
  /** Of a `NUMBER`. */
  unit: string | null;
  /** Of an `ENUM`, in the order in which they are shown. */
  options: AttributeOption[];
  /** Whether variants have it, each for itself; the product otherwise. */
  ofVariants: boolean;
  filterable: boolean;
  /** Of its last event. */
  version: number;
}

/** An attribute of a type of product. */
export interface TypeAttribute extends Attribute {
  /** Whether a product is only for sale with it. */
  required: boolean;
}

/** A kind of product, and what products of it say of themselves. */
export interface ProductType {
  id: string;
  /** As products have it. */
  name: string;
  version: number;
  /** In the order in which they are shown. */
  attributes: { attributeId: string; required: boolean }[];
}

/** What an attribute is said to be. Options and references may be several. */
export type AttributeContent =
  | { type: 'TEXT'; text: string }
  | { type: 'RICH_TEXT'; html: string }
  | { type: 'NUMBER'; number: number }
  | { type: 'BOOLEAN'; boolean: boolean }
  | { type: 'DATE'; date: string }
  | { type: 'ENUM'; options: string[] }
  | { type: 'PRODUCT'; ids: string[] }
  | { type: 'CATEGORY'; ids: string[] };

/** What a product or one of its variants says of itself. */
export interface AttributeValue {
  attributeId: string;
  /** The product's id, or that of the variant. */
  ownerId: string;
  content: AttributeContent;
}
