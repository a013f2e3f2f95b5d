import fc from 'fast-check';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { EventPattern } from '../../event-patterns.ts';
import { makeEvent } from './make-event.ts';
import { interruptions } from './run-receivers.ts';
import { type Temper, tempers } from './temper.ts';

const tastes: { types: EventPattern[]; takes(type: string): boolean }[] = [
  { types: ['*'], takes: () => true },
  { types: ['note.*'], takes: (type) => type.startsWith('note.') },
  { types: ['*.taken'], takes: (type) => type.endsWith('.taken') },
  { types: ['note.taken', 'letter.*'], takes: (type) => type !== 'note.burnt' },
];

/** From 0 to `most`, evenly: numbers drawn as doubles are mostly next to 0. */
const parts = (most: number) => fc.nat(most * 100).map((percent) => percent / 100);

/** Where a generation begins: with the event at this place of those that occurred, from 0 to 1; null: with the first. */
const beginnings = fc.oneof(fc.constant(null), parts(0.5));

/** What two processes of an unordered consumer are to go through. */
export const plans = fc.record({
  /** By aggregate, its events. */
  aggregates: fc.array(
    fc.record({
      firstVersion: fc.constantFrom(1, 1, 5_000_000_000),
      events: fc.array(
        fc.record({
          name: fc.constantFrom('taken', 'burnt'),
          temper: tempers,
          /** Whether that shows when it is prepared, if it can. */
          isEarly: fc.boolean(),
          /** Whether it takes effect only when all others are settled, and comes later until then. */
          isPatient: fc.constantFrom(...Array<boolean>(30).fill(false), true),
          copies: fc.constantFrom(1, 1, 1, 2),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    }),
    { minLength: 2, maxLength: 12 },
  ),
  interruptions,
  begin: beginnings,
  /** `at`: after which part of the publications. */
  replays: fc.array(fc.record({ at: parts(1), from: beginnings }), { maxLength: 2 }),
  taste: fc.constantFrom(...tastes),
  takesMany: fc.boolean(),
  prepares: fc.boolean(),
  concurrency: fc.constantFrom(1, 2, 4),
  /** How often the connection to the broker is lost, of a hundred times within some milliseconds. */
  lossRate: fc.constantFrom(0, 0, 20),
});
export type Plan = typeof plans extends fc.Arbitrary<infer Value> ? Value : never;

export interface PlannedEvent {
  event: AnyEvent;
  temper: Temper;
  /** Whether the temper shows when it is prepared, and not when it takes effect. */
  showsEarly: boolean;
  isPatient: boolean;
  copies: number;
  /** Whether the consumer takes events of its type. */
  isTaken: boolean;
}

/** Tempers that need no transaction. */
const early: readonly Temper[] = ['fails twice', 'comes later', 'meets an outage', 'always fails'];

/** Makes the events of a plan, a millisecond after another. Every two aggregates are of different types and have the same id. */
export function eventsOf({ aggregates, prepares, taste }: Plan, run: string): PlannedEvent[] {
  let now = Date.now();
  return aggregates.flatMap(({ firstVersion, events }, aggregate) =>
    events.map(({ name, temper, isEarly, isPatient, copies }, index) => {
      const type = `${aggregate % 2 === 0 ? 'note' : 'letter'}.${name}`;
      const event = makeEvent(type, `${run}-${aggregate >> 1}`, firstVersion + index, new Date(now++));
      const showsEarly = prepares && isEarly && early.includes(temper);
      const one = isPatient ? 'does well' : temper;
      return { event, temper: one, showsEarly, isPatient, copies, isTaken: taste.takes(type) };
    }),
  );
}
