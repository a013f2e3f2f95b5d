import { describe, expect, test } from '@jest/globals';
import { createConsumers } from '../create-consumers.ts';

const consumersOf = (...names: string[]) =>
  createConsumers(
    {
      name: 'shop',
      createHandlers: () => ({ order: [] }),
      createUnorderedConsumers: () =>
        names.map((name) => ({ name, types: ['*'], begin: 'first', apply: async () => {} })),
    },
    null,
  );

describe('the consumers of a subgraph', () => {
  test('are those of aggregate types and those without order, if any', () => {
    expect(consumersOf('audit-log', 'search').unordered.map(({ name }) => name)).toEqual(['audit-log', 'search']);
    expect(createConsumers({ name: 'shop', createHandlers: () => ({ order: [] }) }, null)).toEqual({
      handlers: { order: [] },
      unordered: [],
    });
  });

  test.each([
    [
      ['order'],
      'consumer shop-order: another consumer of the subgraph, or the one of an aggregate type, has this name',
    ],
    [['log', 'log'], 'consumer shop-log: another consumer of the subgraph'],
    [['Log'], 'consumer shop-Log: expected a name of small letters, digits and dashes'],
    [['log_2'], 'consumer shop-log_2: expected a name'],
    [[''], 'consumer shop-: expected a name'],
  ])('are refused when they are called %j', (names, message) => {
    expect(() => consumersOf(...names)).toThrow(message);
  });

  test('are refused with patterns that are none', () => {
    const definition = {
      name: 'shop',
      createHandlers: () => ({}),
      createUnorderedConsumers: () => [{ name: 'log', types: [], begin: 'first' as const, apply: async () => {} }],
    };
    expect(() => createConsumers(definition, null)).toThrow('consumer shop-log: types: expected at least one pattern');
  });
});
