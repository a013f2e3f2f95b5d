import { expect, test } from '@jest/globals';
import { germanCategories, germanTitles, germanWords } from '../catalogue/german.ts';
import { catalogue } from '../catalogue/index.ts';
import { germanSlug, translationOf } from '../steps/translate-catalogue.ts';

const products = catalogue.flatMap((category) => category.products);

test('every category and, but for one name that is the same, every product has a German name', () => {
  expect(Object.keys(germanCategories)).toEqual(catalogue.map(({ slug }) => slug));
  const without = products.map(({ title }) => title).filter((title) => !germanTitles[title]);
  expect(without).toEqual(['Ras el Hanout']);
});

test('no two products or categories are called the same, nor have the same address', () => {
  for (const names of [germanTitles, germanCategories]) {
    const slugs = Object.values(names).map(germanSlug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  }
  expect(germanSlug('Bemalte Schale aus Kütahya')).toBe('bemalte-schale-aus-kuetahya');
});

test('the values of an option stay different, and only words that occur are translated', () => {
  const words = new Set<string>();
  for (const { title, options } of products) {
    for (const [name, values] of Object.entries(options)) {
      const labels = Object.keys(values).map((value) => germanWords[value] ?? value);
      expect({ title, name, labels: new Set(labels).size }).toEqual({ title, name, labels: labels.length });
      for (const word of [name, ...Object.keys(values)]) words.add(word);
    }
  }
  expect(Object.keys(germanWords).filter((word) => !words.has(word))).toEqual([]);
});

test('a product is translated with its options', () => {
  const options = [{ name: 'Size', values: ['Small', '20 cm'] }];
  expect(translationOf({ id: 'p', title: 'Lapis Lazuli Ring', options })).toEqual([
    {
      ...{ productId: 'p', title: 'Ring mit Lapislazuli', slug: 'ring-mit-lapislazuli' },
      options: [{ name: 'Size', label: 'Größe', values: [{ value: 'Small', label: 'Klein' }] }],
    },
  ]);
  expect(translationOf({ id: 'p', title: 'Something else', options })).toEqual([]);
});
