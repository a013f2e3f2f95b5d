import type { FetchDataRewrite } from '@apollo/query-planner';
import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { batchEntities } from '../execution/entity-batch.ts';
import type { JsonObject } from '../execution/json-object.ts';
import { compileRepresentations } from '../execution/representations.ts';
import { seededRandom } from './seeded-random.ts';

const schema = buildSchema('type Query { a: A b: B } type A { x: Int y: String z: Int } type B { x: Int }');
const fields = (...names: string[]) => names.map((name) => ({ kind: 'Field', name }) as const);
const on = (typeCondition: string, ...names: string[]) => ({
  kind: 'InlineFragment' as const,
  typeCondition,
  selections: fields('__typename', ...names),
});

/** Values that differ from each other, also where their text or their truth is the same. */
const values = [1, 0, '1', '', 'null', null, true, false, 'true', { a: 1 }, { a: 2 }, [1], [], undefined].map(
  (value) => ({
    value,
  }),
);

test('entities are told apart by what they are represented with, whatever the values are', () => {
  const represent = compileRepresentations([on('A', 'x', 'y', 'z'), on('B', 'x')], [], schema, () => []);
  const random = seededRandom(7);
  for (let run = 0; run < 200; run++) {
    const found = Array.from({ length: 60 }, (): JsonObject => {
      const [x, y, z] = [0, 1, 2].map(() => random.pick(values).value);
      return { __typename: random.pick(['A', 'A', 'A', 'B', 'C']), other: random.below(9), z, y, x };
    });
    const texts = found.map((entity) => JSON.stringify(represent(String(entity['__typename']))?.build(entity) ?? null));
    const asked = texts.flatMap((text, position) => (text === 'null' ? [] : [position]));
    const batch = batchEntities(found, represent, []);
    expect(batch?.representations.map((each) => JSON.stringify(each))).toEqual([
      ...new Set(asked.map((position) => texts[position])),
    ]);
    expect(batch?.indexes.map((index) => JSON.stringify(batch.representations[index]))).toEqual(
      asked.map((position) => texts[position]),
    );
    expect(batch?.entities).toEqual(asked.map((position) => found[position]));
    expect(batch?.positions).toEqual(asked);
  }
});

test('types that are represented as the same one share their representations', () => {
  const setValueTo: FetchDataRewrite = { kind: 'ValueSetter', path: ['... on A', '__typename'], setValueTo: 'B' };
  const represent = compileRepresentations([on('A', 'x'), on('B', 'x')], [setValueTo], schema, () => []);
  const found = ['A', 'B', 'A'].map((__typename, index) => ({ __typename, x: index % 2, y: 'y' }));
  expect(batchEntities([...found, { __typename: 'B', x: 0 }], represent, [])).toMatchObject({
    representations: [0, 1].map((x) => ({ __typename: 'B', x })),
    indexes: [0, 1, 0, 0],
    positions: null,
  });
});
