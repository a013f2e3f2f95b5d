import { stringify } from 'csv-stringify/sync';
import { decimalAmount, type Money } from '#packages/money/money.ts';
import { optionName, optionValue, usualOptions } from './columns.ts';
import type { ProductStatus, SelectedOption } from './product-input.ts';
import { noOption } from './read-options.ts';
import { writeSku } from './sku-cell.ts';
import { writeTags } from './tags.ts';

/** A product as the graph tells it. */
export interface WrittenProduct {
  slug: string;
  title: string;
  descriptionHtml: string;
  vendor: string | null;
  productType: string | null;
  tags: readonly string[];
  status: ProductStatus;
  taxClass: string;
  seo: { title: string | null; description: string | null };
  options: readonly { name: string }[];
  media: readonly { url: string; alt: string | null }[];
  variants: readonly WrittenVariant[];
}

export interface WrittenVariant {
  sku: string;
  selectedOptions: readonly SelectedOption[];
  price: Money;
  compareAtPrice: Money | null;
  barcode: string | null;
  weightGrams: number | null;
  requiresShipping: boolean;
  media: { url: string } | null;
}

type Cells = Readonly<Record<string, string>>;

/** In Shopify's order. The policy and the service are asked for by Shopify; what is not in stock is not sold by Souk either. */
const columnsWith = (numbers: readonly number[], further: readonly number[]): string[] => [
  ...['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Type', 'Tags', 'Published'],
  ...numbers.flatMap((number) => [optionName(number), optionValue(number)]),
  ...['Variant SKU', 'Variant Grams', 'Variant Inventory Policy', 'Variant Fulfillment Service', 'Variant Price'],
  ...['Variant Compare At Price', 'Variant Requires Shipping', 'Variant Taxable', 'Variant Barcode'],
  ...['Image Src', 'Image Position', 'Image Alt Text', 'SEO Title', 'SEO Description'],
  ...['Variant Image', 'Variant Weight Unit', 'Status'],
  // Shopify's files end here: it has three options at most.
  ...further.flatMap((number) => [optionName(number), optionValue(number)]),
];

/** Writes the lines of a file in Shopify's format. */
export interface ProductWriter {
  /** The first line. */
  header: string;
  /** Whether there are columns for all options of a product. */
  hasRoomFor(product: WrittenProduct): boolean;
  /** The lines of a product. Throws at one that there is no room for. */
  linesOf(product: WrittenProduct): string;
}

/**
 * The one writer of the format. What a spreadsheet would take for a formula is written as it is, SKUs apart: anything put before a title
 * would be part of it when it is read again, here and by Shopify.
 * @param mostOptions how many options a product has at most. Default 3, as many as Shopify's have.
 */
export function createProductWriter(mostOptions: number = usualOptions): ProductWriter {
  const numbers = Array.from({ length: Math.max(mostOptions, usualOptions) }, (_, index) => index + 1);
  const columns = columnsWith(numbers.slice(0, usualOptions), numbers.slice(usualOptions));
  const hasRoomFor = ({ options }: WrittenProduct) => options.length <= numbers.length;
  return {
    header: stringify([columns]),
    hasRoomFor,
    linesOf(product) {
      if (!hasRoomFor(product)) {
        throw new Error(
          `${product.slug} has ${product.options.length} options, and there are columns for ${numbers.length}`,
        );
      }
      return stringify(rowsOf(product).map((cells) => columns.map((column) => cells[column] ?? '')));
    },
  };
}

/** The lines of a file, a piece for each product. @param mostOptions as above; throws at a product with more */
export async function* writeProducts(
  products: AsyncIterable<WrittenProduct> | Iterable<WrittenProduct>,
  { mostOptions }: { mostOptions?: number } = {},
): AsyncGenerator<string, void, void> {
  const writer = createProductWriter(mostOptions);
  yield writer.header;
  for await (const product of products) yield writer.linesOf(product);
}

function rowsOf(product: WrittenProduct): Cells[] {
  const { slug, options, variants, media } = product;
  const count = Math.max(variants.length, media.length, 1);
  return Array.from({ length: count }, (_, index) => {
    const variant = variants[index];
    const picture = media[index];
    return {
      Handle: slug,
      ...(index === 0 && firstCells(product)),
      ...(variant && variantCells(variant, options, product.taxClass)),
      ...(picture && {
        'Image Src': picture.url,
        'Image Position': String(index + 1),
        'Image Alt Text': picture.alt ?? '',
      }),
    };
  });
}

/** What is said once of a product. */
function firstCells({ options, variants, ...product }: WrittenProduct): Cells {
  const names = options.length > 0 || variants.length === 0 ? options : [noOption];
  return {
    Title: product.title,
    'Body (HTML)': product.descriptionHtml,
    Vendor: product.vendor ?? '',
    Type: product.productType ?? '',
    Tags: writeTags(product.tags),
    Published: String(product.status === 'ACTIVE'),
    ...Object.fromEntries(names.map(({ name }, index) => [optionName(index + 1), name])),
    'SEO Title': product.seo.title ?? '',
    'SEO Description': product.seo.description ?? '',
    Status: product.status.toLowerCase(),
  };
}

function variantCells(variant: WrittenVariant, options: readonly { name: string }[], taxClass: string): Cells {
  const chosen = (name: string) => variant.selectedOptions.find((selected) => selected.name === name)?.value ?? '';
  const values = options.length > 0 ? options.map(({ name }) => chosen(name)) : [noOption.value];
  return {
    ...Object.fromEntries(values.map((value, index) => [optionValue(index + 1), value])),
    'Variant SKU': writeSku(variant.sku),
    'Variant Grams': variant.weightGrams === null ? '' : String(variant.weightGrams),
    'Variant Inventory Policy': 'deny',
    'Variant Fulfillment Service': 'manual',
    'Variant Price': decimalAmount(variant.price),
    'Variant Compare At Price': variant.compareAtPrice ? decimalAmount(variant.compareAtPrice) : '',
    'Variant Requires Shipping': String(variant.requiresShipping),
    'Variant Taxable': String(taxClass !== 'exempt'),
    'Variant Barcode': variant.barcode ?? '',
    'Variant Image': variant.media?.url ?? '',
    'Variant Weight Unit': variant.weightGrams === null ? '' : 'g',
  };
}
