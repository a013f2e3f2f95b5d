import type { Broker } from './connect-broker.ts';
import { eventsStream } from './streams.ts';

/**
 * The durable of an unordered consumer in one of its generations. Each has its own, so that what a process still
 * acknowledges of the old one cannot be taken for the new one. (No name of a consumer has an underscore.)
 */
export const generationDurable = (consumer: string, generation: number): string => `${consumer}_${generation}`;

/** Deletes the durables of generations before this one, which ends the pulls of processes that still follow them. */
export async function deleteEarlierDurables({ jsm }: Broker, consumer: string, generation: number): Promise<void> {
  for await (const { name } of jsm.consumers.list(eventsStream)) {
    const [of, number] = name.split('_');
    if (of === consumer && Number(number) < generation) await jsm.consumers.delete(eventsStream, name).catch(() => {});
  }
}
