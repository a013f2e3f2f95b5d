import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ProductInput, VariantInput } from '../product-input.ts';
import { type WrittenProduct, type WrittenVariant, writeProducts } from '../write-products.ts';
import { readWhole } from './read-text.ts';

/** What breaks careless readers and writers, between letters of all scripts. */
const hostile = fc.constantFrom(
  '"',
  '""',
  ',',
  ';',
  '\t',
  "'",
  '=',
  '@',
  '👩‍👩‍👧',
  '\uFEFF',
  'é',
  ' ',
  '\\',
  '<b>',
  '|',
  '#',
);
const trimmed = (text: string) => text.trim() === text && text !== '';
const part = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }), hostile);
const line = fc
  .array(part, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('').replace(/[\r\n]/g, ''))
  .filter(trimmed);
const text = fc
  .array(fc.oneof(part, fc.constantFrom('\n', '\r\n', '\r', '\n\n')), { maxLength: 12 })
  .map((parts) => parts.join('').trim());
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const url = fc.uuid().map((id) => `https://pictures.test/${id}?a="b",c`);
const minor = fc.integer({ min: 0, max: 10_000_000_000 });

const variant = (names: readonly string[], urls: readonly string[]): fc.Arbitrary<WrittenVariant> =>
  fc
    .record({
      sku: line,
      values: fc.tuple(...names.map(() => line)),
      price: minor,
      more: perhaps(fc.integer({ min: 1, max: 1_000_000 })),
      barcode: perhaps(fc.stringMatching(/^\d{8,14}$/)),
      weightGrams: perhaps(fc.integer({ min: 0, max: 100_000_000 })),
      requiresShipping: fc.boolean(),
      media: urls.length > 0 ? perhaps(fc.constantFrom(...urls).map((each) => ({ url: each }))) : fc.constant(null),
    })
    .map(({ values, price, more, ...given }) => ({
      ...given,
      selectedOptions: names.map((name, index) => ({ name, value: values[index] ?? '' })),
      price: { minor: price, currency: 'EUR' },
      compareAtPrice: more === null ? null : { minor: price + more, currency: 'EUR' },
    }));

const shape = fc.record({
  names: fc.uniqueArray(
    line.filter((name) => name.toLowerCase() !== 'title'),
    { maxLength: 10 },
  ),
  media: fc.uniqueArray(fc.record({ url, alt: perhaps(line) }), { maxLength: 8, selector: (picture) => picture.url }),
});

const product: fc.Arbitrary<WrittenProduct> = shape.chain(({ names, media }) =>
  fc.record({
    slug: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/),
    title: line,
    descriptionHtml: text,
    vendor: perhaps(line),
    productType: perhaps(line),
    tags: fc.array(line, { maxLength: 5 }),
    status: fc.constantFrom('DRAFT', 'ACTIVE', 'ARCHIVED'),
    taxClass: fc.constantFrom('exempt', 'standard'),
    seo: fc.record({ title: perhaps(line), description: perhaps(line) }),
    options: fc.constant(names.map((name) => ({ name }))),
    media: fc.constant(media),
    variants: fc.array(
      variant(
        names,
        media.map((picture) => picture.url),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  }),
);

const catalogue = fc.uniqueArray(product, { maxLength: 5, selector: ({ slug }) => slug });

async function write(products: readonly WrittenProduct[], options?: { mostOptions: number }): Promise<string> {
  let written = '';
  for await (const piece of writeProducts(products, options)) written += piece;
  return written;
}

/** What the graph tells of a product that it was given. */
const asTold = ({ variants = [], ...given }: ProductInput): WrittenProduct => ({
  slug: given.slug,
  title: given.title ?? '',
  descriptionHtml: given.descriptionHtml ?? '',
  vendor: given.vendor ?? null,
  productType: given.productType ?? null,
  tags: given.tags ?? [],
  status: given.status ?? 'ACTIVE',
  taxClass: given.taxClass ?? 'standard',
  seo: given.seo ?? { title: null, description: null },
  options: (variants[0]?.selectedOptions ?? []).map(({ name }) => ({ name })),
  media: given.media ?? [],
  variants: variants.map(variantAsTold),
});

const variantAsTold = ({ sku = '', selectedOptions, price, ...given }: VariantInput): WrittenVariant => ({
  ...{ sku, selectedOptions, price },
  compareAtPrice: given.compareAtPrice ?? null,
  barcode: given.barcode ?? null,
  weightGrams: given.weightGrams ?? null,
  requiresShipping: given.requiresShipping ?? true,
  media: given.mediaUrl ? { url: given.mediaUrl } : null,
});

test('products that were written are read as they were, and written the same again', async () => {
  await fc.assert(
    fc.asyncProperty(catalogue, fc.constantFrom(7, 100, 65_536), async (products, size) => {
      const written = await write(products, { mostOptions: 10 });
      const read = (await readWhole(written, 'EUR', size)).map(asTold);
      expect(read).toEqual(products);
      expect(await write(read, { mostOptions: 10 })).toBe(written);
    }),
    { numRuns: 30 },
  );
});

const plain: WrittenProduct = {
  ...{ slug: 'lamp', title: 'Lamp', descriptionHtml: '<p>Lamp</p>', vendor: null, productType: null, tags: ['a'] },
  ...{ status: 'ACTIVE', taxClass: 'reduced', seo: { title: null, description: null }, options: [], media: [] },
  variants: [
    {
      ...{ sku: '=1+1', selectedOptions: [], price: { minor: 500, currency: 'EUR' }, compareAtPrice: null },
      ...{ barcode: null, weightGrams: 20, requiresShipping: true, media: null },
    },
  ],
};

test('a product is written as Shopify writes it', async () => {
  const media = [1, 2].map((number) => ({ url: `https://x.test/${number}`, alt: number === 2 ? 'two' : null }));
  expect(await write([{ ...plain, media }])).toBe(
    'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,' +
      'Option3 Value,Variant SKU,Variant Grams,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,' +
      'Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,' +
      'Image Alt Text,SEO Title,SEO Description,Variant Image,Variant Weight Unit,Status\n' +
      "lamp,Lamp,<p>Lamp</p>,,,a,true,Title,Default Title,,,,,'=1+1,20,deny,manual,5.00,,true,true,,https://x.test/1,1,,,,,g,active\n" +
      'lamp,,,,,,,,,,,,,,,,,,,,,,https://x.test/2,2,two,,,,,\n',
  );
});

test('a product with more options than there are columns for is not cut', async () => {
  const options = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
  await expect(write([{ ...plain, options }])).rejects.toThrow('lamp has 4 options, and there are columns for 3');
});
