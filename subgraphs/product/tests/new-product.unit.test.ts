import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { createProduct } from '../domain/create-product.ts';
import { newProduct } from '../resolvers/inputs/new-product.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const variant = (fields: object = {}) => ({ sku: 'A', price: eur(100), ...fields });
const size = (value: string) => [{ name: 'Size', value }];
const input = (fields: object = {}) => ({ title: 'Tea Glass', variants: [variant()], ...fields });

function make(given: object) {
  let ids = 0;
  const createId = () => `variant-${++ids}`;
  const { categories: _categories, ...wished } = newProduct.parse(given);
  return createProduct(wished, { productId: 'product', createId, categoryIds: [], now: new Date(0) });
}

/** The first field at fault; `none` for an input that is taken. */
function fieldAtFault(given: unknown): string {
  const parsed = newProduct.safeParse(given);
  return parsed.success ? 'none' : (parsed.error.issues[0]?.path.join('.') ?? '');
}

describe('the input of createProduct', () => {
  test.each<[string, object, string]>([
    ['accepts the least there is', input(), 'none'],
    ['a blank title', input({ title: '  ' }), 'title'],
    ['a title of 256 characters', input({ title: 'x'.repeat(256) }), 'title'],
    ['NUL in a title', input({ title: 'a\0b' }), 'title'],
    ['a slug with capitals', input({ slug: 'Tea-Glass' }), 'slug'],
    ['an empty slug', input({ slug: '' }), 'slug'],
    ['a description of 20,001 characters', input({ description: 'x'.repeat(20_001) }), 'description'],
    ['NUL in a description', input({ description: '\0' }), 'description'],
    ['a vendor of 256 characters', input({ vendor: 'x'.repeat(256) }), 'vendor'],
    ['51 tags', input({ tags: Array.from({ length: 51 }, (_, i) => `t${i}`) }), 'tags'],
    ['a tag of 101 characters', input({ tags: ['ok', 'x'.repeat(101)] }), 'tags.1'],
    ['a blank tag', input({ tags: [' '] }), 'tags.0'],
    ['a picture that is a script', input({ media: [{ url: 'javascript:alert(1)' }] }), 'media.0.url'],
    ['a picture without a host', input({ media: [{ url: 'https://' }] }), 'media.0.url'],
    ['no variants', input({ variants: [] }), 'variants'],
    ['101 variants', input({ variants: Array.from({ length: 101 }, (_, i) => variant({ sku: `${i}` })) }), 'variants'],
    ['a blank SKU', input({ variants: [variant({ sku: ' ' })] }), 'variants.0.sku'],
    ['a price below 0', input({ variants: [variant({ price: eur(-1) })] }), 'variants.0.price.minor'],
    [
      'an earlier price not above the price',
      input({ variants: [variant({ compareAtPrice: eur(100) })] }),
      'variants.0.compareAtPrice.minor',
    ],
    [
      'an earlier price in another currency',
      input({ variants: [variant({ compareAtPrice: { minor: 200, currency: 'USD' } })] }),
      'variants.0.compareAtPrice.currency',
    ],
  ])('%s', (_name, given, expected) => {
    expect(fieldAtFault(given)).toBe(expected);
  });

  test('a price of 0 and one of 2⁵³−1 are prices', () => {
    for (const minor of [0, Number.MAX_SAFE_INTEGER]) {
      expect(fieldAtFault(input({ variants: [variant({ price: eur(minor) })] }))).toBe('none');
    }
  });
});

describe('createProduct', () => {
  test.each<[string, object[], object]>([
    ['a SKU twice', [variant(), variant()], { refused: 'sku-repeated', index: 1, sku: 'A' }],
    [
      'two currencies',
      [variant(), variant({ sku: 'B', price: { minor: 1, currency: 'USD' } })],
      { refused: 'currencies-differ', index: 1, expected: 'EUR' },
    ],
    [
      'an option that others have not',
      [variant(), variant({ sku: 'B', selectedOptions: size('L') })],
      { refused: 'options-differ', index: 1, expected: [] },
    ],
    [
      'another option',
      [
        variant({ selectedOptions: size('L') }),
        variant({ sku: 'B', selectedOptions: [{ name: 'Colour', value: 'L' }] }),
      ],
      { refused: 'options-differ', index: 1, expected: ['Size'] },
    ],
    [
      'an option twice',
      [variant({ selectedOptions: [...size('L'), ...size('M')] })],
      { refused: 'option-repeated', index: 0 },
    ],
    [
      'the same values twice',
      [variant({ selectedOptions: size('L') }), variant({ sku: 'B', selectedOptions: size('L') })],
      { refused: 'values-repeated', index: 1 },
    ],
  ])('refuses %s', (_name, variants, refusal) => {
    expect(make(input({ variants }))).toEqual(refusal);
  });

  test('takes variants without options', () => {
    expect(isRefusal(make(input({ variants: [variant(), variant({ sku: 'B' })] })))).toBe(false);
  });

  test('names a variant without options after the product', () => {
    expect(make(input())).toMatchObject({ variants: [{ id: 'variant-1', productId: 'product', title: 'Tea Glass' }] });
  });

  test('puts options in the order of the first variant and lists each value once', () => {
    const colour = (value: string) => ({ name: 'Colour', value });
    const variants = [
      variant({ sku: 'A', selectedOptions: [...size('S'), colour('Red')] }),
      variant({ sku: 'B', selectedOptions: [colour('Red'), ...size('L')], price: eur(50) }),
    ];
    expect(make(input({ variants }))).toMatchObject({
      variants: [{ title: 'S / Red' }, { title: 'L / Red' }],
      product: {
        options: [
          { name: 'Size', values: ['S', 'L'] },
          { name: 'Colour', values: ['Red'] },
        ],
        priceRange: { min: eur(50), max: eur(100) },
      },
    });
  });
});
