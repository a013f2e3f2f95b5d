import { expect } from '@jest/globals';

/** What tasks are done on: made for the test. */
export interface Desk {
  productId: string;
  slug: string;
  variantIds: readonly string[];
  mediaIds: readonly string[];
  /** Of the product and of one more. */
  vendor: string;
  otherProductId: string;
  categoryId: string;
  parentCategoryId: string;
  collectionId: string;
  /** A market of the test's own, a group of customers, its price list, and who does the tasks. */
  market: string;
  groupId: string;
  priceListId: string;
  userId: string;
  /** Makes names of the test's own. */
  unique: (name: string) => string;
}

/** A task of a merchandiser: the mutation that does it, and what has to be so afterwards. */
export interface Task {
  task: string;
  mutation: string;
  /** The fields of its input, and the members of its result that are success. */
  input: (desk: Desk) => object;
  success:
    | 'Product'
    | 'Variant'
    | 'Category'
    | 'Collection'
    | 'Job'
    | 'Attribute'
    | 'ProductType'
    | 'PriceList'
    | 'CustomerGroup'
    | 'other';
  /** What is there then: fields of the product, or of what `of` asks for, and their values. */
  afterwards: {
    of?: (desk: Desk) => string;
    fields: string | ((desk: Desk) => string);
    is: (desk: Desk) => unknown;
  };
}

const category = ({ unique }: Desk) => `category(slug: "${unique('lanterns')}")`;
const collection = ({ unique }: Desk) => `collection(slug: "${unique('evening')}")`;
const productId = (desk: Desk) => ({ productId: desk.productId });

/** In the order in which they are done: each finds what those before it have left. */
export const tasks: readonly Task[] = [
  {
    task: 'Edit title, description and search result of a product',
    mutation: 'updateProduct',
    input: (desk) => ({
      ...productId(desk),
      title: 'Brass lantern',
      descriptionHtml: '<p>Cut by <b>hand</b></p>',
      seo: { title: 'Lantern', description: 'Of brass' },
    }),
    success: 'Product',
    afterwards: {
      fields: 'title description seo { title }',
      is: () => ({ title: 'Brass lantern', description: 'Cut by hand', seo: { title: 'Lantern' } }),
    },
  },
  {
    task: 'Give a product another address, to which the old one leads',
    mutation: 'updateProduct',
    input: (desk) => ({ ...productId(desk), slug: desk.unique('brass-lantern') }),
    success: 'Product',
    afterwards: { fields: 'slug', is: (desk) => ({ slug: desk.unique('brass-lantern') }) },
  },
  {
    task: 'Edit title in German, and its address',
    mutation: 'translateProduct',
    input: (desk) => ({
      ...productId(desk),
      ...{ language: 'de', title: 'Messinglaterne', slug: desk.unique('messinglaterne') },
      options: [{ name: 'Size', label: 'Größe' }],
    }),
    success: 'Product',
    afterwards: {
      of: ({ unique }) => `product(slug: "${unique('messinglaterne')}", locale: { language: "de-AT" })`,
      fields: 'title slug description options { name } translations { language missing }',
      is: ({ unique }) => ({
        ...{ title: 'Messinglaterne', slug: unique('messinglaterne'), description: 'Cut by hand' },
        options: [{ name: 'Größe' }],
        translations: [{ language: 'de', missing: expect.arrayContaining(['description', 'seo.title']) }],
      }),
    },
  },
  {
    task: 'See what is not translated into German yet',
    mutation: 'translateProduct',
    input: (desk) => ({ ...productId(desk), language: 'fr', title: 'Lanterne en laiton' }),
    success: 'Product',
    afterwards: {
      of: ({ vendor }) => `products(filter: { vendors: ["${vendor}"], untranslated: ["de", "it"] })`,
      fields: 'edges { node { title translations(languages: ["it"]) { title } } }',
      is: () => ({ edges: [{ node: { title: 'Brass lantern', translations: [{ title: null }] } }] }),
    },
  },
  {
    task: 'Tag a product and file it under a category',
    mutation: 'updateProduct',
    input: (desk) => ({ ...productId(desk), tags: ['brass', 'gift'], categories: [desk.unique('lanterns')] }),
    success: 'Product',
    afterwards: {
      fields: 'tags categories { id }',
      is: (desk) => ({ tags: ['brass', 'gift'], categories: [{ id: desk.categoryId }] }),
    },
  },
  {
    task: 'Add a size',
    mutation: 'addVariants',
    input: (desk) => ({
      ...productId(desk),
      variants: [
        {
          sku: desk.unique('L'),
          selectedOptions: [{ name: 'Size', value: 'L' }],
          price: { minor: 5000, currency: 'EUR' },
        },
      ],
    }),
    success: 'Product',
    afterwards: { fields: 'options { values }', is: () => ({ options: [{ values: ['S', 'M', 'L'] }] }) },
  },
  {
    task: 'Add a way in which variants differ, such as a finish',
    mutation: 'addProductOption',
    input: (desk) => ({ ...productId(desk), name: 'Finish', value: 'Matt' }),
    success: 'Product',
    afterwards: {
      fields: 'variants { title }',
      is: () => ({ variants: [{ title: 'S / Matt' }, { title: 'M / Matt' }, { title: 'L / Matt' }] }),
    },
  },
  {
    task: 'Correct how an option and its values are called',
    mutation: 'updateProductOption',
    input: (desk) => ({
      ...productId(desk),
      name: 'Finish',
      newName: 'Surface',
      renamedValues: [{ value: 'Matt', newValue: 'Brushed' }],
    }),
    success: 'Product',
    afterwards: {
      fields: 'options { name values }',
      is: () => ({ options: [{ name: 'Size' }, { name: 'Surface', values: ['Brushed'] }] }),
    },
  },
  {
    task: 'Show another option first',
    mutation: 'reorderProductOptions',
    input: (desk) => ({ ...productId(desk), names: ['Surface'] }),
    success: 'Product',
    afterwards: { fields: 'options { name }', is: () => ({ options: [{ name: 'Surface' }, { name: 'Size' }] }) },
  },
  {
    task: 'Remove an option',
    mutation: 'removeProductOption',
    input: (desk) => ({ ...productId(desk), name: 'Surface' }),
    success: 'Product',
    afterwards: {
      fields: 'variants { title }',
      is: () => ({ variants: [{ title: 'S' }, { title: 'M' }, { title: 'L' }] }),
    },
  },
  {
    task: 'Say what a variant weighs and measures, where it is from and its barcode',
    mutation: 'updateVariant',
    input: ({ variantIds }) => ({
      variantId: variantIds[0],
      ...{ barcode: '4006381333931', weightGrams: 900, harmonisedCode: '9405.50', countryOfOrigin: 'EG' },
      dimensions: { lengthMm: 200, widthMm: 200, heightMm: 450 },
    }),
    success: 'Product',
    afterwards: {
      fields: 'variants { barcode weightGrams harmonisedCode }',
      is: () => ({ variants: [{ barcode: '4006381333931', weightGrams: 900, harmonisedCode: '940550' }, {}, {}] }),
    },
  },
  {
    task: 'Reorder variants',
    mutation: 'reorderVariants',
    input: ({ variantIds, ...desk }) => ({ productId: desk.productId, variantIds: [variantIds[1]] }),
    success: 'Product',
    afterwards: {
      fields: 'variants { title }',
      is: () => ({ variants: [{ title: 'M' }, { title: 'S' }, { title: 'L' }] }),
    },
  },
  {
    task: 'Reorder pictures',
    mutation: 'reorderMedia',
    input: (desk) => ({ ...productId(desk), mediaIds: [desk.mediaIds[1]] }),
    success: 'Product',
    afterwards: {
      fields: 'media { id }',
      is: ({ mediaIds }) => ({ media: [{ id: mediaIds[1] }, { id: mediaIds[0] }] }),
    },
  },
  {
    task: 'Say what a picture shows',
    mutation: 'updateMedia',
    input: (desk) => ({ ...productId(desk), mediaId: desk.mediaIds[0], alt: 'The lantern, lit' }),
    success: 'Product',
    afterwards: { fields: 'media { alt }', is: () => ({ media: [{}, { alt: 'The lantern, lit' }] }) },
  },
  {
    task: 'Add a picture',
    mutation: 'addMedia',
    input: (desk) => ({ ...productId(desk), media: [{ url: 'https://images.souk.test/new.jpg' }] }),
    success: 'Product',
    afterwards: {
      fields: 'media { url }',
      is: () => ({ media: [{}, {}, { url: 'https://images.souk.test/new.jpg' }] }),
    },
  },
  {
    task: 'Let a picture show a variant',
    mutation: 'updateVariant',
    input: ({ variantIds, mediaIds }) => ({ variantId: variantIds[1], mediaId: mediaIds[1] }),
    success: 'Product',
    afterwards: {
      fields: 'variants { media { id } }',
      is: ({ mediaIds }) => ({ variants: [{ media: { id: mediaIds[1] } }, {}, {}] }),
    },
  },
  {
    task: 'Remove a picture',
    mutation: 'removeMedia',
    input: (desk) => ({ ...productId(desk), mediaIds: [desk.mediaIds[1]] }),
    success: 'Product',
    afterwards: {
      fields: 'media { id } variants { media { id } }',
      is: ({ mediaIds }) => ({ media: [{ id: mediaIds[0] }, {}], variants: [{ media: null }, {}, {}] }),
    },
  },
  {
    task: 'Change what a variant costs, and show what it cost before',
    mutation: 'changePrice',
    input: ({ variantIds }) => ({
      variantId: variantIds[0],
      price: { minor: 3900, currency: 'EUR' },
      compareAtPrice: { minor: 4900, currency: 'EUR' },
    }),
    success: 'Variant',
    afterwards: {
      fields: 'variants { price { minor } compareAtPrice { minor } }',
      is: () => ({ variants: [{}, { price: { minor: 3900 }, compareAtPrice: { minor: 4900 } }, {}] }),
    },
  },
  {
    task: 'Raise all prices of a vendor by 5 % to end in .99',
    mutation: 'editProducts',
    input: (desk) => ({
      products: { filter: { vendors: [desk.vendor] } },
      edit: { prices: { adjustment: { percent: 5, ending: '99' } } },
    }),
    success: 'Job',
    afterwards: {
      fields: 'variants { price { minor } }',
      is: () => ({ variants: [{ price: { minor: 4299 } }, { price: { minor: 4099 } }, { price: { minor: 5299 } }] }),
    },
  },
  {
    task: 'Put all products of a vendor on sale, 20 % off',
    mutation: 'editProducts',
    input: (desk) => ({
      products: { filter: { vendors: [desk.vendor] } },
      edit: { prices: { adjustment: { percent: -20 }, asSale: true } },
    }),
    success: 'Job',
    afterwards: {
      fields: 'variants { price { minor } compareAtPrice { minor } }',
      is: () => ({
        variants: [
          { price: { minor: 3439 }, compareAtPrice: { minor: 4299 } },
          { price: { minor: 3279 } },
          { price: { minor: 4239 } },
        ],
      }),
    },
  },
  {
    task: 'Tag all products of a vendor',
    mutation: 'editProducts',
    input: (desk) => ({
      products: { filter: { vendors: [desk.vendor] } },
      edit: { addTags: ['winter'], removeTags: ['gift'] },
    }),
    success: 'Job',
    afterwards: { fields: 'tags', is: () => ({ tags: ['brass', 'winter'] }) },
  },
  {
    task: 'Price a variant in another currency',
    mutation: 'setVariantPrices',
    input: ({ variantIds }) => ({ prices: [{ variantId: variantIds[0], currency: 'JPY', price: 5800 }] }),
    success: 'other',
    afterwards: {
      fields: 'variants { otherPrices { price { minor currency } } }',
      is: () => ({ variants: [{}, { otherPrices: [{ price: { minor: 5800, currency: 'JPY' } }] }, {}] }),
    },
  },
  {
    task: 'Schedule a sale for a week, by a price list',
    mutation: 'createPriceList',
    input: (desk) => ({
      name: desk.unique('Week of light'),
      currency: 'EUR',
      startsAt: '2031-12-01T00:00:00Z',
      endsAt: '2031-12-08T00:00:00Z',
      adjustment: { percent: -10, ending: '99' },
    }),
    success: 'PriceList',
    afterwards: {
      of: () => 'priceLists(first: 100)',
      fields: 'edges { node { name startsAt endsAt } }',
      is: (desk) => ({
        edges: expect.arrayContaining([
          {
            node: {
              name: desk.unique('Week of light'),
              startsAt: '2031-12-01T00:00:00.000Z',
              endsAt: '2031-12-08T00:00:00.000Z',
            },
          },
        ]),
      }),
    },
  },
  {
    task: 'Put customers into a group, such as wholesale',
    mutation: 'addCustomersToGroup',
    input: ({ groupId, userId }) => ({ groupId, userIds: [userId] }),
    success: 'CustomerGroup',
    afterwards: {
      of: () => 'me',
      fields: 'customerGroups { code }',
      is: ({ unique }) => ({ customerGroups: expect.arrayContaining([{ code: unique('wholesale') }]) }),
    },
  },
  {
    task: '10 % off from 10 pieces for wholesale',
    mutation: 'setPriceListEntries',
    input: ({ priceListId, variantIds }) => ({
      priceListId,
      entries: [{ variantId: variantIds[0], minQuantity: 10, price: 2951 }],
    }),
    success: 'PriceList',
    afterwards: {
      of: ({ unique }) => `variant(sku: "${unique('S')}")`,
      fields: ({ market }) =>
        [9, 10]
          .map((pieces) => `of${pieces}: customerPricing(market: "${market}", quantity: ${pieces}) { price { minor } }`)
          .join(' '),
      is: () => ({ of9: { price: { minor: 3279 } }, of10: { price: { minor: 2951 } } }),
    },
  },
  {
    task: 'Define an attribute',
    mutation: 'createAttribute',
    input: (desk) => ({ code: desk.unique('burns'), name: 'Burns', type: 'NUMBER', unit: 'h', filterable: true }),
    success: 'Attribute',
    afterwards: {
      of: () => 'attributes',
      fields: 'code unit',
      is: (desk) => expect.arrayContaining([{ code: desk.unique('burns'), unit: 'h' }]),
    },
  },
  {
    task: 'Say in German how an attribute is called',
    mutation: 'translateAttribute',
    input: (desk) => ({ code: desk.unique('burns'), language: 'de', name: 'Brenndauer' }),
    success: 'Attribute',
    afterwards: {
      of: () => 'attributes(locale: { language: "de" })',
      fields: 'name',
      is: () => expect.arrayContaining([{ name: 'Brenndauer' }]),
    },
  },
  {
    task: 'Say which attributes products of a type have',
    mutation: 'saveProductType',
    input: (desk) => ({ name: desk.unique('Lantern'), attributes: [{ attribute: desk.unique('burns') }] }),
    success: 'ProductType',
    afterwards: {
      of: () => 'productTypes',
      fields: 'name attributes { attribute { code } }',
      is: (desk) =>
        expect.arrayContaining([
          { name: desk.unique('Lantern'), attributes: [{ attribute: { code: desk.unique('burns') } }] },
        ]),
    },
  },
  {
    task: 'Say of which type a product is',
    mutation: 'updateProduct',
    input: (desk) => ({ ...productId(desk), productType: desk.unique('Lantern') }),
    success: 'Product',
    afterwards: { fields: 'productType', is: (desk) => ({ productType: desk.unique('Lantern') }) },
  },
  {
    task: 'Set an attribute of a product',
    mutation: 'setProductAttributes',
    input: (desk) => ({ ...productId(desk), values: [{ attribute: desk.unique('burns'), number: 8 }] }),
    success: 'Product',
    afterwards: {
      fields: 'attributes { number attribute { unit } }',
      is: () => ({ attributes: [{ number: 8, attribute: { unit: 'h' } }] }),
    },
  },
  {
    task: 'Keep what an integration needs with a product',
    mutation: 'setProductMetafields',
    input: (desk) => ({
      ...productId(desk),
      metafields: [{ namespace: 'erp', key: 'number', type: 'STRING', value: 'A-17' }],
    }),
    success: 'Product',
    afterwards: { fields: 'metafields { key value }', is: () => ({ metafields: [{ key: 'number', value: 'A-17' }] }) },
  },
  {
    task: 'Move a category with all below it',
    mutation: 'moveCategory',
    input: (desk) => ({ id: desk.categoryId, parentId: desk.parentCategoryId }),
    success: 'Category',
    afterwards: {
      of: category,
      fields: 'parent { id } ancestors { id }',
      is: ({ parentCategoryId: id }) => ({ parent: { id }, ancestors: [{ id }] }),
    },
  },
  {
    task: 'Say in German how a category is called',
    mutation: 'translateCategory',
    input: (desk) => ({ id: desk.categoryId, language: 'de', name: 'Laternen' }),
    success: 'Category',
    afterwards: {
      of: ({ unique }) => `category(slug: "${unique('lanterns')}", locale: { language: "de" })`,
      fields: 'name',
      is: () => ({ name: 'Laternen' }),
    },
  },
  {
    task: 'Say in German how a collection is called',
    mutation: 'translateCollection',
    input: (desk) => ({ id: desk.collectionId, language: 'de', title: 'Abends' }),
    success: 'Collection',
    afterwards: {
      of: ({ unique }) => `collection(slug: "${unique('evening')}", locale: { language: "de" })`,
      fields: 'title',
      is: () => ({ title: 'Abends' }),
    },
  },
  {
    task: 'Put products into a collection, by hand',
    mutation: 'addProductsToCollection',
    input: (desk) => ({ collectionId: desk.collectionId, productIds: [desk.otherProductId, desk.productId] }),
    success: 'Collection',
    afterwards: { of: collection, fields: 'productCount', is: () => ({ productCount: 2 }) },
  },
  {
    task: 'Copy a product',
    mutation: 'duplicateProduct',
    input: (desk) => ({ ...productId(desk), title: 'Brass lantern, tall', skuSuffix: '-TALL' }),
    success: 'Product',
    afterwards: {
      of: ({ vendor }) => `products(filter: { vendors: ["${vendor}"], statuses: [DRAFT] })`,
      fields: 'edges { node { title variants { sku } } }',
      is: ({ unique }) => ({
        edges: [
          {
            node: {
              title: 'Brass lantern, tall',
              variants: ['M', 'S', 'L'].map((size) => ({ sku: `${unique(size)}-TALL` })),
            },
          },
        ],
      }),
    },
  },
  {
    task: 'Remove a size',
    mutation: 'removeVariants',
    input: (desk) => ({ ...productId(desk), variantIds: [desk.variantIds[1]] }),
    success: 'Product',
    afterwards: { fields: 'options { values }', is: () => ({ options: [{ values: ['S', 'L'] }] }) },
  },
  {
    task: 'Take a product off sale for a while',
    mutation: 'unpublishProduct',
    input: productId,
    success: 'Product',
    afterwards: { fields: 'status', is: () => ({ status: 'DRAFT' }) },
  },
  {
    task: 'Have a product published at a time',
    mutation: 'publishProduct',
    input: (desk) => ({ ...productId(desk), at: '2031-12-01T00:00:00.000Z' }),
    success: 'Product',
    afterwards: { fields: 'status publishAt', is: () => ({ status: 'DRAFT', publishAt: '2031-12-01T00:00:00.000Z' }) },
  },
  {
    task: 'Put a product on sale',
    mutation: 'publishProduct',
    input: productId,
    success: 'Product',
    afterwards: { fields: 'status publishAt', is: () => ({ status: 'ACTIVE', publishAt: null }) },
  },
  {
    task: 'Archive a product',
    mutation: 'archiveProduct',
    input: productId,
    success: 'Product',
    afterwards: { fields: 'status', is: () => ({ status: 'ARCHIVED' }) },
  },
  {
    task: 'Bring an archived product back',
    mutation: 'restoreProduct',
    input: productId,
    success: 'Product',
    afterwards: { fields: 'status', is: () => ({ status: 'DRAFT' }) },
  },
  {
    task: 'See who changed what of a product',
    mutation: 'updateProduct',
    input: (desk) => ({ ...productId(desk), vendor: 'Another' }),
    success: 'Product',
    afterwards: {
      fields: 'changes(first: 1) { edges { node { fields { field after } } } }',
      is: () => ({ changes: { edges: [{ node: { fields: [{ field: 'vendor', after: 'Another' }] } }] } }),
    },
  },
  {
    task: 'Delete a product that was never ordered',
    mutation: 'deleteProduct',
    input: ({ otherProductId }) => ({ productId: otherProductId }),
    success: 'Product',
    afterwards: { of: ({ otherProductId }) => `product(id: "${otherProductId}")`, fields: 'id', is: () => null },
  },
];
