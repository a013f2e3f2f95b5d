import type { Handler } from '#packages/jetstream/handler.ts';
import type { UnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import type { Tx } from '../store/database.ts';
import { followSales } from './follow-sales.ts';

/** The events this subgraph follows in order, by aggregate type: none, since nothing that happens elsewhere changes the catalogue. */
export const createHandlers = (): Record<string, Handler<Tx>[]> => ({});

export const createUnorderedConsumers = (): UnorderedConsumer<Tx>[] => [followSales];
