import type { z } from 'zod';
import type { EventContract } from '#packages/event-contract/event-contract.ts';
import type { NewEvent } from './append-events.ts';
import type { Cause } from './cause.ts';

/** What an event says, before it has its place in the history of its aggregate. Made by `eventOf`. */
export interface EventContent<Contract extends EventContract = EventContract> {
  contract: Contract;
  data: z.input<Contract['data']>;
}

/** When and why something happens. */
export interface Occurrence {
  at: Date;
  cause: Cause;
}

/** Says what happened, as the contract of the event has it. */
export function eventOf<Contract extends EventContract>(
  contract: Contract,
  data: z.input<Contract['data']>,
): EventContent<Contract> {
  return { contract, data };
}

/**
 * Events of one aggregate, for `appendEvents`. The first gets `version`, each further one the next number.
 * @param version 1 for the first event of the aggregate.
 */
export function eventsAbout(
  { id, version }: { id: string; version: number },
  contents: readonly EventContent[],
  { at, cause }: Occurrence,
): NewEvent[] {
  return contents.map(({ contract, data }, index) => ({
    contract,
    aggregateId: id,
    aggregateVersion: version + index,
    data,
    occurredAt: at,
    cause,
  }));
}
