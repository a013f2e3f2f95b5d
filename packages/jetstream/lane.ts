import type { JsMsg } from '@nats-io/jetstream';
import type { Sql } from '#packages/sql/sql.ts';
import type { Entry } from './apply-together.ts';
import type { Disposition } from './disposition.ts';

/** An event as it was delivered. */
export interface Delivery<Tx extends Sql> extends Entry<Tx> {
  message: JsMsg;
  isPrepared: boolean;
  /** Aborted when what it came from is gone. */
  over: AbortSignal;
  /** Called once; with null when it was not handled, because what it came from is gone. */
  conclude(disposition: Disposition | null): void;
}

/** Deliveries of one key, of which one part at a time is worked on. */
export interface Lane<Tx extends Sql> {
  /** The lowest version first. */
  waiting: Delivery<Tx>[];
  /** What is part of a batch. */
  taken: Delivery<Tx>[];
  /** How many are taken at a time. Fewer after a failure, to find the one at fault. */
  most: number;
  /** Milliseconds until it goes on. */
  pause: number;
  /** Called when what was taken is concluded, or back among those that wait. */
  resume(): void;
}

export const createLane = <Tx extends Sql>(): Lane<Tx> => ({
  waiting: [],
  taken: [],
  most: Number.POSITIVE_INFINITY,
  pause: 0,
  resume() {},
});

/** Puts a delivery where its version belongs. */
export function enqueue<Tx extends Sql>({ waiting }: Lane<Tx>, delivery: Delivery<Tx>): void {
  const { aggregateVersion } = delivery.event;
  const before = waiting.findLastIndex(({ event }) => event.aggregateVersion <= aggregateVersion);
  waiting.splice(before + 1, 0, delivery);
}

export const needsPreparation = <Tx extends Sql>({ task, isPrepared }: Delivery<Tx>): boolean =>
  task?.prepare != null && !isPrepared;
