import { type Arbitrary, array, boolean, constantFrom, integer, nat, oneof, record } from 'fast-check';

interface DrawnLine {
  variant: number;
  quantity: number;
}

/** A command before it is known which variants, warehouses and orders there are. */
export type Drawn =
  | { type: 'reserve'; lines: DrawnLine[]; country: string | null }
  | { type: 'release'; order: number }
  | { type: 'ship'; order: number; isWhole: boolean }
  | { type: 'receive'; warehouse: number; lines: DrawnLine[] }
  | { type: 'adjust'; warehouse: number; lines: DrawnLine[] }
  | { type: 'threshold'; variant: number; quantity: number }
  | { type: 'update'; warehouse: number; is: 'open' | 'closed' | 'pick-up only'; promised: 'KEEP' | 'REALLOCATE' }
  | { type: 'delete'; warehouse: number }
  | { type: 'repair' };

const index = nat(2);
const lineOf = (least: number) => record({ variant: index, quantity: nat(4 - least).map((more) => least + more) });
const lines = (least: number) => array(lineOf(least), { minLength: 1, maxLength: 3 });
const type = <Type extends string>(name: Type) => constantFrom<Type>(name);

/** What somebody may do. */
const command: Arbitrary<Drawn> = oneof(
  { weight: 6, arbitrary: record({ type: type('reserve'), lines: lines(1), country: constantFrom('DE', 'FR', null) }) },
  { weight: 3, arbitrary: record({ type: type('release'), order: nat() }) },
  { weight: 4, arbitrary: record({ type: type('ship'), order: nat(), isWhole: boolean() }) },
  { weight: 4, arbitrary: record({ type: type('receive'), warehouse: index, lines: lines(1) }) },
  { weight: 2, arbitrary: record({ type: type('adjust'), warehouse: index, lines: lines(-4) }) },
  { weight: 1, arbitrary: record({ type: type('threshold'), variant: index, quantity: nat(6) }) },
  {
    weight: 4,
    arbitrary: record({
      type: type('update'),
      warehouse: index,
      is: constantFrom('open', 'closed', 'pick-up only'),
      promised: constantFrom('KEEP', 'REALLOCATE', 'REALLOCATE'),
    }),
  },
  { weight: 1, arbitrary: record({ type: type('delete'), warehouse: index }) },
  { weight: 1, arbitrary: record({ type: type('repair') }) },
);

/** What some workers do beside each other, and from when on what happens to them is drawn. */
export const workload = record({
  workers: array(array(command, { minLength: 1, maxLength: 10 }), { minLength: 2, maxLength: 5 }),
  seed: integer({ min: 1, max: 2 ** 31 - 2 }),
});
