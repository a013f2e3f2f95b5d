import { expect, test } from '@jest/globals';
import { placeOf } from '../place-of.ts';

const lines = { line: 2, variantLines: [2, 5], mediaLines: [3, 2] };

test.each([
  ['title', 2, 'Title'],
  ['slug', 2, 'Handle'],
  ['tags.3', 2, 'Tags'],
  ['seo.description', 2, 'SEO Description'],
  ['variants', 2, null],
  ['variants.1', 5, null],
  ['variants.1.barcode', 5, 'Variant Barcode'],
  ['variants.1.price.minor', 5, 'Variant Price'],
  ['variants.1.selectedOptions', 5, null],
  ['variants.1.selectedOptions.2.value', 5, 'Option3 Value'],
  ['variants.0.selectedOptions.0.name', 2, 'Option1 Name'],
  ['media.0.url', 3, 'Image Src'],
  ['media.1.alt', 2, 'Image Alt Text'],
  ['media.9.url', 2, 'Image Src'],
  ['categories.0', 2, null],
])('%s stands in line %s, column %s', (path, line, column) => {
  expect(placeOf(path.split('.'), lines)).toEqual({ line, column });
});
