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

type Made = Pick<ProductChange, 'version' | 'at' | 'changes'> & { productId: string };

/** SQL: one statement and one parameter for many rows, of which Prisma Client makes thousands. */
export async function insertProductChanges(tx: Tx, made: readonly Made[], { actor }: Cause): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO product_change (product_id, version, at, actor_type, actor_id, changes)
    SELECT "productId", version, at, ${actor.type}, ${actor.id}, changes
    FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb)
      AS made ("productId" uuid, version int, at timestamptz, changes jsonb)`;
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
  // As `insertProductChanges` wrote them.
  return rows.map((row) => ({ ...row, changes: row.changes as unknown as FieldChange[] }));
}
