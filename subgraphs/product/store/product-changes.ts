import type { Page } from '#packages/connection/connection.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { FieldChange } from '../domain/describe-changes.ts';
import type { Tx } from './database.ts';

/** What one change did to a product. */
export interface ProductChange {
  /** That the product had after it. */
  version: number;
  at: Date;
  actorType: string;
  /** An account, or a service's API key. */
  actorId: string | null;
  changes: FieldChange[];
}

export async function insertProductChange(
  tx: Tx,
  productId: string,
  { version, at, changes }: Pick<ProductChange, 'version' | 'at' | 'changes'>,
  { actor }: Cause,
): Promise<void> {
  const data = {
    productId,
    version,
    at,
    actorType: actor.type,
    actorId: actor.id,
    changes: changes.map((change) => ({ ...change })),
  };
  await tx.productChange.create({ data, select: { version: true } });
}

/** The newest first: those before the cursor's version, and one more than a page when more follow. */
export async function listProductChanges(
  tx: Tx,
  productId: string,
  { first, after }: Page<number>,
): Promise<ProductChange[]> {
  const rows = await tx.productChange.findMany({
    where: { productId, ...(after !== null && { version: { lt: after } }) },
    orderBy: { version: 'desc' },
    take: first + 1,
    omit: { productId: true },
  });
  // As `insertProductChange` wrote them.
  return rows.map((row) => ({ ...row, changes: row.changes as unknown as FieldChange[] }));
}
