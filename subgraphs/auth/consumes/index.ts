import type { Handler } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';

/** The events this subgraph follows, by aggregate type: none so far. */
export const createHandlers = (): Record<string, Handler<Tx>[]> => ({});
