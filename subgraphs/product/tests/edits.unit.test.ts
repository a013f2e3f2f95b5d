import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { createProduct } from '../domain/create-product.ts';
import { addMedia, removeMedia, reorderMedia } from '../domain/edit-media.ts';
import { addOption, editOption, removeOption, reorderOptions } from '../domain/edit-options.ts';
import { editProduct } from '../domain/edit-product.ts';
import { addVariants, editVariant, removeVariants, reorderVariants } from '../domain/edit-variants.ts';
import type { WholeProduct } from '../domain/product.ts';
import { optionsOf } from '../domain/product-options.ts';
import { newProduct } from '../resolvers/inputs/new-product.ts';

let lastId = 0;
const createId = () => `id-${++lastId}`;

/** Few names, so that they meet. */
const word = fc.constantFrom('A', 'B', 'C', 'D');
const index = fc.nat(9);

type Edit = (whole: WholeProduct) => object;
const nth = <Item>(items: readonly Item[], at: number) => items[at % Math.max(items.length, 1)];
const idAt = (items: readonly { id: string }[], at: number) => nth(items, at)?.id ?? 'none';

const variantOf = ({ product }: WholeProduct, sku: string, values: readonly string[]) => {
  const [variant] = newProduct.parse({
    title: 'x',
    variants: [
      {
        sku,
        price: { minor: 1, currency: 'EUR' },
        selectedOptions: product.options.map(({ name }, at) => ({ name, value: values[at] ?? 'A' })),
      },
    ],
  }).variants;
  if (!variant) throw new Error('no variant');
  return variant;
};

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ sku: word, values: fc.array(word) }).map(
    ({ sku, values }): Edit =>
      (whole) =>
        addVariants(whole, [variantOf(whole, sku, values)], createId),
  ),
  fc.record({ at: index, sku: word, option: index, value: word }).map(
    ({ at, sku, option, value }): Edit =>
      (whole) => {
        const name = nth(whole.product.options, option)?.name ?? 'none';
        return editVariant(whole, idAt(whole.variants, at), { sku, selectedOptions: [{ name, value }] });
      },
  ),
  fc.record({ at: index, picture: index }).map(
    ({ at, picture }): Edit =>
      (whole) =>
        editVariant(whole, idAt(whole.variants, at), { mediaId: idAt(whole.media, picture) }),
  ),
  index.map(
    (at): Edit =>
      (whole) =>
        removeVariants(whole, [idAt(whole.variants, at)]),
  ),
  index.map(
    (at): Edit =>
      (whole) =>
        reorderVariants(whole, [idAt(whole.variants, at)]),
  ),
  fc.tuple(word, word).map(
    ([name, value]): Edit =>
      (whole) =>
        addOption(whole, name, value),
  ),
  fc.record({ name: word, newName: word, value: word, newValue: word }).map(
    ({ name, newName, value, newValue }): Edit =>
      (whole) =>
        editOption(whole, name, { newName, renamedValues: [{ value, newValue }], firstValues: [newValue] }),
  ),
  word.map(
    (name): Edit =>
      (whole) =>
        removeOption(whole, name),
  ),
  fc.array(word).map(
    (names): Edit =>
      (whole) =>
        reorderOptions(whole, names),
  ),
  word.map(
    (title): Edit =>
      (whole) =>
        editProduct(whole, { title }),
  ),
  word.map(
    (name): Edit =>
      (whole) =>
        addMedia(whole, [{ url: `https://souk.test/${name}`, alt: null }], createId),
  ),
  index.map(
    (at): Edit =>
      (whole) =>
        removeMedia(whole, [idAt(whole.media, at)]),
  ),
  index.map(
    (at): Edit =>
      (whole) =>
        reorderMedia(whole, [idAt(whole.media, at)]),
  ),
);

function start(): WholeProduct {
  const { categories: _categories, ...wished } = newProduct.parse({
    title: 'Product',
    variants: [{ sku: 'FIRST', price: { minor: 100, currency: 'EUR' } }],
  });
  const made = createProduct(wished, { productId: 'product', createId, categoryIds: [], now: new Date(0) });
  if (isRefusal(made)) throw new Error(made.refused);
  return made;
}

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

/** What holds of every product; each by its name, so that a failure tells which. */
function invariants({ product, variants, media }: WholeProduct) {
  const names = product.options.map(({ name }) => name);
  const values = variants.map(({ selectedOptions }) => selectedOptions.map(({ value }) => value));
  return {
    hasVariants: variants.length > 0,
    skusDiffer: distinct(variants.map(({ sku }) => sku)),
    optionsDiffer: distinct(names),
    valuesInOrder: variants.every(({ selectedOptions }) => selectedOptions.every(({ name }, at) => name === names[at])),
    valuesComplete: values.every((each) => each.length === names.length),
    variantsDiffer: names.length === 0 || distinct(values.map((each) => JSON.stringify(each))),
    valuesListed: product.options.every(
      (option, at) => distinct(option.values) && values.every((each) => option.values.includes(each[at] ?? '')),
    ),
    picturesAreThere: variants.every(({ mediaId }) => mediaId === null || media.some(({ id }) => id === mediaId)),
    usualTitles: variants.every(({ title, selectedOptions }) => {
      return title === (selectedOptions.map(({ value }) => value).join(' / ') || product.title);
    }),
  };
}

test('whatever is done to a product, it stays one', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 40 }), (sequence) => {
      let whole = start();
      for (const edit of sequence) {
        const before = structuredClone(whole);
        const outcome = edit(whole);
        // Decisions change nothing that they were given.
        expect(whole).toEqual(before);
        if (isRefusal(outcome)) continue;
        const after = outcome as WholeProduct;
        const names = after.product.options.map(({ name }) => name);
        whole = {
          ...after,
          product: { ...after.product, options: optionsOf(names, after.variants, after.product.options) },
        };
        expect(Object.entries(invariants(whole)).filter(([, holds]) => !holds)).toEqual([]);
      }
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
  );
});
