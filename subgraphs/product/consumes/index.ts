import type { Handler } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';

/** The events this subgraph follows, by aggregate type: none, since nothing that happens elsewhere changes the catalogue. */
export const createHandlers = (): Record<string, Handler<Tx>[]> => ({});
