import { expect, test } from '@jest/globals';
import { assign } from '../assign.ts';

const countOf = (assigned: Map<number, number>, member: number) =>
  [...assigned.values()].filter((it) => it === member).length;

test('spreads consumers evenly over members', () => {
  const assigned = assign(new Map([1, 2, 3, 4, 5].map((consumer) => [consumer, [20, 10]])));
  expect(assigned.size).toBe(5);
  expect([countOf(assigned, 10), countOf(assigned, 20)]).toEqual([3, 2]);
});

test('comes to the same result in whatever order members and consumers are told', () => {
  const one = assign(
    new Map([
      [1, [10, 20]],
      [2, [10, 20]],
      [3, [10, 20]],
    ]),
  );
  const other = assign(
    new Map([
      [3, [20, 10]],
      [1, [20, 10]],
      [2, [20, 10]],
    ]),
  );
  expect([...other].sort()).toEqual([...one].sort());
});

test('assigns a consumer only to who knows it, as while two versions run side by side', () => {
  const assigned = assign(
    new Map([
      [1, [10, 20]],
      [2, [20]],
      [3, [20]],
    ]),
  );
  expect([assigned.get(2), assigned.get(3)]).toEqual([20, 20]);
  expect(assigned.get(1)).toBe(10);
});

test('leaves out a consumer that nobody knows', () => {
  expect(assign(new Map([[1, []]])).size).toBe(0);
});
