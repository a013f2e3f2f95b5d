import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { EventContract } from '#packages/event-contract/event-contract.ts';
import { deliverable, scopesOf, takes, typesOf, withheld } from '../domain/event-catalogue.ts';

const events = `${import.meta.dirname}/../../../events`;

async function contracts(): Promise<EventContract[]> {
  const files = readdirSync(events, { recursive: true, encoding: 'utf8' }).filter((file) => /\.v\d+\.ts$/.test(file));
  const modules = await Promise.all(files.map((file) => import(`${events}/${file}`)));
  return modules.flatMap((module) => Object.values<EventContract>(module).filter(({ type }) => type !== undefined));
}

/** What everybody may be told. A field that is not here may say something of what is not for sale. */
const publicFields = [
  ...['attributeId', 'code'],
  ...['categoryId', 'productsMovedTo', 'fromParentId', 'toParentId'],
  'collectionId',
  ...['marketId', 'name', 'countries', 'currency', 'languages', 'pricesIncludeTax', 'isDefault'],
  'productTypeId',
];

describe('the lists', () => {
  test('have every event that there is a contract of, in one of them', async () => {
    const types = [...new Set((await contracts()).map(({ type }) => type))].toSorted();
    expect(types.length).toBeGreaterThan(50);
    expect([...Object.keys(deliverable), ...withheld].toSorted()).toEqual(types);
  });

  test('let nobody be told of what is not for sale without a scope', async () => {
    const open = (await contracts()).filter(({ type }) => deliverable[type] === null);
    expect(open.length).toBeGreaterThan(10);
    for (const { type, data } of open) {
      const fields = Object.keys(z.toJSONSchema(data).properties ?? {});
      expect([type, fields.filter((field) => !publicFields.includes(field))]).toEqual([type, []]);
      // Its id and its versions are told as well.
      expect(type).not.toMatch(/^(product|price-list|stock|reservation)\./);
    }
  });

  test('keep inside what concerns secrets and sessions', () => {
    for (const type of ['session.revoked', 'signing-key.revoked', 'user.message-requested', 'api-key.created']) {
      expect(withheld).toContain(type);
    }
  });
});

describe('a pattern', () => {
  test('stands for all, for an aggregate type, for a name, or for one type', () => {
    expect(typesOf('*')).toEqual(Object.keys(deliverable));
    expect(typesOf('category.*')).toEqual([
      'category.created',
      'category.deleted',
      'category.moved',
      'category.updated',
    ]);
    expect(typesOf('*.placed')).toEqual(['order.placed']);
    expect(typesOf('product.updated')).toEqual(['product.updated']);
  });

  test.each([
    '',
    'order',
    'order.',
    '.placed',
    'order.placed.x',
    'order.plac',
    'user.signed-in',
    'ORDER.*',
    '**',
    'toString',
  ])('"%s" stands for nothing', (pattern) => expect(typesOf(pattern)).toEqual([]));

  test('takes the scopes of what it stands for', () => {
    expect(scopesOf(['category.*', 'collection.updated'])).toEqual([]);
    expect(scopesOf(['product.*'])).toEqual(['catalog:read']);
    expect(scopesOf(['collection.*'])).toEqual(['catalog:read']);
    expect(scopesOf(['order.placed', 'order.*', 'stock.changed'])).toEqual(['orders:read', 'stock:read']);
  });
});

describe('an endpoint', () => {
  const endpoint = { eventTypes: ['*'], scopes: ['orders:read'] };

  test.each([
    ['order.placed', true],
    ['category.updated', true],
    ['product.updated', false],
    ['collection.products-changed', false],
    ['stock.changed', false],
    ['session.revoked', false],
    ['nothing.known', false],
    ['constructor', false],
  ])('with the scope of orders alone takes %s: %s', (type, expected) => expect(takes(endpoint, type)).toBe(expected));
});
