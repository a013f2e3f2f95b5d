import { type Column, optionName, optionValue } from './columns.ts';
import type { ProductLines } from './read-product.ts';

/** Where something stands in a file. */
export interface Place {
  line: number;
  /** Null for the row, or the product. */
  column: Column | null;
}

const ofProduct: Readonly<Record<string, Column>> = {
  slug: 'Handle',
  title: 'Title',
  description: 'Body (HTML)',
  descriptionHtml: 'Body (HTML)',
  vendor: 'Vendor',
  productType: 'Type',
  tags: 'Tags',
  status: 'Status',
  taxClass: 'Variant Taxable',
  'seo.title': 'SEO Title',
  'seo.description': 'SEO Description',
};
const ofMedia: Readonly<Record<string, Column>> = { url: 'Image Src', alt: 'Image Alt Text' };
const ofVariant: Readonly<Record<string, Column>> = {
  sku: 'Variant SKU',
  price: 'Variant Price',
  compareAtPrice: 'Variant Compare At Price',
  barcode: 'Variant Barcode',
  weightGrams: 'Variant Grams',
  requiresShipping: 'Variant Requires Shipping',
  mediaUrl: 'Variant Image',
};

/** Where in the file a field of a product's input stands, such as `variants.1.barcode`. */
export function placeOf(path: readonly string[], { line, variantLines, mediaLines }: ProductLines): Place {
  const [list, index = '', field = '', option = '', part] = path;
  switch (list) {
    case 'media':
      return { line: mediaLines[Number(index)] ?? line, column: ofMedia[field] ?? null };
    case 'variants': {
      const number = Number(option) + 1;
      const column = field === 'selectedOptions' ? (part === 'name' ? optionName(number) : optionValue(number)) : null;
      const named = option === '' && column !== null ? null : column;
      return { line: variantLines[Number(index)] ?? line, column: named ?? ofVariant[field] ?? null };
    }
    default:
      return { line, column: ofProduct[path.join('.')] ?? ofProduct[list ?? ''] ?? null };
  }
}
