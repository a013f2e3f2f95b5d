import { pruneRows } from '#packages/sql/prune-rows.ts';
import { type BackInStockRequest, endOfKeeping } from '../domain/back-in-stock-request.ts';
import type { Tx } from './database.ts';

/** Whose request, for what. */
export type RequestKey = Pick<BackInStockRequest, 'recipientId' | 'variantId'>;

/** Which return of a variant: the event, and its version. */
export interface StockReturn {
  variantId: string;
  returnId: string;
  version: number;
}

/** Who was told of which return, and when. */
export interface ToldRequest {
  id: string;
  /** Null when it is not known. */
  returnId: string | null;
  toldAt: Date;
}

/** Until the transaction ends, requests of the person are made one after the other. SQL: a lock. */
export async function lockRequestsOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`back-in-stock ${recipientId}`}, 0))`;
}

export async function insertRequest(tx: Tx, request: BackInStockRequest): Promise<void> {
  await tx.backInStockRequest.create({ data: request });
}

/** Null when there is none. */
export function findRequest(tx: Tx, id: string): Promise<BackInStockRequest | null> {
  return tx.backInStockRequest.findUnique({ where: { id } });
}

/** Whether it waits or was told; null when there is none. */
export function findRequestOf(tx: Tx, { recipientId, variantId }: RequestKey): Promise<BackInStockRequest | null> {
  return tx.backInStockRequest.findUnique({ where: { recipientId_variantId: { recipientId, variantId } } });
}

/** Those that wait. SQL: pairs. */
export async function findWaiting(tx: Tx, keys: readonly RequestKey[]): Promise<BackInStockRequest[]> {
  return tx.$queryRaw<BackInStockRequest[]>`
    SELECT id, recipient_id AS "recipientId", variant_id AS "variantId", stock_version AS "stockVersion",
      return_id AS "returnId", return_version AS "returnVersion", created_at AS "createdAt", told_at AS "toldAt",
      expires_at AS "expiresAt"
    FROM back_in_stock_request
    JOIN unnest(${keys.map(({ recipientId }) => recipientId)}::uuid[], ${keys.map(({ variantId }) => variantId)}::uuid[])
      AS key(recipient, variant) ON recipient_id = recipient AND variant_id = variant
    WHERE told_at IS NULL`;
}

export function countWaiting(tx: Tx, recipientId: string): Promise<number> {
  return tx.backInStockRequest.count({ where: { recipientId, toldAt: null } });
}

/** Newest first: those of somebody that wait, before the request `before`, at most `limit`. Ids sort by time. */
export function listWaiting(
  tx: Tx,
  recipientId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<BackInStockRequest[]> {
  const where = { recipientId, toldAt: null, ...(before !== null && { id: { lt: before } }) };
  return tx.backInStockRequest.findMany({ where, orderBy: { id: 'desc' }, take: limit });
}

/** Those of these variants for which somebody waits. SQL: one row a variant, however many wait. */
export async function findAwaited(tx: Tx, variantIds: readonly string[]): Promise<Set<string>> {
  if (variantIds.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ variantId: string }[]>`
    SELECT variant AS "variantId" FROM unnest(${variantIds}::uuid[]) AS variant
    WHERE EXISTS (SELECT FROM back_in_stock_request WHERE variant_id = variant AND told_at IS NULL)`;
  return new Set(rows.map(({ variantId }) => variantId));
}

/**
 * Notes a return of a variant with some of those who waited for it before and have not been dealt with because of this one, and returns them, the
 * oldest first. SQL: the locks, and what was noted.
 */
export async function updateReturned(
  tx: Tx,
  { variantId, returnId, version }: StockReturn,
  limit: number,
): Promise<Pick<BackInStockRequest, 'id' | 'recipientId'>[]> {
  const rows = await tx.$queryRaw<Pick<BackInStockRequest, 'id' | 'recipientId'>[]>`
    WITH waiting AS (
      SELECT id FROM back_in_stock_request
      WHERE variant_id = ${variantId}::uuid AND told_at IS NULL AND stock_version < ${version}
        AND (return_version IS NULL OR return_version < ${version})
      ORDER BY id LIMIT ${limit} FOR UPDATE
    )
    UPDATE back_in_stock_request AS request SET return_id = ${returnId}::uuid, return_version = ${version}
    FROM waiting WHERE request.id = waiting.id RETURNING request.id, request.recipient_id AS "recipientId"`;
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/**
 * Ends requests whose people were told of a return: messages that tell of another one find that it was not theirs. They are locked in the order of their
 * ids, so that two that end the same ones do not wait for each other. SQL: the locks.
 */
export async function updateTold(tx: Tx, told: readonly ToldRequest[]): Promise<void> {
  await tx.$executeRaw`
    WITH told AS (
      SELECT id, return, at, until FROM back_in_stock_request
      JOIN unnest(
        ${told.map(({ id }) => id)}::uuid[], ${told.map(({ returnId }) => returnId)}::uuid[],
        ${told.map(({ toldAt }) => toldAt)}::timestamptz[], ${told.map(({ toldAt }) => endOfKeeping(toldAt))}::timestamptz[]
      ) AS given(request, return, at, until) ON id = request
      WHERE told_at IS NULL ORDER BY id FOR UPDATE OF back_in_stock_request
    )
    UPDATE back_in_stock_request AS request SET told_at = at, expires_at = until, return_id = coalesce(return, return_id)
    FROM told WHERE request.id = told.id`;
}

export async function deleteRequest(tx: Tx, { recipientId, variantId }: RequestKey): Promise<void> {
  await tx.backInStockRequest.deleteMany({ where: { recipientId, variantId } });
}

export async function deleteRequestsOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.backInStockRequest.deleteMany({ where: { recipientId } });
}

/** Deletes a batch of those that were told a month ago, or have waited for a year. Resolves to whether there may be more. */
export const pruneRequests = pruneRows({
  table: 'back_in_stock_request',
  where: 'expires_at < now()',
  orderBy: 'expires_at',
});
