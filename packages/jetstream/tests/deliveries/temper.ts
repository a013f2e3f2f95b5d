import fc from 'fast-check';
import type pg from 'pg';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { RetryLater } from '../../retry-later.ts';

/** What a handler does about an event. */
export type Temper =
  | 'does well'
  | 'fails twice'
  | 'fails beside others'
  | 'comes later'
  | 'meets conflicts'
  | 'meets an outage'
  | 'always fails'
  | 'is always refused'
  | 'always fails at commit';

const doingWell: Temper = 'does well';
const hopeless: readonly Temper[] = ['always fails', 'is always refused', 'always fails at commit'];
const passing: readonly Temper[] = [
  'fails twice',
  'fails beside others',
  'comes later',
  'meets conflicts',
  'meets an outage',
];

/** Four of five do well. */
export const tempers: fc.Arbitrary<Temper> = fc.oneof(
  { weight: 12, arbitrary: fc.constant(doingWell) },
  { weight: 2, arbitrary: fc.constantFrom(...passing) },
  { weight: 1, arbitrary: fc.constantFrom(...hopeless) },
);

/** Whether its handler fails however often it is tried. */
export const isHopeless = (temper: Temper): boolean => hopeless.includes(temper);

/** Makes the table that statements are refused by at the end of their transaction. */
export const createRefusals = (pool: pg.Pool) =>
  pool.query('CREATE TABLE refused_at_commit (id text UNIQUE DEFERRABLE INITIALLY DEFERRED)');

export interface Occasion {
  tx: Sql;
  /** How often the event has been tried, this time included. */
  tried: number;
  /** Whether it is the only event of the transaction so far. */
  isAlone: boolean;
}

/** Does about an event, in the transaction of its effect, what its temper says. */
export async function react(event: AnyEvent, temper: Temper, { tx, tried, isAlone }: Occasion): Promise<void> {
  switch (temper) {
    case 'does well':
      return;
    case 'fails twice':
      if (tried <= 2) throw new Error('not yet');
      return;
    case 'fails beside others':
      if (!isAlone) throw new Error('not beside others');
      return;
    case 'comes later':
      if (tried <= 2) throw new RetryLater(1, 'not yet');
      return;
    case 'meets conflicts':
      // One more than a transaction is tried.
      if (tried <= 6) throw Object.assign(new Error('somebody else was first'), { code: '40001' });
      return;
    case 'meets an outage':
      if (tried <= 2) throw Object.assign(new Error('somebody else is down'), { code: 'ECONNREFUSED' });
      return;
    case 'always fails':
      throw new Error('it always fails');
    case 'is always refused':
      await tx.$executeRawUnsafe('SELECT 1 / 0');
      return;
    case 'always fails at commit':
      await tx.$executeRawUnsafe('INSERT INTO refused_at_commit SELECT $1 FROM generate_series(1, 2)', event.id);
      return;
    default:
      temper satisfies never;
  }
}
