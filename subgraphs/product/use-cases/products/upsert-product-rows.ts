import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { JobRejection } from '#packages/tracked-jobs/tracked-job.ts';
import type { WaitingRow } from '#packages/tracked-jobs/waiting-rows.ts';
import type { WholeProduct } from '../../domain/product.ts';
import type { UpsertProduct } from '../../domain/upsert-product.ts';
import type { Tx } from '../../store/database.ts';
import { insertWholes } from '../../store/save-product.ts';
import { type Decision, writeChanges } from './change-product.ts';
import { eventsOfNew } from './insert-new-product.ts';
import { readForUpserts } from './read-for-upserts.ts';
import { tellUpsertRefusal } from './tell-upsert-refusal.ts';
import { planUpsert } from './upsert-product.ts';

/** A product as it was given, or what is wrong with it. */
export type UpsertRow = { dryRun: boolean } & (
  | { product: UpsertProduct; problem: null }
  | { product: null; problem: string }
);

/**
 * Puts the products of a part that can be, and says of the others why not. Throws when another transaction takes a slug or SKU at this
 * moment: the part is tried again.
 */
export async function upsertPart(rows: readonly WaitingRow<UpsertRow>[], tx: Tx, occurrence: Occurrence) {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const rejections: JobRejection[] = [];
  const created: WholeProduct[] = [];
  const decisions: Decision[] = [];
  const known = await readForUpserts(
    tx,
    rows.flatMap(({ row: { product } }) => product ?? []),
  );
  for (const {
    index,
    row: { product, problem, dryRun },
  } of rows) {
    const plan = product && (await planUpsert(tx, product, known, occurrence.at));
    if (!plan || isRefusal(plan)) {
      rejections.push({
        index,
        ...(plan ? tellUpsertRefusal(plan) : { code: 'INVALID_INPUT', message: problem ?? '' }),
      });
    } else if (plan.kind === 'create') {
      counts.created++;
      known.decided(null, plan.whole);
      if (!dryRun) created.push(plan.whole);
    } else {
      const { decision } = plan;
      counts[decision.changes.length === 0 ? 'unchanged' : 'updated']++;
      known.decided(decision.before, decision.after);
      if (!dryRun) decisions.push(decision);
    }
  }
  // What is changed gives SKUs up that what is new may take.
  await writeChanges(tx, decisions, occurrence);
  if (!(await insertWholes(tx, created))) throw new Error('a slug that was free a moment ago is not any more');
  const events = created.flatMap((whole) => eventsOfNew(whole, occurrence));
  if (events.length > 0) await appendEvents(tx, events);
  return { counts, rejections };
}
