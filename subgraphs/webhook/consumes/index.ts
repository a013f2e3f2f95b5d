import type { Handler } from '#packages/jetstream/handler.ts';
import type { Tx } from '../store/database.ts';
import { userErased } from './user-erased.ts';

/** The events this subgraph answers in order, by aggregate type. `tell-endpoints.ts` takes all, in any order. */
export const createHandlers = (): Record<string, Handler<Tx>[]> => ({ user: [userErased] });
