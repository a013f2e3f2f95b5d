import type { WrittenProduct } from '#packages/shopify-csv/write-products.ts';

const sizes = ['XS', 'S', 'M', 'L', 'XL'];
const colours = ['Red', 'Blue'];
const variants = sizes.flatMap((size) => colours.map((colour) => ({ size, colour })));

/** Rows of each product: one for each variant, the first two with a picture. */
export const rowsOfProduct = variants.length;

/** So many products of ten variants and two pictures, with a description of some 300 characters. */
export function* manyProducts(count: number): Generator<WrittenProduct, void, void> {
  for (let number = 1; number <= count; number++) yield product(number);
}

/** Row after row of the same products, so that none is whole before the end: first the first row of each, then the second, and so on. */
export function* scatteredProducts(count: number): Generator<WrittenProduct, void, void> {
  for (const index of variants.keys()) {
    for (const { descriptionHtml, media, variants: all, ...given } of manyProducts(count)) {
      // What is said once may stand in all rows.
      yield {
        ...given,
        descriptionHtml: index === 0 ? descriptionHtml : '',
        media: media.slice(0, 1),
        variants: all.slice(index, index + 1),
      };
    }
  }
}

function product(number: number): WrittenProduct {
  const slug = `shirt-${number}`;
  const media = ['front', 'back'].map((side) => ({
    url: `https://pictures.test/${slug}/${side}.jpg`,
    alt: `The ${side}`,
  }));
  return {
    slug,
    title: `Shirt "${number}", of linen`,
    descriptionHtml: `<p>Shirt ${number}.</p>\n<ul>${'<li>Woven of linen, washed &amp; dyed by hand</li>'.repeat(6)}</ul>`,
    ...{ vendor: 'Weaver', productType: 'Shirt', tags: ['linen', 'summer'], status: 'ACTIVE', taxClass: 'standard' },
    seo: { title: null, description: null },
    options: [{ name: 'Size' }, { name: 'Colour' }],
    media,
    variants: variants.map(({ size, colour }, index) => ({
      sku: `${slug}-${index}`,
      selectedOptions: [
        { name: 'Size', value: size },
        { name: 'Colour', value: colour },
      ],
      price: { minor: 2_000 + number, currency: 'EUR' },
      ...{ compareAtPrice: null, barcode: null, weightGrams: 200, requiresShipping: true, media: media[0] ?? null },
    })),
  };
}
