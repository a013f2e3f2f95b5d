/** That somebody is to be told when a variant can be bought again. Somebody has one for a variant at most. */
export interface BackInStockRequest {
  id: string;
  recipientId: string;
  variantId: string;
  /** Of the stock when it was asked for: only what comes later brings the variant back. */
  stockVersion: number;
  /** The event by which the variant came back for which messages were last written, and its version; null before the first. */
  returnId: string | null;
  returnVersion: number | null;
  createdAt: Date;
  /** When its person was told: it waits no more. */
  toldAt: Date | null;
  /** When it is deleted. */
  expiresAt: Date;
}

/** Milliseconds. */
const day = 24 * 3_600_000;

/** Requests of one person that may wait at a time. */
export const mostRequests = 100;

/** When a request ends for which nothing came: who asked a year ago has found something else. */
const endOfWaiting = (askedAt: Date): Date => new Date(askedAt.getTime() + 365 * day);

/** Until when one is kept that was told, for the copy for its person and for whoever looks at a template. */
export const endOfKeeping = (toldAt: Date): Date => new Date(toldAt.getTime() + 30 * day);

export function newRequest(
  { recipientId, variantId, stockVersion }: Pick<BackInStockRequest, 'recipientId' | 'variantId' | 'stockVersion'>,
  { id, createdAt }: Pick<BackInStockRequest, 'id' | 'createdAt'>,
): BackInStockRequest {
  return {
    ...{ id, recipientId, variantId, stockVersion, returnId: null, returnVersion: null },
    ...{ createdAt, toldAt: null, expiresAt: endOfWaiting(createdAt) },
  };
}
