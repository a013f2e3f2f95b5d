import { describe, expect, test } from '@jest/globals';
import { uniqueRepresentations } from '../subgraphs/unique-representations.ts';

const variant = (id: string) => ({ __typename: 'Variant', id });

describe('representations', () => {
  test('are left alone when none is repeated', () => {
    expect(uniqueRepresentations(undefined)).toBeNull();
    expect(uniqueRepresentations({ representations: [variant('a'), variant('b')] })).toBeNull();
  });

  test('are asked for once, and every place gets a copy of its own', () => {
    const unique = uniqueRepresentations({ first: 1, representations: ['a', 'b', 'a', 'a'].map(variant) });
    expect(unique?.variables).toEqual({ first: 1, representations: ['a', 'b'].map(variant) });
    const entities = unique?.expand({ data: { _entities: [{ sku: 'A' }, null] } }).data?.['_entities'];
    expect(entities).toEqual([{ sku: 'A' }, null, { sku: 'A' }, { sku: 'A' }]);
    expect(new Set(entities.filter(Boolean)).size).toBe(3);
  });

  test('keep the errors about them at every place', () => {
    const unique = uniqueRepresentations({ representations: ['a', 'b', 'a'].map(variant) });
    const errors = [{ message: 'no', path: ['_entities', 0, 'sku'] }, { message: 'at all' }];
    expect(unique?.expand({ data: { _entities: [null, {}] }, errors }).errors).toEqual([
      { message: 'no', path: ['_entities', 0, 'sku'] },
      { message: 'no', path: ['_entities', 2, 'sku'] },
      { message: 'at all' },
    ]);
  });
});
