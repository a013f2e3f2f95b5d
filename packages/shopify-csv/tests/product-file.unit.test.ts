import { describe, expect, test } from '@jest/globals';
import { openProductFile } from '../product-file.ts';
import { readProducts } from '../read-products.ts';
import { lines, opened, openText, readAll, readWhole } from './read-text.ts';

const product = { slug: 'lamp', title: 'Lamp, "big"\nand red', tags: ['a', 'b'] };

describe('the same product is read', () => {
  const quoted = '"Lamp, ""big""\nand red"';
  test.each([
    ['from a plain file', `Handle,Title,Tags\nlamp,${quoted},"a, b"\n`],
    ['without a last line break', `Handle,Title,Tags\nlamp,${quoted},"a, b"`],
    ['after a byte order mark', `\uFEFFHandle,Title,Tags\nlamp,${quoted},"a, b"\n`],
    ['after blank lines and between blank rows', `\n\nHandle,Title,Tags\n\n,,\nlamp,${quoted},"a, b"\n,,\n`],
    ['with semicolons', `Handle;Title;Tags\nlamp;${quoted};a, b\n`],
    ['with tabs', `Handle\tTitle\tTags\nlamp\t${quoted}\ta,b\n`],
    ['with Windows line ends', `Handle,Title,Tags\r\nlamp,${quoted},"a, b"\r\n`],
    ['with line ends of old Macs', `Handle,Title,Tags\rlamp,${quoted},"a, b"\r`],
    ['from columns in another order, case and spacing', `TAGS,  title , handle\n"a,,b ,",${quoted}, lamp\n`],
    ['from a header in quotes', `"Handle","Title","Tags"\nlamp,${quoted},"a, b"\n`],
    ['beside columns that mean nothing here', `Gift Card,Handle,Title,Cost,Tags\nx,lamp,${quoted},3,"a, b"\n`],
    ['by a handle with capitals', `Handle,Title,Tags\nLamp,${quoted},"a, b"\n`],
  ])('%s', async (_what, text) => {
    expect(await readWhole(text)).toEqual([product]);
    expect(await readWhole(text, 'EUR', 65_536)).toEqual([product]);
  });
});

test('columns that mean nothing here are named as they are', async () => {
  const { ignored, columns, rows } = await openText(
    'Handle,Title, Cost per item ,,Google Shopping / Gender\nlamp,Lamp,,,\n',
  );
  expect({ ignored, columns: [...columns.keys()], rows }).toEqual({
    ignored: ['Cost per item', 'Google Shopping / Gender'],
    columns: ['Handle', 'Title'],
    rows: 1,
  });
});

test('a file with a header only has no products', async () => {
  expect(await readAll('Handle,Title\n')).toEqual([]);
});

describe('a file is refused as a whole', () => {
  const bad = (text: string, byte: number) => Buffer.from(text.replace('§', String.fromCharCode(byte)), 'latin1');
  test.each([
    ['that is empty', '', 'the file is empty'],
    ['that is blank', '\n \n\r\n', 'the file is empty'],
    [
      'that has no products',
      'Invoice,Total\n1,2\n',
      "line 1: not products as Shopify's CSV has them: the columns Handle, Title, Variant Price are missing",
    ],
    ['without handles', 'Title,Variant Price\nLamp,2\n', 'line 1: the column Handle is missing'],
    [
      'with handles only',
      'Handle,Colour\nlamp,red\n',
      'line 1: there is no column that says something of products, such as Title',
    ],
    [
      'with variants that have no price',
      'Handle,Variant SKU\nlamp,L\n',
      'line 1: the column Variant Price is missing, without which there are no variants',
    ],
    [
      'with variants that are not told apart',
      'Handle,Variant Price\nlamp,5\n',
      'line 1: the column Option1 Name is missing, by which variants are told apart',
    ],
    [
      'with half of what search engines are told',
      'Handle,SEO Title\nlamp,L\n',
      'line 1: the column SEO Description is missing: both of SEO are needed, or none',
    ],
    ['with a column twice', 'Handle,Title,TITLE\nlamp,L,M\n', 'line 1: there are two columns Title'],
    [
      'with a quote that is never closed',
      'Handle,Title\na,"x\ny"\nb,"B\nc,C\n',
      'line 4: a quote that is opened in this row is never closed',
    ],
    [
      'with a quote in the middle of a field',
      'Handle,Title\r\na,"x\r\ny"\r\nb,27" lamp\r\n',
      'line 4: expected quotes around whole fields only, and each quote in them doubled',
    ],
    [
      'with something behind a quote',
      'Handle,Title\na,"A"x\n',
      'line 2: expected quotes around whole fields only, and each quote in them doubled',
    ],
    [
      'with a letter of another encoding',
      bad('Handle,Title\na,A\r\nb,L§mp\nc,C\n', 0xe4),
      'line 3: expected UTF-8; save the file as "CSV UTF-8"',
    ],
    [
      'that ends within a character',
      bad('Handle,Title\na,A\nb,§', 0xc3),
      'line 3: expected UTF-8; save the file as "CSV UTF-8"',
    ],
    [
      'in UTF-16',
      Buffer.from('\uFEFFHandle,Title\na,A\n', 'utf16le'),
      'line 1: expected UTF-8; save the file as "CSV UTF-8"',
    ],
  ])('%s', async (_what, text, message) => {
    await expect(openText(text)).rejects.toThrow(new Error(message));
    await expect(openText(text, 65_536)).rejects.toThrow(new Error(message));
  });

  test('with a row that is larger than any product', async () => {
    const text = `Handle,Title\na,A\nb,"${'x\n'.repeat(600_000)}`;
    await expect(openText(text, 65_536)).rejects.toThrow(
      /^line 3: expected a row of at most 1048576 bytes; is a quote/,
    );
  });
});

test('what cannot be opened or read is told as it is', async () => {
  const open = () => ({
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('no such file')) }),
  });
  await expect(openProductFile(open)).rejects.toThrow('no such file');
});

describe('a file that was changed while it was read is refused:', () => {
  test.each([
    ['a row was added', lines('Handle,Title', 'a,A', 'a,A', 'a,A')],
    ['a row was removed', lines('Handle,Title', 'a,A')],
  ])('%s', async (_what, later) => {
    const file = await openText(lines('Handle,Title', 'a,A', 'a,A'));
    const read = async () => {
      for await (const _ of readProducts({ ...file, open: opened(later) }, { currency: 'EUR' }));
    };
    await expect(read()).rejects.toThrow('the file was changed while it was read');
  });
});
