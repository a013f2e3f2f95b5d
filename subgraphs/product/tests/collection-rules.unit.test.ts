import { describe, expect, test } from '@jest/globals';
import type { AttributeType } from '../domain/attribute.ts';
import { compileRule, conditionProblem, type RuleCondition } from '../domain/collection-rule.ts';
import { compareMembership } from '../domain/compare-membership.ts';
import { positionsBetween, step } from '../domain/place-products.ts';
import { factsOf, type KnownVariant, type ProductFacts } from '../domain/product-facts.ts';
import { type RuleFieldName, ruleFields } from '../domain/rule-fields.ts';
import type { RuleOperator } from '../domain/rule-values.ts';

const tea = '01990000-0000-7000-8000-0000000000a1';
const green = '01990000-0000-7000-8000-0000000000a2';
const other = '01990000-0000-7000-8000-0000000000a3';

const variant = (given: Partial<KnownVariant>): KnownVariant => ({
  ...{ sku: 'S', title: 'T', barcode: null, weightGrams: null, requiresShipping: true, harmonisedCode: null },
  ...{ countryOfOrigin: null, prices: [], compareAtPrices: [], selectedOptions: [], ...given },
});

const product = {
  id: '01990000-0000-7000-8000-0000000000b1',
  title: 'Kütahya Tea Glass',
  vendor: 'Iznik & Co',
  productType: null,
  tags: ['Glass', 'Gift'],
  createdAt: new Date('2027-01-31T12:00:00Z'),
  categoryIds: [tea, green],
  description: 'Blown by hand in İznik',
  slug: 'tea-glass',
  status: 'ACTIVE' as const,
  taxClass: 'reduced',
  publishedAt: new Date('2027-02-01T12:00:00Z'),
  hasMedia: true,
  attributes: [
    { attribute: 'note', key: null, number: null, text: 'Fragile' },
    { attribute: 'care', key: null, number: null, text: '<p>Do not <b>boil</b></p>' },
    { attribute: 'volume', key: null, number: 12.5, text: null },
    { attribute: 'volume', key: null, number: 25, text: null },
    { attribute: 'handmade', key: 'true', number: null, text: null },
    { attribute: 'since', key: '2020-02-29', number: null, text: null },
    { attribute: 'colour', key: 'red', number: null, text: null },
    { attribute: 'colour', key: 'blue', number: null, text: null },
    { attribute: 'goes-with', key: other, number: null, text: null },
    { attribute: 'shelf', key: tea, number: null, text: null },
  ],
  variants: [
    variant({
      sku: 'TG-1',
      prices: [
        { minor: 900, currency: 'EUR' },
        { minor: 1_100, currency: 'USD' },
      ],
      selectedOptions: [{ name: 'Size', value: 'Small' }],
      weightGrams: 120,
    }),
    variant({
      sku: 'TG-2',
      prices: [{ minor: 1_500, currency: 'EUR' }],
      compareAtPrices: [{ minor: 2_000, currency: 'EUR' }],
      selectedOptions: [{ name: 'Size', value: 'Groß' }],
      barcode: '4006381333931',
      countryOfOrigin: 'TR',
      harmonisedCode: '7013',
      weightGrams: 300,
      requiresShipping: false,
    }),
  ],
};
const facts = factsOf(product);
const plain: ProductFacts = factsOf({
  ...product,
  ...{ vendor: null, tags: [], categoryIds: [], variants: [], attributes: [], hasMedia: false, publishedAt: null },
  status: 'DRAFT',
});

const holds = (field: RuleFieldName, operator: RuleOperator, value: string, of = facts) =>
  compileRule({ match: 'ALL', conditions: [{ field, operator, value }] })(of);

describe('a condition', () => {
  test.each<[RuleFieldName, RuleOperator, string, boolean, boolean]>([
    ['TITLE', 'IS', 'kutahya TEA glass', true, true],
    ['TITLE', 'IS_NOT', 'tea', true, true],
    ['TITLE', 'CONTAINS', 'téa', true, true],
    ['TITLE', 'DOES_NOT_CONTAIN', 'tea', false, false],
    ['TITLE', 'STARTS_WITH', 'Kütahya', true, true],
    ['TITLE', 'ENDS_WITH', 'tea', false, false],
    ['VENDOR', 'IS', 'iznik & co', true, false],
    ['VENDOR', 'IS_NOT', 'iznik & co', false, true],
    ['PRODUCT_TYPE', 'IS', 'glass', false, false],
    ['PRODUCT_TYPE', 'IS_NOT', 'glass', true, true],
    ['TAG', 'IS', 'gift', true, false],
    ['TAG', 'IS_NOT', 'gift', false, true],
    ['TAG', 'STARTS_WITH', 'gl', true, false],
    ['CATEGORY', 'IS', tea.toUpperCase(), true, false],
    ['CATEGORY', 'IS', other, false, false],
    ['CATEGORY', 'IS_NOT', green, false, true],
    ['PRICE', 'IS', '1500 EUR', true, false],
    ['PRICE', 'IS', '1100 USD', true, false],
    ['PRICE', 'LESS_THAN', '900 EUR', false, false],
    ['PRICE', 'AT_MOST', '900 EUR', true, false],
    ['PRICE', 'AT_LEAST', '1500 EUR', true, false],
    ['PRICE', 'GREATER_THAN', '1500 EUR', false, false],
    ['PRICE', 'GREATER_THAN', '0 GBP', false, false],
    ['ON_SALE', 'IS', 'true', true, false],
    ['ON_SALE', 'IS', 'false', false, true],
    ['CREATED_AT', 'BEFORE', '2027-01-31T12:00:00Z', false, false],
    ['CREATED_AT', 'BEFORE', '2027-01-31T13:00:01+01:00', true, true],
    ['CREATED_AT', 'AFTER', '2027-01-31T11:59:59Z', true, true],
    ['OPTION_VALUE', 'IS', 'gross', true, false],
    ['SKU', 'STARTS_WITH', 'tg-', true, false],
    ['SKU', 'IS_NOT', 'tg-2', false, true],
    ['DESCRIPTION', 'CONTAINS', 'by HAND in iznik', true, true],
    ['SLUG', 'STARTS_WITH', 'tea', true, true],
    ['STATUS', 'IS', 'ACTIVE', true, false],
    ['STATUS', 'IS_NOT', 'ARCHIVED', true, true],
    ['TAX_CLASS', 'IS', 'Reduced', true, true],
    ['COMPARE_AT_PRICE', 'AT_LEAST', '2000 EUR', true, false],
    ['PUBLISHED_AT', 'AFTER', '2027-02-01T00:00:00Z', true, false],
    ['PUBLISHED_AT', 'BEFORE', '2027-02-01T00:00:00Z', false, false],
    ['OPTION_NAME', 'IS', 'size', true, false],
    ['VARIANT_TITLE', 'IS', 't', true, false],
    ['BARCODE', 'ENDS_WITH', '931', true, false],
    ['WEIGHT', 'AT_LEAST', '300', true, false],
    ['WEIGHT', 'GREATER_THAN', '300.5', false, false],
    ['WEIGHT', 'LESS_THAN', '121', true, false],
    ['WEIGHT', 'IS_NOT', '120', false, true],
    ['REQUIRES_SHIPPING', 'IS', 'false', true, false],
    ['HARMONISED_CODE', 'STARTS_WITH', '70', true, false],
    ['COUNTRY_OF_ORIGIN', 'IS', 'tr', true, false],
    ['HAS_MEDIA', 'IS', 'true', true, false],
  ])('%s %s %s holds for a product: %p, for one with nothing: %p', (field, operator, value, ofProduct, ofPlain) => {
    expect([holds(field, operator, value), holds(field, operator, value, plain)]).toEqual([ofProduct, ofPlain]);
  });

  test.each<[string, AttributeType, RuleOperator, string, boolean, boolean]>([
    ['note', 'TEXT', 'IS', 'FRAGILE', true, false],
    ['note', 'TEXT', 'DOES_NOT_CONTAIN', 'frag', false, true],
    ['care', 'RICH_TEXT', 'CONTAINS', 'not boil', true, false],
    ['volume', 'NUMBER', 'AT_LEAST', '25', true, false],
    ['volume', 'NUMBER', 'LESS_THAN', '12.5', false, false],
    ['volume', 'NUMBER', 'IS', '12.50', true, false],
    ['handmade', 'BOOLEAN', 'IS', 'true', true, false],
    ['handmade', 'BOOLEAN', 'IS', 'false', false, false],
    ['since', 'DATE', 'BEFORE', '2020-03-01', true, false],
    ['since', 'DATE', 'AFTER', '2020-02-29', false, false],
    ['colour', 'ENUM', 'IS', 'blue', true, false],
    ['colour', 'ENUM', 'IS_NOT', 'red', false, true],
    ['goes-with', 'PRODUCT', 'IS', other.toUpperCase(), true, false],
    ['shelf', 'CATEGORY', 'IS_NOT', tea, false, true],
    ['unknown', 'TEXT', 'IS_NOT', 'x', true, true],
  ])(
    'about the attribute %s (%s %s %s) holds for a product: %p, for one with nothing: %p',
    (attribute, attributeType, operator, value, ofProduct, ofPlain) => {
      const conditions = [{ field: 'ATTRIBUTE' as const, attribute, attributeType, operator, value }];
      const belongs = compileRule({ match: 'ALL', conditions });
      expect([belongs(facts), belongs(plain)]).toEqual([ofProduct, ofPlain]);
    },
  );

  test('is only taken with an operator that the field has, and a value that it reads', () => {
    const condition = (field: RuleFieldName, operator: RuleOperator, value: string): RuleCondition => ({
      field,
      operator,
      value,
    });
    expect(conditionProblem(condition('PRICE', 'CONTAINS', '1 EUR'))).toMatchObject({ at: 'operator' });
    expect(conditionProblem(condition('PRICE', 'IS', '1 DEM'))).toMatchObject({ at: 'value' });
    expect(conditionProblem(condition('TITLE', 'IS', '\u0301'))).toMatchObject({ at: 'value' });
    expect(conditionProblem(condition('PRICE', 'IS', '1 EUR'))).toBeNull();
    for (const value of ['', '1e3', 'NaN', '0x1', '1,5', '9'.repeat(16)]) {
      expect(conditionProblem(condition('WEIGHT', 'IS', value))).toMatchObject({ at: 'value' });
    }
    expect(conditionProblem(condition('STATUS', 'IS', 'active'))).toMatchObject({ at: 'value' });
    const day = {
      field: 'ATTRIBUTE' as const,
      attribute: 'since',
      attributeType: 'DATE' as const,
      value: '2021-02-29',
    };
    expect(conditionProblem({ ...day, operator: 'BEFORE' })).toMatchObject({ at: 'value' });
    expect(conditionProblem({ ...day, operator: 'CONTAINS' })).toMatchObject({
      at: 'operator',
      expected: 'one of IS, IS_NOT, BEFORE, AFTER for since',
    });
    expect(() => compileRule({ match: 'ALL', conditions: [condition('ON_SALE', 'IS', 'maybe')] })).toThrow('cannot be');
    for (const { operators } of Object.values(ruleFields)) expect(operators.length).toBeGreaterThan(0);
  });
});

test('a rule asks for all or for any of its conditions', () => {
  const conditions: RuleCondition[] = [
    { field: 'TAG', operator: 'IS', value: 'gift' },
    { field: 'TAG', operator: 'IS', value: 'sale' },
  ];
  expect(compileRule({ match: 'ALL', conditions })(facts)).toBe(false);
  expect(compileRule({ match: 'ANY', conditions })(facts)).toBe(true);
});

test('of some products those come in that fit now, and those leave that do not, or are gone', () => {
  const rule = {
    match: 'ALL' as const,
    conditions: [{ field: 'TAG' as const, operator: 'IS' as const, value: 'gift' }],
  };
  const [fits, fitted, gone] = ['f1', 'f2', 'f3'].map((id) => ({ ...facts, id }));
  const known = [fits, { ...facts, id: 'f2', tags: [] }].filter((each) => each !== undefined);
  const members = new Map([
    ['c', new Set([fitted?.id ?? '', gone?.id ?? ''])],
    ['settled', new Set(['f1'])],
  ]);
  const collections = ['c', 'settled'].map((id) => ({ id, rule, revision: 4 }));
  expect(compareMembership(['f1', 'f2', 'f3'], known, collections, members)).toEqual([
    { collectionId: 'c', revision: 4, added: ['f1'], removed: ['f2', 'f3'] },
  ]);
});

test('products get positions between two others, in order, while there is room', () => {
  expect(positionsBetween({ before: null, after: null }, 2)).toEqual([step, 2 * step]);
  expect(positionsBetween({ before: 5, after: null }, 2)).toEqual([5 + step, 5 + 2 * step]);
  expect(positionsBetween({ before: null, after: 5 }, 2)).toEqual([5 - 2 * step, 5 - step]);
  expect(positionsBetween({ before: 0, after: 3 }, 2)).toEqual([1, 2]);
  expect(positionsBetween({ before: 0, after: 2 }, 2)).toBeNull();
  expect(positionsBetween({ before: 1, after: 1 }, 1)).toBeNull();
});
