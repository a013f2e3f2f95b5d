import { combinationsOf, type SeedProduct } from './product.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

/** The input of `createProduct`. */
export function toProductInput(product: SeedProduct, categorySlug: string) {
  const { code, title, vendor, tags, description, picture, options, price, was } = product;
  const pictureUrl = (number: number) => `https://images.souk.test/${code.toLowerCase()}-${number}.jpg`;
  return {
    title,
    description,
    vendor,
    tags,
    categories: [categorySlug],
    media: [
      { url: pictureUrl(1), alt: picture },
      { url: pictureUrl(2), alt: `${title}, seen from close by` },
    ],
    variants: combinationsOf(options).map(({ selectedOptions, surcharge }) => ({
      sku: [code, ...selectedOptions.map(({ value }) => skuPart(value))].join('-'),
      selectedOptions,
      price: eur(price + surcharge),
      compareAtPrice: was === undefined ? null : eur(was + surcharge),
    })),
  };
}

/** `150 × 250 cm` is `150X250CM`, `Indigo` is `INDIGO`. */
function skuPart(value: string): string {
  return value
    .replaceAll('×', 'x')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
}
