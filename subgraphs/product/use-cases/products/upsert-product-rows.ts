import { appendEvents, type NewEvent } from '#packages/outbox/append-events.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { JobRejection } from '#packages/tracked-jobs/tracked-job.ts';
import type { WaitingRow } from '#packages/tracked-jobs/waiting-rows.ts';
import type { Tx } from '../../store/database.ts';
import { tellUpsertRefusal } from './tell-upsert-refusal.ts';
import { type Upserted, type UpsertProduct, upsertProduct } from './upsert-product.ts';

/** A product as it was given, or what is wrong with it. */
export type UpsertRow = { dryRun: boolean } & (
  | { product: UpsertProduct; problem: null }
  | { product: null; problem: string }
);

/** Puts the products of a part that can be, and says of the others why not. */
export async function upsertPart(rows: readonly WaitingRow<UpsertRow>[], tx: Tx, occurrence: Occurrence) {
  const counts: Record<Upserted, number> = { created: 0, updated: 0, unchanged: 0 };
  const rejections: JobRejection[] = [];
  const events: NewEvent[] = [];
  for (const {
    index,
    row: { product, problem, dryRun },
  } of inOrderOfLocks(rows)) {
    const outcome = product ? await upsertProduct(tx, product, { dryRun, occurrence, events }) : null;
    if (typeof outcome === 'string') counts[outcome]++;
    else
      rejections.push({
        index,
        ...(outcome ? tellUpsertRefusal(outcome) : { code: 'INVALID_INPUT', message: problem ?? '' }),
      });
  }
  if (events.length > 0) await appendEvents(tx, events);
  return { counts, rejections: rejections.sort((a, b) => a.index - b.index) };
}

/** By slug, so that two jobs with products in common wait for one another in one direction only. */
function inOrderOfLocks(rows: readonly WaitingRow<UpsertRow>[]): WaitingRow<UpsertRow>[] {
  const slugOf = ({ row }: WaitingRow<UpsertRow>) => row.product?.slug ?? '';
  return rows.toSorted((a, b) => (slugOf(a) < slugOf(b) ? -1 : 1));
}
