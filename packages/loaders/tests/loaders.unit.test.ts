import { describe, expect, jest, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { loadMany, loadOne } from '../loaders.ts';

const [a, b, unknown] = [uuidv7(), uuidv7(), uuidv7()];

describe('loading one row an id', () => {
  const rows = [
    { id: a, name: 'A' },
    { id: b, name: 'B' },
  ];
  const read = jest.fn(async (ids: readonly string[]) => rows.filter(({ id }) => ids.includes(id)).reverse());
  const load = (ids: string[]) => {
    read.mockClear();
    const loader = loadOne(read, ({ id }) => id);
    return Promise.all(ids.map((id) => loader.load(id)));
  };

  test('asks once for all, each once, and answers in the order of the ids', async () => {
    expect(await load([b, a, b, unknown])).toEqual([rows[1], rows[0], rows[1], null]);
    expect(read.mock.calls).toEqual([[[b, a, unknown]]]);
  });

  test('takes ids in any case and finds nothing for what is no id', async () => {
    expect(await load([a.toUpperCase(), 'nonsense'])).toEqual([rows[0], null]);
    expect(read.mock.calls).toEqual([[[a]]]);
    expect(await load(['', 'nonsense'])).toEqual([null, null]);
    expect(read).not.toHaveBeenCalled();
  });

  test('takes ids of another form when told which', async () => {
    const loader = loadOne(
      async (ids) => ids.map((id) => ({ id })),
      ({ id }) => id,
      (given) => (given.startsWith('day-') ? given : null),
    );
    expect(await Promise.all(['day-1', 'none'].map((id) => loader.load(id)))).toEqual([{ id: 'day-1' }, null]);
  });

  test('asks once for all operations that a turn of the event loop lets ask', async () => {
    read.mockClear();
    const loader = loadOne(read, ({ id }) => id);
    const operations = [a, b].map(async (id) => {
      await new Promise<void>((resolve) => process.nextTick(resolve));
      return loader.load(id);
    });
    expect(await Promise.all(operations)).toEqual(rows);
    expect(read.mock.calls).toEqual([[[a, b]]]);
  });

  test('does not remember', async () => {
    read.mockClear();
    const loader = loadOne(read, ({ id }) => id);
    await loader.load(a);
    await loader.load(a);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

test('loading many rows an id keeps their order, and is empty where there are none', async () => {
  const rows = [
    { of: a, name: '2' },
    { of: b, name: '3' },
    { of: a, name: '1' },
  ];
  const loader = loadMany(
    async () => rows,
    (row) => row.of,
  );
  const [ofA, ofUnknown, ofB] = await Promise.all([a.toUpperCase(), unknown, b].map((id) => loader.load(id)));
  expect(ofA).toEqual([rows[0], rows[2]]);
  expect(ofUnknown).toEqual([]);
  expect(ofB).toEqual([rows[1]]);
});
