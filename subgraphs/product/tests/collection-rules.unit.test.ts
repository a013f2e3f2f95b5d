import { describe, expect, test } from '@jest/globals';
import { compileRule, conditionProblem, type RuleCondition } from '../domain/collection-rule.ts';
import { compareMembership } from '../domain/compare-membership.ts';
import { positionsBetween, step } from '../domain/place-products.ts';
import { factsOf, type ProductFacts } from '../domain/product-facts.ts';
import { type RuleFieldName, ruleFields } from '../domain/rule-fields.ts';
import type { RuleOperator } from '../domain/rule-values.ts';

const tea = '01990000-0000-7000-8000-0000000000a1';
const green = '01990000-0000-7000-8000-0000000000a2';
const other = '01990000-0000-7000-8000-0000000000a3';

const product = {
  id: '01990000-0000-7000-8000-0000000000b1',
  title: 'Kütahya Tea Glass',
  vendor: 'Iznik & Co',
  productType: null,
  tags: ['Glass', 'Gift'],
  createdAt: new Date('2027-01-31T12:00:00Z'),
  categoryIds: [tea, green],
  variants: [
    {
      sku: 'TG-1',
      prices: [
        { minor: 900, currency: 'EUR' },
        { minor: 1_100, currency: 'USD' },
      ],
      isOnSale: false,
      selectedOptions: [{ value: 'Small' }],
    },
    { sku: 'TG-2', prices: [{ minor: 1_500, currency: 'EUR' }], isOnSale: true, selectedOptions: [{ value: 'Groß' }] },
  ],
};
const facts = factsOf(product);
const plain: ProductFacts = factsOf({ ...product, vendor: null, tags: [], categoryIds: [], variants: [] });

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
  ])('%s %s %s holds for a product: %p, for one with nothing: %p', (field, operator, value, ofProduct, ofPlain) => {
    expect([holds(field, operator, value), holds(field, operator, value, plain)]).toEqual([ofProduct, ofPlain]);
  });

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
