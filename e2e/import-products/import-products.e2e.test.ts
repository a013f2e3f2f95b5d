import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { ProductDocument } from '../contract/generated.ts';
import { makeProduct } from '../shop/make-product.ts';
import { signedIn } from '../shop/people.ts';
import { untilEventsFlow } from '../shop/until-events-flow.ts';
import { untilReady } from '../stack/until-ready.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'souk-products-'));
/** Other tests have products of their own. */
const own = randomBytes(4).toString('hex');
let admin: Souk;

beforeAll(async () => {
  await untilReady();
  admin = await signedIn('admin');
});
afterAll(() => rmSync(folder, { recursive: true }));
afterAll(untilEventsFlow, 40_000);

const header =
  'Handle,Title,Body (HTML),Tags,Status,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Barcode,Image Src,Gift Card';
const lamp = [
  `lamp-${own},"Lamp, ""big""","<p>Line 1\nLine 2</p>",red,active,Size,S,LAMP-${own}-S,10.00,,https://images.test/1.jpg,`,
  `lamp-${own},,,,,,L,LAMP-${own}-L,12.50,4006381333931,https://images.test/2.jpg,`,
];
const vase = `vase-${own},Vase,,,draft,Title,Default Title,,5,,,`;

function write(...rows: string[]): string {
  const path = join(folder, `${randomBytes(6).toString('hex')}.csv`);
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
  return path;
}

const productNamed = async (slug: string) => (await admin.query(ProductDocument, { slug })).product;

describe('npm run import:products', () => {
  test('finds out by a dry run what would come of a file, and writes nothing', async () => {
    const { code, output, problems } = await runCommand('import-products', write(...lamp, vase), '--dry-run');
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
    expect(output).toMatch('2 products would be created, 0 would be updated, 0 as they are, 0 rejected');
    expect(output).toMatch('Left out, since they mean nothing here: Gift Card');
    expect(await productNamed(`lamp-${own}`)).toBeNull();
  });

  test('creates what is not there, changes what is, and does nothing the second time', async () => {
    expect(await runCommand('import-products', write(...lamp, vase))).toMatchObject({ code: 0, problems: '' });
    const made = await productNamed(`lamp-${own}`);
    expect(made).toMatchObject({
      title: 'Lamp, "big"',
      variants: [{ sku: `LAMP-${own}-S` }, { sku: `LAMP-${own}-L` }],
    });

    const again = await runCommand('import-products', write(vase, ...lamp));
    expect(again.output).toMatch('0 products created, 0 updated, 2 as they are, 0 rejected');

    const dearer = lamp.map((row) => row.replace('12.50', '13.75'));
    const changed = await runCommand('import-products', write(...dearer, vase));
    expect(changed.output).toMatch('0 products created, 1 updated, 1 as they are, 0 rejected');
    const after = await productNamed(`lamp-${own}`);
    expect(after?.variants.map(({ id }) => id)).toEqual(made?.variants.map(({ id }) => id));
    expect(after?.variants[1]?.price.minor).toBe(1375);
  });

  test('says of what it does not take where it is at fault, takes the rest, and ends with 1', async () => {
    const report = join(folder, 'report.csv');
    const rows = [
      `cup-${own},Cup,,,,Size,S,,"1,234",,,`,
      `pot-${own},Pot,,,,Size,S,,5,123,ftp://images.test,`,
      `pot-${own},,,,,,M,LAMP-${own}-S,5,,,`,
      `jug-${own},Jug,,,,Size,S,,5,,,`,
      `mug-${own},Mug,,,,Size,S,LAMP-${own}-S,5,,,`,
    ];
    const { code, output } = await runCommand('import-products', write(...rows), '--report', report);
    expect(code).toBe(1);
    expect(output).toMatch('1 products created, 0 updated, 0 as they are, 3 rejected');
    expect(output).toMatch(`line 2, Variant Price, cup-${own}: expected no separators of thousands`);
    expect(readFileSync(report, 'utf8').split('\n')).toEqual([
      'Line,Column,Handle,Reason',
      `2,Variant Price,cup-${own},"expected no separators of thousands: 1,234 may be 1234 or 1.234"`,
      `3,Image Src,pot-${own},expected an http or https address`,
      `3,Variant Barcode,pot-${own},"expected a GTIN of 8, 12, 13 or 14 digits"`,
      `6,Variant SKU,mug-${own},another product has a variant with the SKU LAMP-${own}-S`,
      '',
    ]);
    expect(await productNamed(`jug-${own}`)).toMatchObject({ title: 'Jug' });
    expect(await productNamed(`pot-${own}`)).toBeNull();
  });

  test('ends with 2 when nothing is taken, or the file cannot be read', async () => {
    const none = await runCommand('import-products', write(`cup-${own},Cup,,,,Size,S,,x,,,`));
    expect(none).toMatchObject({ code: 2, problems: '' });
    const open = await runCommand('import-products', write('"cup'));
    expect(open).toMatchObject({ code: 2, output: '' });
    expect(open.problems).toMatch('line 2: a quote that is opened in this row is never closed');
    const missing = await runCommand('import-products', join(folder, 'missing.csv'));
    expect(missing).toMatchObject({ code: 2, output: '' });
    expect(missing.problems).toMatch('no such file');
    expect(await runCommand('import-products', write(vase), '--currency', 'EURO')).toMatchObject({ code: 2 });
  });
});

test('what npm run export:products writes is the same after it was imported', async () => {
  const plain = await makeProduct(admin, { description: '5" & <cheap>\n\nSecond  "part"', tags: ['a, b', '"c"'] });
  const dollars = await makeProduct(admin, { currency: 'USD' });
  const [first, second] = [join(folder, 'first.csv'), join(folder, 'second.csv')];
  const { code, problems } = await runCommand('export-products', first);
  expect(code).toBe(1);
  expect(problems).toMatch(/^\d+ products written\n\d+ were left out:\n/m);
  expect(problems).toMatch(`\n${dollars.slug}: it is not priced in EUR\n`);
  const written = readFileSync(first, 'utf8');
  for (const slug of [`lamp-${own}`, `vase-${own}`, plain.slug]) expect(written).toMatch(`\n${slug},`);
  expect(written).not.toMatch(dollars.slug);

  expect(await runCommand('import-products', first)).toMatchObject({ code: 0, problems: '' });
  await runCommand('export-products', second);
  expect(readFileSync(second, 'utf8')).toBe(written);
  expect((await runCommand('export-products', '-')).output).toBe(written);

  const [header, ...lines] = (await runCommand('export-products', '-', '--search', `LAMP-${own}-S`)).output.split('\n');
  expect(header).toBe(written.split('\n')[0]);
  expect(lines.filter((line) => line.startsWith(`lamp-${own},`))).toHaveLength(2);
  expect(lines.join('\n')).not.toMatch(plain.slug);
  const none = await runCommand('export-products', '-', '--vendor', `nobody-${own}`);
  expect(none).toMatchObject({ code: 2, output: '' });
  expect(none.problems).toMatch('There are no such products.');
});
