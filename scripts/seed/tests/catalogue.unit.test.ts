import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../catalogue/index.ts';
import { toProductInput } from '../catalogue/to-product-input.ts';

const inputs = catalogue.flatMap(({ slug, products }) => products.map((product) => toProductInput(product, slug)));
const variants = inputs.flatMap((input) => input.variants);

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('the catalogue of the seed', () => {
  test('is a shop of some size', () => {
    expect(catalogue).toHaveLength(8);
    expect(inputs.length).toBeGreaterThanOrEqual(60);
    expect(variants.length).toBeGreaterThanOrEqual(200);
  });

  test('repeats no name', () => {
    expect(repeated(catalogue.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(inputs.map(({ title }) => title.toLowerCase()))).toEqual([]);
    expect(repeated(variants.map(({ sku }) => sku))).toEqual([]);
  });

  test.each(inputs.map((input) => [input.title, input] as const))('describes %s in full', (_title, input) => {
    expect(input.description.length).toBeGreaterThan(60);
    expect(input.tags.length).toBeGreaterThan(1);
    expect(repeated(input.tags)).toEqual([]);
    expect(input.media[0]?.url).toMatch(/^https:\/\/images\.souk\.test\/[a-z0-9-]+-1\.jpg$/);
    for (const { sku, price, compareAtPrice } of input.variants) {
      expect(sku).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)+$/);
      expect(Number.isInteger(price.minor) && price.minor > 0).toBe(true);
      if (compareAtPrice) expect(compareAtPrice.minor).toBeGreaterThan(price.minor);
    }
  });
});
