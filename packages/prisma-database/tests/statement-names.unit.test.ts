import { describe, expect, test } from '@jest/globals';
import { createStatementNames } from '../statement-names.ts';

const use = (names: ReturnType<typeof createStatementNames>, text: string, times: number) =>
  Array.from({ length: times }, () => names.nameOf(text));

describe('names of statements', () => {
  test('are given from the third use on, and stay', () => {
    const [first, second, third, fourth] = use(createStatementNames(), 'SELECT $1', 4);
    expect([first, second]).toEqual([undefined, undefined]);
    expect(third).toMatch(/^[\w-]{43}$/);
    expect(fourth).toBe(third);
  });

  test('stand for one text, in every process', () => {
    const [one, other] = [createStatementNames({ uses: 1 }), createStatementNames({ uses: 1 })];
    expect(one.nameOf('SELECT $1')).toBe(other.nameOf('SELECT $1'));
    expect(one.nameOf('SELECT $2')).not.toBe(one.nameOf('SELECT $1'));
  });

  test('are not kept for what was used longest ago', () => {
    const names = createStatementNames({ most: 2 });
    use(names, 'a', 3);
    use(names, 'b', 3);
    names.nameOf('a');
    names.nameOf('c');
    expect(names.nameOf('a')).toBeDefined();
    expect(names.nameOf('b')).toBeUndefined();
  });

  test('are not given again to what was forgotten', () => {
    const names = createStatementNames();
    use(names, 'a', 3);
    names.forget('a');
    expect(new Set(use(names, 'a', 10))).toEqual(new Set([undefined]));
  });
});
