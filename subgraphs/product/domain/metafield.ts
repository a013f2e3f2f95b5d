/** Types of JSON Schema. */
export const metafieldTypes = ['string', 'number', 'integer', 'boolean', 'object', 'array'] as const;

export type MetafieldType = (typeof metafieldTypes)[number];

/** Where a metafield stands: of a product or one of its variants, a category or a collection. */
export interface MetafieldKey {
  ownerId: string;
  namespace: string;
  key: string;
}

/** What an integration keeps with something of the catalogue. */
export interface Metafield extends MetafieldKey {
  type: MetafieldType;
  /** JSON of that type. */
  value: unknown;
  /** Whether everybody may read it. */
  isPublic: boolean;
}

/** Whether JSON is of a type of JSON Schema. */
export function isOfType(type: MetafieldType, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
    default:
      return type satisfies never;
  }
}
