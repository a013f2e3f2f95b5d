import type { Translation } from './translation.ts';

/** How an option of a product, named as in the shop's own language, is called in another one. */
export interface OptionTranslation {
  name: string;
  label: string | null;
  values: { value: string; label: string }[];
}

/** The texts of a product in another language. */
export interface ProductTranslation extends Translation {
  title: string | null;
  /** Plain text. */
  description: string | null;
  /** Sanitised; null where only plain text was given. */
  descriptionHtml: string | null;
  seoTitle: string | null;
  seoDescription: string | null;
  options: OptionTranslation[];
  /** Of variants that somebody named; others are called by their values. */
  variants: { variantId: string; title: string }[];
  media: { mediaId: string; alt: string }[];
}
