import { describe, expect, test } from '@jest/globals';
import { faultsIn, lines, readAll, readWhole } from './read-text.ts';

const header =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,Image Alt Text,SEO Title,SEO Description,Variant Image,Status';
type Cells = Partial<Record<string, string>>;

/** A file of these rows; what is not said is empty. */
const file = (...rows: Cells[]) => {
  const names = header.split(',');
  return lines(header, ...rows.map((cells) => names.map((name) => cells[name] ?? '').join(',')));
};
const lamp = { Handle: 'lamp', Title: 'Lamp', 'Option1 Name': 'Title', 'Option1 Value': 'Default Title' };
const one = async (...rows: Cells[]) => (await readWhole(file(...rows)))[0];
const red = { Handle: 'lamp', Title: 'Lamp', 'Option1 Name': 'Colour', 'Option1 Value': 'Red', 'Variant Price': '5' };
const blue = { Handle: 'lamp', 'Option1 Value': 'Blue', 'Variant Price': '6' };

test('a product of one row has everything that its row says', async () => {
  const row = {
    ...lamp,
    ...{ 'Body (HTML)': ' <p>Shines</p> ', Vendor: 'Lux', Type: 'Lamp', Tags: '"red, , big"', Published: 'true' },
    ...{ 'Variant SKU': "'0012", 'Variant Grams': '250.0', 'Variant Price': '9.99', 'Variant Compare At Price': '12' },
    ...{ 'Variant Requires Shipping': 'FALSE', 'Variant Taxable': 'false', 'Variant Barcode': "'4006381333931" },
    ...{ 'Image Src': 'https://x.test/1.jpg', 'Image Position': '1', 'Image Alt Text': 'A lamp' },
    ...{ 'SEO Title': 'Buy', 'SEO Description': 'A good lamp', 'Variant Image': 'https://x.test/2.jpg' },
  };
  expect(await readAll(file(row))).toEqual([
    {
      handle: 'lamp',
      rows: 1,
      line: 2,
      variantLines: [2],
      mediaLines: [2, 2],
      product: {
        slug: 'lamp',
        title: 'Lamp',
        descriptionHtml: '<p>Shines</p>',
        vendor: 'Lux',
        productType: 'Lamp',
        tags: ['red', 'big'],
        seo: { title: 'Buy', description: 'A good lamp' },
        taxClass: 'exempt',
        status: 'ACTIVE',
        media: [
          { url: 'https://x.test/1.jpg', alt: 'A lamp' },
          { url: 'https://x.test/2.jpg', alt: null },
        ],
        variants: [
          {
            sku: '0012',
            selectedOptions: [],
            price: { minor: 999, currency: 'EUR' },
            compareAtPrice: { minor: 1200, currency: 'EUR' },
            barcode: '4006381333931',
            weightGrams: 250,
            requiresShipping: false,
            mediaUrl: 'https://x.test/2.jpg',
          },
        ],
      },
    },
  ]);
});

test('an empty cell says that there is nothing', async () => {
  expect(await one({ ...lamp, 'Variant Price': '5', 'Variant Taxable': 'true' })).toEqual({
    ...{ slug: 'lamp', title: 'Lamp', descriptionHtml: '', vendor: null, productType: null, tags: [], media: [] },
    ...{ seo: { title: null, description: null }, status: 'ACTIVE' },
    variants: [
      {
        ...{ selectedOptions: [], price: { minor: 500, currency: 'EUR' }, compareAtPrice: null },
        ...{ barcode: null, weightGrams: null },
      },
    ],
  });
});

test('what the file has no column for is absent', async () => {
  expect(await readWhole(lines('Handle,Tags', 'lamp,red'))).toEqual([{ slug: 'lamp', tags: ['red'] }]);
  expect(await readWhole(lines('Handle,Option1 Name,Option1 Value,Variant Price', 'lamp,Size,M,5'))).toEqual([
    {
      slug: 'lamp',
      variants: [{ selectedOptions: [{ name: 'Size', value: 'M' }], price: { minor: 500, currency: 'EUR' } }],
    },
  ]);
});

test('rows make variants in their order, pictures in that of their positions; a row with a picture alone makes no variant', async () => {
  const read = await one(
    { ...red, 'Image Src': 'https://x.test/3.jpg', 'Image Position': '3' },
    { ...blue, 'Image Src': 'https://x.test/last.jpg' },
    { Handle: 'lamp', 'Image Src': 'https://x.test/10.jpg', 'Image Position': '10' },
    { Handle: 'lamp', 'Image Src': 'https://x.test/1.jpg', 'Image Position': '1' },
    { Handle: 'lamp', 'Image Src': 'https://x.test/1.jpg', 'Image Alt Text': 'again' },
  );
  expect(read?.variants?.map(({ selectedOptions }) => selectedOptions)).toEqual([
    [{ name: 'Colour', value: 'Red' }],
    [{ name: 'Colour', value: 'Blue' }],
  ]);
  expect(read?.media?.map(({ url, alt }) => `${url} ${alt}`)).toEqual([
    'https://x.test/1.jpg again',
    'https://x.test/3.jpg null',
    'https://x.test/10.jpg null',
    'https://x.test/last.jpg null',
  ]);
});

test('a product whose rows are scattered is told when its last row is read', async () => {
  const other = (handle: string) => ({ ...red, Handle: handle });
  const read = await readAll(
    file(red, other('a'), blue, other('b'), { ...blue, 'Option1 Value': 'Green' }, other('c')),
  );
  expect(read.map(({ handle, rows }) => [handle, rows])).toEqual([
    ['a', 1],
    ['b', 1],
    ['lamp', 3],
    ['c', 1],
  ]);
  expect(read[2]).toMatchObject({ line: 2, variantLines: [2, 4, 6] });
});

describe('the status is', () => {
  test.each([
    ['active', { Status: 'Active', Published: 'false' }, 'ACTIVE'],
    ['archived', { Status: 'archived' }, 'ARCHIVED'],
    ['draft', { Status: 'draft', Published: 'true' }, 'DRAFT'],
    ['draft when it is not published', { Published: 'FALSE' }, 'DRAFT'],
    ['active when nothing is said', {}, 'ACTIVE'],
  ])('%s', async (_what, cells, status) => {
    expect(await one({ ...red, ...cells })).toMatchObject({ status });
  });
});

describe('an earlier price is none', () => {
  test.each(['0', '5', '4.99', ''])('that is %s for a price of 5', async (before) => {
    expect(await one({ ...red, 'Variant Compare At Price': before })).toMatchObject({
      variants: [{ compareAtPrice: null }],
    });
  });
});

test('an option may be called Title', async () => {
  const titled = { ...red, 'Option1 Name': 'Title', 'Option1 Value': 'Small' };
  expect(await one(titled)).toMatchObject({ variants: [{ selectedOptions: [{ name: 'Title', value: 'Small' }] }] });
});

describe('a fault is told with line, column and reason:', () => {
  test.each<[string, Cells[], string[]]>([
    ['no title', [{ ...red, Title: '' }], ['2 Title: expected a title']],
    ['no handle', [{ ...red, Handle: '' }], ['2 Handle: expected a handle']],
    [
      'a handle that is no name for URLs',
      [{ ...red, Handle: 'Röd lampa' }],
      ['2 Handle: expected letters and digits in words joined by single hyphens, at most 100 characters'],
    ],
    ['no price', [red, { ...blue, 'Variant Price': '' }], ['3 Variant Price: expected a price']],
    [
      'an ambiguous price',
      [red, { ...blue, 'Variant Price': '"1,234"' }],
      ['3 Variant Price: expected no separators of thousands: 1,234 may be 1234 or 1.234'],
    ],
    [
      'an earlier price that is none',
      [{ ...red, 'Variant Compare At Price': 'n/a' }],
      ['2 Variant Compare At Price: expected an amount such as 1234.50'],
    ],
    ['a part of a gram', [{ ...red, 'Variant Grams': '1.5' }], ['2 Variant Grams: expected whole grams']],
    ['another status', [{ ...red, Status: 'unlisted' }], ['2 Status: expected active, draft or archived']],
    [
      'another flag',
      [{ ...red, 'Variant Requires Shipping': 'yes' }],
      ['2 Variant Requires Shipping: expected true or false'],
    ],
    [
      'one variant that is taxed, and one that is not',
      [
        { ...red, 'Variant Taxable': 'true' },
        { ...blue, 'Variant Taxable': 'false' },
      ],
      ['2 Variant Taxable: expected false, as in line 3: a product is taxed with all its variants'],
    ],
    [
      'a value without an option',
      [{ ...red, 'Option2 Value': 'Big' }],
      ['2 Option2 Name: expected the name of the option that has this value'],
    ],
    [
      'an option without a value',
      [red, { ...blue, 'Option1 Value': '' }],
      ['3 Option1 Value: expected a value of the option Colour'],
    ],
    [
      'an option twice',
      [{ ...red, 'Option2 Name': 'Colour', 'Option2 Value': 'x' }],
      ['2 Option2 Name: expected another name than that of the option before, Colour'],
    ],
    [
      'two titles',
      [red, { ...blue, Title: 'Other' }],
      ['3 Title: expected nothing, or the same as in line 2: it is said of the product'],
    ],
    [
      'a position that is none',
      [{ ...red, 'Image Src': 'https://x.test/1', 'Image Position': '0' }],
      ['2 Image Position: expected a whole number from 1 on'],
    ],
    [
      'the text of no picture',
      [{ ...red, 'Image Alt Text': 'A lamp' }],
      ['2 Image Alt Text: expected an Image Src of which this is the text'],
    ],
    [
      'two texts of a picture',
      [
        { ...red, 'Image Src': 'https://x.test/1', 'Image Alt Text': 'a' },
        { ...blue, 'Image Src': 'https://x.test/1', 'Image Alt Text': 'b' },
      ],
      ['3 Image Alt Text: expected nothing, or the same as in line 2, of the same picture'],
    ],
  ])('%s', async (_what, rows, faults) => {
    expect(await faultsIn(file(...rows))).toEqual(faults);
  });

  test('a row with too few or too many fields', async () => {
    const text = lines('Handle,Title,Vendor', 'lamp,Lamp,5', 'lamp,,', 'a,A', 'b,B,5,', 'lamp', 'c,C,5', 'c');
    expect(await faultsIn(text)).toEqual([
      '4 null: expected 3 fields, as the header has, and found 2',
      '5 null: expected 3 fields, as the header has, and found 4',
      '6 null: expected 3 fields, as the header has, and found 1',
      '8 null: expected 3 fields, as the header has, and found 1',
    ]);
  });

  test('all of them, of the product that is then not taken as a whole', async () => {
    const text = file(
      { ...red, Title: '', 'Variant Grams': 'x' },
      { ...blue, 'Variant Price': 'x' },
      { ...red, Handle: 'other' },
    );
    expect(await readAll(text)).toMatchObject([
      {
        handle: 'lamp',
        rows: 2,
        faults: [
          { line: 2, column: 'Title', handle: 'lamp' },
          { line: 2, column: 'Variant Grams' },
          { line: 3, column: 'Variant Price' },
        ],
      },
      { handle: 'other', product: { slug: 'other' } },
    ]);
    expect((await readAll(text))[0]).not.toHaveProperty('product');
  });

  test('by the line in which its row begins, behind line breaks in cells', async () => {
    const text = 'Handle,Title,Status\r\na,"A\r\nB\r\n",\r\n\r\nb,"B\n",x\r\n';
    expect(await faultsIn(text)).toEqual(['6 Status: expected active, draft or archived']);
  });
});
