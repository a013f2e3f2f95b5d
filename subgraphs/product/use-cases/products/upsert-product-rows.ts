import { appendEvents, type NewEvent } from '#packages/outbox/append-events.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { PartResult } from '#packages/tracked-jobs/after-part.ts';
import type { JobRejection } from '#packages/tracked-jobs/tracked-job.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Tx } from '../../store/database.ts';
import { deleteUpsertRowsUpTo, listUpsertRows, type UpsertRow } from '../../store/product-upsert-rows.ts';
import { tellUpsertRefusal } from './tell-upsert-refusal.ts';
import { type Upserted, upsertProduct } from './upsert-product.ts';

/** Products put by one transaction: it is to take a second at most. */
const partSize = 50;

/** The next products of a job. */
export function readPart({ database }: Pick<Dependencies, 'database'>, jobId: string): Promise<UpsertRow[]> {
  return listUpsertRows(database.prisma, jobId, partSize);
}

/** Puts the products of a part that can be, and says of the others why not. */
export async function upsertPart(
  tx: Tx,
  jobId: string,
  rows: readonly UpsertRow[],
  occurrence: Occurrence,
): Promise<PartResult> {
  const counts: Record<Upserted, number> = { created: 0, updated: 0, unchanged: 0 };
  const rejections: JobRejection[] = [];
  const events: NewEvent[] = [];
  for (const { index, product, problem, dryRun } of inOrderOfLocks(rows)) {
    const outcome = product ? await upsertProduct(tx, product, { dryRun, occurrence, events }) : null;
    if (typeof outcome === 'string') counts[outcome]++;
    else
      rejections.push({
        index,
        ...(outcome ? tellUpsertRefusal(outcome) : { code: 'INVALID_INPUT', message: problem ?? '' }),
      });
  }
  if (events.length > 0) await appendEvents(tx, events);
  await deleteUpsertRowsUpTo(tx, jobId, rows.at(-1)?.index ?? -1);
  return { done: rows.length, counts, rejections: rejections.sort((a, b) => a.index - b.index) };
}

/** By slug, so that two jobs with products in common wait for one another in one direction only. */
function inOrderOfLocks(rows: readonly UpsertRow[]): UpsertRow[] {
  const slugOf = ({ product }: UpsertRow) => product?.slug ?? '';
  return rows.toSorted((a, b) => (slugOf(a) < slugOf(b) ? -1 : 1));
}
