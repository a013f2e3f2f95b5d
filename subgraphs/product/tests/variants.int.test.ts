import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { change, readProduct, tryChange } from './change-products.ts';
import { makeProduct, variantInput } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const sized = (size: string, fields: object = {}) =>
  variantInput(1000, { selectedOptions: [{ name: 'Size', value: size }], ...fields });

const shirt = async (...sizes: string[]) => {
  const { id } = await makeProduct(catalogue, { title: 'Shirt', variants: sizes.map((size) => sized(size)) });
  const product = await readProduct(catalogue, { id });
  if (!product) throw new Error('no product');
  return product;
};

describe('variants', () => {
  test('are added behind those there are, with all that shippers need', async () => {
    const { id: productId, variants } = await shirt('S');
    const changed = await change(catalogue, 'addVariants', {
      productId,
      variants: [
        sized('M', {
          ...{ barcode: '4006381 333931', weightGrams: 250, requiresShipping: true },
          ...{
            dimensions: { lengthMm: 300, widthMm: 200, heightMm: 20 },
            harmonisedCode: '6105.10',
            countryOfOrigin: 'TR',
          },
        }),
        sized('L', { requiresShipping: false }),
      ],
    });
    expect(changed.variants.map(({ title }) => title)).toEqual(['S', 'M', 'L']);
    expect(changed.variants[0]?.id).toBe(variants[0]?.id);
    expect(changed.variants[1]).toMatchObject({
      ...{ barcode: '4006381333931', weightGrams: 250, harmonisedCode: '610510', countryOfOrigin: 'TR' },
      dimensions: { lengthMm: 300, widthMm: 200, heightMm: 20 },
    });
    expect(changed.variants[2]).toMatchObject({ requiresShipping: false, barcode: null, dimensions: null });
    expect(changed.options).toEqual([{ name: 'Size', values: ['S', 'M', 'L'] }]);
    const { data } = (await catalogue.events(productId)).at(-1) ?? {};
    expect(data).toMatchObject({
      isForSale: true,
      variants: changed.variants.map(({ id, sku }) => ({ variantId: id, sku })),
    });
  });

  test.each([
    ['an option too many', [sized('M'), variantInput(1, {})], 'input.variants.1.selectedOptions'],
    ['values that another has', [sized('S')], 'input.variants.0.selectedOptions'],
    ['another currency', [sized('M', { price: { minor: 1, currency: 'USD' } })], 'input.variants.0.price.currency'],
    ['a SKU twice', [sized('M', { sku: 'TWICE' }), sized('L', { sku: 'TWICE' })], 'input.variants.1.sku'],
    ['a SKU of another product', [sized('M'), sized('L', { sku: 'TAKEN' })], 'input.variants.1.sku'],
    ['a barcode that is no GTIN', [sized('M', { barcode: '4006381333932' })], 'input.variants.0.barcode'],
    ['a barcode of letters', [sized('M', { barcode: 'abc' })], 'input.variants.0.barcode'],
    [
      'a side of 0',
      [sized('M', { dimensions: { lengthMm: 0, widthMm: 1, heightMm: 1 } })],
      'input.variants.0.dimensions.lengthMm',
    ],
    ['nothing', [], 'input.variants'],
    ['more than 100 in all', Array.from({ length: 100 }, (_, index) => sized(`${index}`)), 'input.variants'],
  ])('are not added with %s', async (_what, variants, path) => {
    const { id: productId, version } = await shirt('S');
    const other = await makeProduct(catalogue, { variants: [variantInput(1, { sku: 'TAKEN' })] });
    expect(await tryChange(catalogue, 'addVariants', { productId, variants })).toMatchObject({ path: path.split('.') });
    expect(await readProduct(catalogue, { id: productId })).toMatchObject({ version, variants: [{ title: 'S' }] });
    await change(catalogue, 'deleteProduct', { productId: other.id });
  });

  test('take another size, SKU or title, and exchange their SKUs', async () => {
    const { id: productId, variants } = await shirt('S', 'M');
    const [small, medium] = variants;
    const edit = (variantId: string | undefined, fields: object) =>
      change(catalogue, 'updateVariant', { variantId, ...fields });
    const resized = await edit(small?.id, { selectedOptions: [{ name: 'Size', value: 'XS' }], weightGrams: 100 });
    expect(resized.variants[0]).toMatchObject({ title: 'XS', weightGrams: 100, sku: small?.sku });
    expect(resized.options).toEqual([{ name: 'Size', values: ['M', 'XS'] }]);
    expect((await edit(small?.id, { title: 'Tiny', weightGrams: null })).variants[0]).toMatchObject({
      title: 'Tiny',
      weightGrams: null,
    });
    expect((await edit(small?.id, { title: null })).variants[0]).toMatchObject({ title: 'XS' });

    await edit(small?.id, { sku: `${small?.sku}-FREE` });
    await edit(medium?.id, { sku: small?.sku });
    expect((await readProduct(catalogue, { id: productId }))?.variants.map(({ sku }) => sku)).toEqual([
      `${small?.sku}-FREE`,
      small?.sku,
    ]);
  });

  test.each([
    ['the SKU of another of its product', (other: { sku: string }) => ({ sku: other.sku }), 'input.sku'],
    ['the values of another', () => ({ selectedOptions: [{ name: 'Size', value: 'M' }] }), 'input.selectedOptions'],
    [
      'an option that there is not',
      () => ({ selectedOptions: [{ name: 'Colour', value: 'M' }] }),
      'input.selectedOptions.0.name',
    ],
    ['a picture that there is not', () => ({ mediaId: '01990000-0000-7000-8000-000000000000' }), 'input.mediaId'],
    ['no SKU', () => ({ sku: null }), 'input.sku'],
    ['a weight below 0', () => ({ weightGrams: -1 }), 'input.weightGrams'],
  ])('do not take %s', async (_what, input, path) => {
    const { variants } = await shirt('S', 'M');
    const [small, medium] = variants;
    const result = await tryChange(catalogue, 'updateVariant', {
      variantId: small?.id,
      ...input(medium ?? { sku: '' }),
    });
    expect(result).toMatchObject({ path: path.split('.') });
  });

  test('are removed, whose SKUs are free then, but never the last', async () => {
    const { id: productId, variants } = await shirt('S', 'M', 'L');
    const [small, medium, large] = variants.map(({ id }) => id);
    const changed = await change(catalogue, 'removeVariants', { productId, variantIds: [small, large] });
    expect(changed.variants.map(({ id }) => id)).toEqual([medium]);
    expect(changed.options).toEqual([{ name: 'Size', values: ['M'] }]);
    expect(await tryChange(catalogue, 'removeVariants', { productId, variantIds: [medium] })).toMatchObject({
      path: ['input', 'variantIds'],
    });
    expect(await tryChange(catalogue, 'removeVariants', { productId, variantIds: [medium, small] })).toMatchObject({
      __typename: 'NotFound',
      path: ['input', 'variantIds', '1'],
    });
    expect(await tryChange(catalogue, 'updateVariant', { variantId: small, title: 'x' })).toMatchObject({
      __typename: 'NotFound',
    });
    const back = await change(catalogue, 'addVariants', {
      productId,
      variants: [sized('S', { sku: variants[0]?.sku })],
    });
    expect(back.variants.map(({ sku }) => sku)).toEqual([variants[1]?.sku, variants[0]?.sku]);
    const { _entities } = await catalogue.query<{ _entities: object[] }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Variant { sku title } } }',
      { of: [{ __typename: 'Variant', id: small }] },
    );
    expect(_entities).toEqual([{ sku: variants[0]?.sku, title: 'S' }]);
  });

  test('are shown in another order', async () => {
    const { id: productId, variants } = await shirt('S', 'M', 'L');
    const [small, medium, large] = variants.map(({ id }) => id);
    const changed = await change(catalogue, 'reorderVariants', { productId, variantIds: [large, small] });
    expect(changed.variants.map(({ id }) => id)).toEqual([large, small, medium]);
    expect(await tryChange(catalogue, 'reorderVariants', { productId, variantIds: [productId] })).toMatchObject({
      __typename: 'NotFound',
      path: ['input', 'variantIds', '0'],
    });
  });

  test('of two products that want one SKU at the same time only one gets it', async () => {
    const [a, b] = await Promise.all([shirt('S'), shirt('S')]);
    for (let round = 0; round < 10; round++) {
      const sku = `WANTED-${round}`;
      const results = await Promise.all(
        [a, b].map(({ id: productId, variants }, index) =>
          index === 0
            ? tryChange(catalogue, 'addVariants', { productId, variants: [sized(sku, { sku })] })
            : tryChange(catalogue, 'updateVariant', { variantId: variants[0]?.id, sku }),
        ),
      );
      expect(results.map(({ __typename }) => __typename).sort()).toEqual(['AlreadyExists', 'Product']);
    }
  });
});

describe('options', () => {
  test('are added, renamed, reordered and removed, and the variants go with them', async () => {
    const { id: productId } = await shirt('S', 'M');
    const run = (name: string, input: object) => change(catalogue, name, { productId, ...input });
    const added = await run('addProductOption', { name: 'Colour', value: 'Blue' });
    expect(added.variants.map(({ title }) => title)).toEqual(['S / Blue', 'M / Blue']);
    const edited = await run('updateProductOption', {
      name: 'Size',
      newName: 'Grösse',
      renamedValues: [{ value: 'S', newValue: 'Klein' }],
      firstValues: ['M'],
    });
    expect(edited.options).toEqual([
      { name: 'Grösse', values: ['M', 'Klein'] },
      { name: 'Colour', values: ['Blue'] },
    ]);
    expect(edited.variants[0]).toMatchObject({
      title: 'Klein / Blue',
      selectedOptions: [
        { name: 'Grösse', value: 'Klein' },
        { name: 'Colour', value: 'Blue' },
      ],
    });
    const reordered = await run('reorderProductOptions', { names: ['Colour'] });
    expect(reordered.options.map(({ name }) => name)).toEqual(['Colour', 'Grösse']);
    expect(reordered.variants.map(({ title }) => title)).toEqual(['Blue / Klein', 'Blue / M']);
    const removed = await run('removeProductOption', { name: 'Colour' });
    expect(removed.variants.map(({ title }) => title)).toEqual(['Klein', 'M']);
  });

  test.each([
    ['addProductOption', { name: 'Size', value: 'x' }, 'input.name'],
    ['addProductOption', { name: ' ', value: 'x' }, 'input.name'],
    ['updateProductOption', { name: 'Colour' }, 'input.name'],
    [
      'updateProductOption',
      { name: 'Size', renamedValues: [{ value: 'XL', newValue: 'x' }] },
      'input.renamedValues.0.value',
    ],
    ['updateProductOption', { name: 'Size', renamedValues: [{ value: 'S', newValue: 'M' }] }, 'input.renamedValues'],
    ['updateProductOption', { name: 'Size', firstValues: ['M', 'XL'] }, 'input.firstValues.1'],
    ['removeProductOption', { name: 'Size' }, 'input.name'],
    ['removeProductOption', { name: 'Colour' }, 'input.name'],
    ['reorderProductOptions', { names: ['Size', 'Colour'] }, 'input.names.1'],
  ])('are not changed by %s with %j', async (name, input, path) => {
    const { id: productId, version } = await shirt('S', 'M');
    expect(await tryChange(catalogue, name, { productId, ...input })).toMatchObject({ path: path.split('.') });
    expect(await readProduct(catalogue, { id: productId })).toMatchObject({ version });
  });
});

describe('pictures', () => {
  const picture = (name: string) => ({ url: `https://images.souk.test/${name}.jpg` });

  test('are added, described, reordered and removed, also from the variants that they showed', async () => {
    const { id: productId, variants } = await shirt('S');
    const run = (name: string, input: object) => change(catalogue, name, { productId, ...input });
    const added = await run('addMedia', { media: [picture('a'), { ...picture('b'), alt: 'Back' }] });
    const [front, back] = added.media.map(({ id }) => id);
    expect(await run('updateMedia', { mediaId: front, alt: 'Front' })).toMatchObject({
      media: [{ ...picture('a'), alt: 'Front' }, { alt: 'Back' }],
    });
    expect(await run('updateMedia', { mediaId: back, alt: null, url: picture('c').url })).toMatchObject({
      media: [{ alt: 'Front' }, { ...picture('c'), alt: null }],
    });
    await change(catalogue, 'updateVariant', { variantId: variants[0]?.id, mediaId: back });
    const reordered = await run('reorderMedia', { mediaIds: [back] });
    expect(reordered.media.map(({ id }) => id)).toEqual([back, front]);
    expect(reordered.variants[0]).toMatchObject({ media: picture('c') });
    expect(await run('removeMedia', { mediaIds: [back] })).toMatchObject({
      media: [{ id: front }],
      variants: [{ media: null }],
    });
  });

  test.each([
    ['addMedia', { media: [] }, 'input.media'],
    ['addMedia', { media: Array.from({ length: 50 }, () => picture('x')) }, 'input.media'],
    ['addMedia', { media: [{ url: 'javascript:alert(1)' }] }, 'input.media.0.url'],
    ['updateMedia', { mediaId: '01990000-0000-7000-8000-000000000000', alt: 'x' }, 'input.mediaId'],
    ['removeMedia', { mediaIds: ['01990000-0000-7000-8000-000000000000'] }, 'input.mediaIds.0'],
    ['reorderMedia', { mediaIds: ['nonsense'] }, 'input.mediaIds.0'],
  ])('are not changed by %s with %j', async (name, input, path) => {
    const { id: productId } = await makeProduct(catalogue, { media: [picture('a')] });
    expect(await tryChange(catalogue, name, { productId, ...input })).toMatchObject({ path: path.split('.') });
    expect(await readProduct(catalogue, { id: productId })).toMatchObject({ version: 1, media: [picture('a')] });
  });
});
