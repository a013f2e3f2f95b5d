import type { NewVariant } from './new-variant.ts';

/** A product that is wished for. */
export interface NewProduct {
  /** Null for one that the title suggests. */
  slug: string | null;
  title: string;
  description: string;
  vendor: string | null;
  tags: string[];
  variants: NewVariant[];
}
