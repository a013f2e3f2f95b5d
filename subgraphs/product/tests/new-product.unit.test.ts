import { describe, expect, test } from '@jest/globals';
import { parseInput } from '#packages/user-errors/user-errors.ts';
import { createProduct } from '../domain/create-product.ts';
import { newProductSchema } from '../domain/new-product.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const variant = (fields: object = {}) => ({ sku: 'A', price: eur(100), ...fields });
const size = (value: string) => [{ name: 'Size', value }];
const input = (fields: object = {}) => ({ title: 'Tea Glass', variants: [variant()], ...fields });

function problem(given: unknown): string {
  const result = parseInput(newProductSchema, given);
  return result.ok ? 'none' : result.error.path.join('.');
}

describe('newProductSchema', () => {
  test.each<[string, object, string]>([
    ['accepts the least there is', input(), 'none'],
    ['a blank title', input({ title: '  ' }), 'input.title'],
    ['a title of 256 characters', input({ title: 'x'.repeat(256) }), 'input.title'],
    ['NUL in a title', input({ title: 'a\0b' }), 'input.title'],
    ['a slug with capitals', input({ slug: 'Tea-Glass' }), 'input.slug'],
    ['an empty slug', input({ slug: '' }), 'input.slug'],
    ['a title that suggests no slug', input({ title: '茶碗' }), 'input.slug'],
    ['a description of 20,001 characters', input({ description: 'x'.repeat(20_001) }), 'input.description'],
    ['NUL in a description', input({ description: '\0' }), 'input.description'],
    ['a vendor of 256 characters', input({ vendor: 'x'.repeat(256) }), 'input.vendor'],
    ['51 tags', input({ tags: Array.from({ length: 51 }, (_, i) => `t${i}`) }), 'input.tags'],
    ['a tag of 101 characters', input({ tags: ['ok', 'x'.repeat(101)] }), 'input.tags.1'],
    ['a blank tag', input({ tags: [' '] }), 'input.tags.0'],
    ['a picture that is a script', input({ media: [{ url: 'javascript:alert(1)' }] }), 'input.media.0.url'],
    ['a picture without a host', input({ media: [{ url: 'https://' }] }), 'input.media.0.url'],
    ['no variants', input({ variants: [] }), 'input.variants'],
    [
      '101 variants',
      input({ variants: Array.from({ length: 101 }, (_, i) => variant({ sku: `${i}` })) }),
      'input.variants',
    ],
    ['a blank SKU', input({ variants: [variant({ sku: ' ' })] }), 'input.variants.0.sku'],
    ['a SKU twice', input({ variants: [variant(), variant()] }), 'input.variants.1.sku'],
    ['a price below 0', input({ variants: [variant({ price: eur(-1) })] }), 'input.variants.0.price.minor'],
    [
      'an earlier price not above the price',
      input({ variants: [variant({ compareAtPrice: eur(100) })] }),
      'input.variants.0.compareAtPrice.minor',
    ],
    [
      'an earlier price in another currency',
      input({ variants: [variant({ compareAtPrice: { minor: 200, currency: 'USD' } })] }),
      'input.variants.0.compareAtPrice.currency',
    ],
    [
      'two currencies',
      input({ variants: [variant(), variant({ sku: 'B', price: { minor: 1, currency: 'USD' } })] }),
      'input.variants.1.price.currency',
    ],
    [
      'an option that others have not',
      input({ variants: [variant(), variant({ sku: 'B', selectedOptions: size('L') })] }),
      'input.variants.1.selectedOptions',
    ],
    [
      'another option',
      input({
        variants: [
          variant({ selectedOptions: size('L') }),
          variant({ sku: 'B', selectedOptions: [{ name: 'Colour', value: 'L' }] }),
        ],
      }),
      'input.variants.1.selectedOptions',
    ],
    [
      'an option twice',
      input({ variants: [variant({ selectedOptions: [...size('L'), ...size('M')] })] }),
      'input.variants.0.selectedOptions',
    ],
    [
      'the same values twice',
      input({ variants: [variant({ selectedOptions: size('L') }), variant({ sku: 'B', selectedOptions: size('L') })] }),
      'input.variants.1.selectedOptions',
    ],
    ['variants without options', input({ variants: [variant(), variant({ sku: 'B' })] }), 'none'],
  ])('%s', (_name, given, expected) => {
    expect(problem(given)).toBe(expected);
  });

  test('a price of 0 and one of 2⁵³−1 are prices', () => {
    for (const minor of [0, Number.MAX_SAFE_INTEGER]) {
      expect(problem(input({ variants: [variant({ price: eur(minor) })] }))).toBe('none');
    }
  });
});

describe('createProduct', () => {
  const make = (given: object) => {
    let ids = 0;
    return createProduct(newProductSchema.parse(given), {
      productId: 'product',
      createVariantId: () => `variant-${++ids}`,
      now: new Date(0),
    });
  };

  test('names a variant without options after the product', () => {
    expect(make(input()).variants[0]).toMatchObject({ id: 'variant-1', productId: 'product', title: 'Tea Glass' });
  });

  test('puts options in the order of the first variant and lists each value once', () => {
    const colour = (value: string) => ({ name: 'Colour', value });
    const { product, variants } = make(
      input({
        variants: [
          variant({ sku: 'A', selectedOptions: [...size('S'), colour('Red')] }),
          variant({ sku: 'B', selectedOptions: [colour('Red'), ...size('L')], price: eur(50) }),
        ],
      }),
    );
    expect(variants.map(({ title }) => title)).toEqual(['S / Red', 'L / Red']);
    expect(product.options).toEqual([
      { name: 'Size', values: ['S', 'L'] },
      { name: 'Colour', values: ['Red'] },
    ]);
    expect(product.priceRange).toEqual({ min: eur(50), max: eur(100) });
  });
});
