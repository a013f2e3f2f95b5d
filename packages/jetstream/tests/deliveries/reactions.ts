import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { react, type Temper } from './temper.ts';

/** How handlers react to the events of a plan. */
export interface Reactions {
  /** Reacts to events that are given together, in the transaction of their effect. `generation`: by default there is one. */
  to(events: readonly AnyEvent[], tx: Sql, generation?: number): Promise<void>;
  /** How often an event was reacted to in a generation. */
  tried(event: AnyEvent, generation?: number): number;
  /** From now on everything does well. */
  mend(): void;
}

export function createReactions(events: readonly { event: AnyEvent; temper: Temper }[]): Reactions {
  const temperOf = new Map(events.map(({ event, temper }) => [event.id, temper]));
  const tries = new Map<string, number>();
  /** How many events a transaction has taken so far. */
  const taken = new WeakMap<Sql, number>();
  let isMended = false;
  const keyOf = ({ id }: AnyEvent, generation = 1) => `${generation} ${id}`;
  const tried = (event: AnyEvent, generation?: number) => tries.get(keyOf(event, generation)) ?? 0;
  return {
    tried,
    async to(given, tx, generation) {
      const together = (taken.get(tx) ?? 0) + given.length;
      taken.set(tx, together);
      for (const event of given) {
        const times = tried(event, generation) + 1;
        tries.set(keyOf(event, generation), times);
        const temper = isMended ? 'does well' : (temperOf.get(event.id) ?? 'does well');
        await react(event, temper, { tx, tried: times, isAlone: together === 1 });
      }
    },
    mend() {
      isMended = true;
    },
  };
}
