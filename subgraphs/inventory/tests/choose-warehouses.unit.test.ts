import { describe, expect, test } from '@jest/globals';
import { array, boolean, constantFrom, assert as hold, nat, property, record, uniqueArray } from 'fast-check';
import { type Candidate, chooseWarehouses, suffice } from '../domain/choose-warehouses.ts';
import { naiveChoice } from './naive-choice.ts';

const variants = ['mug', 'pot', 'jar'];
const units = array(nat(5), { minLength: 3, maxLength: 3 }).map(
  (numbers) => new Map(variants.map((variantId, index) => [variantId, numbers[index] ?? 0])),
);
const candidates = (most: number) =>
  uniqueArray(
    record({ warehouseId: nat(99).map((id) => `w${id}`), isNear: boolean(), priority: constantFrom(1, 2), units }),
    {
      maxLength: most,
      selector: ({ warehouseId }) => warehouseId,
    },
  );
const requested = units.map((wanted) => new Map([...wanted].filter(([, quantity]) => quantity > 0)));
const idsOf = (chosen: Candidate[] | null) => chosen?.map(({ warehouseId }) => warehouseId) ?? null;

describe('choosing warehouses', () => {
  test('answers what the rule says when every set is looked at', () => {
    hold(
      property(
        requested.filter(({ size }) => size > 0),
        candidates(6),
        (wanted, given) => {
          expect(idsOf(chooseWarehouses(wanted, given))).toEqual(naiveChoice(wanted, given));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('of twenty that are all needed but one, which is more than can be searched, leaves out what is not needed', () => {
    const given = Array.from({ length: 20 }, (_, index): Candidate => {
      const warehouseId = `w${String(index).padStart(2, '0')}`;
      return { warehouseId, isNear: false, priority: 1, units: new Map([['mug', 1]]) };
    });
    const chosen = chooseWarehouses(new Map([['mug', 19]]), given);
    expect(chosen).toHaveLength(19);
    expect(suffice(new Map([['mug', 19]]), chosen ?? [])).toBe(true);
  });
});
