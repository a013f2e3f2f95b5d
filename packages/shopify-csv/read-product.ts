import type { ProductInput, ProductStatus } from './product-input.ts';
import { readMedia } from './read-media.ts';
import { readVariants } from './read-variants.ts';
import { readFlag, rowSaying, type Sheet, soleCell } from './sheet.ts';
import { readTags } from './tags.ts';

/** Where the parts of a product stand in the file. */
export interface ProductLines {
  line: number;
  variantLines: readonly number[];
  mediaLines: readonly number[];
}

/** The product that its rows make; it is not to be used when a fault was told. */
export function readProduct(sheet: Sheet, slug: string): { product: ProductInput } & ProductLines {
  const content = readContent(sheet);
  const media = readMedia(sheet);
  const variants = readVariants(sheet);
  const taxClass = readTaxClass(sheet);
  const status = readStatus(sheet);
  return {
    product: {
      slug,
      ...content,
      ...(taxClass !== undefined && { taxClass }),
      ...(status !== undefined && { status }),
      ...(media && { media: media.media }),
      ...(variants && { variants: variants.variants }),
    },
    line: sheet.rows[0]?.line ?? 0,
    variantLines: variants?.lines ?? [],
    mediaLines: media?.lines ?? [],
  };
}

function readContent(sheet: Sheet): Omit<ProductInput, 'slug' | 'taxClass' | 'status' | 'media' | 'variants'> {
  const title = soleCell(sheet, 'Title');
  const [first] = sheet.rows;
  if (title === '' && first) sheet.fault(first, 'Title', 'expected a title');
  const descriptionHtml = soleCell(sheet, 'Body (HTML)');
  const vendor = soleCell(sheet, 'Vendor');
  const productType = soleCell(sheet, 'Type');
  const tags = soleCell(sheet, 'Tags');
  const seoTitle = soleCell(sheet, 'SEO Title');
  const seoDescription = soleCell(sheet, 'SEO Description');
  return {
    ...(title !== undefined && { title }),
    ...(descriptionHtml !== undefined && { descriptionHtml }),
    ...(vendor !== undefined && { vendor: vendor || null }),
    ...(productType !== undefined && { productType: productType || null }),
    ...(tags !== undefined && { tags: readTags(tags) }),
    // A file has both columns or none.
    ...(seoTitle !== undefined && { seo: { title: seoTitle || null, description: seoDescription || null } }),
  };
}

const statuses: ReadonlyMap<string, ProductStatus> = new Map([
  ['active', 'ACTIVE'],
  ['draft', 'DRAFT'],
  ['archived', 'ARCHIVED'],
]);

/** `Status` where it says something; otherwise a product that is not published is a draft. */
function readStatus(sheet: Sheet): ProductStatus | undefined {
  const given = soleCell(sheet, 'Status');
  if (given) {
    const status = statuses.get(given.toLowerCase());
    const row = rowSaying(sheet, 'Status');
    if (!status && row) sheet.fault(row, 'Status', 'expected active, draft or archived');
    return status;
  }
  if (soleCell(sheet, 'Published') === undefined) return undefined;
  const row = rowSaying(sheet, 'Published');
  return row && readFlag(sheet, row, 'Published') === false ? 'DRAFT' : 'ACTIVE';
}

/**
 * Exempt from tax when all variants are. Shopify says of one which is not that it is taxed, not how: which class it has is left
 * as it is.
 */
function readTaxClass(sheet: Sheet): string | undefined {
  const flags = sheet.rows.map((row) => readFlag(sheet, row, 'Variant Taxable'));
  const isExempt = flags.includes(false);
  const taxed = sheet.rows[flags.indexOf(true)];
  if (isExempt && taxed) {
    const line = sheet.rows[flags.indexOf(false)]?.line;
    sheet.fault(
      taxed,
      'Variant Taxable',
      `expected false, as in line ${line}: a product is taxed with all its variants`,
    );
  }
  return isExempt ? 'exempt' : undefined;
}
