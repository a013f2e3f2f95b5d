import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { mostRequests, newRequest } from '../../domain/back-in-stock-request.ts';
import {
  countWaiting,
  deleteRequest,
  findRequestOf,
  insertRequest,
  lockRequestsOf,
  type RequestKey,
} from '../../store/back-in-stock-requests.ts';
import { hasLeft } from '../../store/messages.ts';
import { lockStockState } from '../../store/stock-states.ts';

/**
 * Has somebody told when a variant that is sold out can be bought again. Who waits for it already goes on waiting. Nothing is written of somebody
 * who has left.
 */
export function requestBackInStock({ database }: Pick<Dependencies, 'database'>, key: RequestKey, createdAt: Date) {
  return database.transact(async (tx) => {
    await lockRequestsOf(tx, key.recipientId);
    // Either what comes back now waits for this, and finds the request, or it is seen here.
    const stock = await lockStockState(tx, key.variantId);
    if (!stock) return refuse('unknown-variant');
    if (stock.isAvailable) return refuse('variant-is-available');
    const known = await findRequestOf(tx, key);
    if (known?.toldAt === null) return known;
    const request = newRequest({ ...key, stockVersion: stock.version }, { id: uuidv7(), createdAt });
    if (await hasLeft(tx, key.recipientId)) return request;
    if ((await countWaiting(tx, key.recipientId)) >= mostRequests) return refuse('too-many-requests');
    await deleteRequest(tx, key);
    await insertRequest(tx, request);
    return request;
  });
}
