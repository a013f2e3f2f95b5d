import type { Money } from '#packages/money/money.ts';

export type ProductStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED';

export interface SelectedOption {
  name: string;
  value: string;
}

/** A product as the graph's `UpsertProductInput` takes it. What the file has no column for is absent. */
export interface ProductInput {
  slug: string;
  title?: string;
  descriptionHtml?: string;
  vendor?: string | null;
  productType?: string | null;
  seo?: { title: string | null; description: string | null };
  taxClass?: string;
  tags?: string[];
  status?: ProductStatus;
  media?: { url: string; alt: string | null }[];
  variants?: VariantInput[];
}

/** Likewise, `UpsertVariantInput`. */
export interface VariantInput {
  sku?: string;
  selectedOptions: SelectedOption[];
  price: Money;
  compareAtPrice?: Money | null;
  barcode?: string | null;
  weightGrams?: number | null;
  requiresShipping?: boolean;
  mediaUrl?: string;
}
