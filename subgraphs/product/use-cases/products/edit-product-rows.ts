import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { JobRejection } from '#packages/tracked-jobs/tracked-job.ts';
import type { WaitingRow } from '#packages/tracked-jobs/waiting-rows.ts';
import { type BulkEdit, editInBulk } from '../../domain/edit-in-bulk.ts';
import type { Tx } from '../../store/database.ts';
import { lockProducts } from '../../store/products.ts';
import { findWholes } from '../../store/save-product.ts';
import { rememberTypes } from '../attributes/check-attributes.ts';
import { type Decision, decideOn, writeChanges } from './change-product.ts';

/** A product that is still to be edited. */
export interface EditRow {
  productId: string;
  edit: BulkEdit;
  dryRun: boolean;
}

/** Edits the products of a part that can be, and says of the others why not. */
export async function editPart(rows: readonly WaitingRow<EditRow>[], tx: Tx, occurrence: Occurrence) {
  const counts = { updated: 0, unchanged: 0 };
  const rejections: JobRejection[] = [];
  const decisions: Decision[] = [];
  const products = await lockProducts(
    tx,
    rows.map(({ row }) => row.productId),
  );
  const wholes = new Map((await findWholes(tx, products)).map((whole) => [whole.product.id, whole]));
  const readType = rememberTypes(tx);
  for (const {
    index,
    row: { productId: id, edit, dryRun },
  } of rows) {
    const whole = wholes.get(id);
    const decision = whole
      ? await decideOn(tx, whole, (before) => editInBulk(before, edit, occurrence.at), readType)
      : refuse('unknown-product');
    if (isRefusal(decision)) {
      rejections.push({ index, ...tellEditRefusal(decision, id) });
      continue;
    }
    counts[decision.changes.length === 0 ? 'unchanged' : 'updated']++;
    if (!dryRun) decisions.push(decision);
  }
  await writeChanges(tx, decisions, occurrence);
  return { counts, rejections };
}

type Decided = Awaited<ReturnType<typeof decideOn<ReturnType<typeof editInBulk>>>>;
type EditRefusal = Extract<Decided, { refused: string }> | { refused: 'unknown-product' };

/** Why a product of many was not edited, as the job's rejection says it. */
function tellEditRefusal(refusal: EditRefusal, id: string): Pick<JobRejection, 'code' | 'message'> {
  const invalid = (reason: string) => ({ code: 'INVALID_INPUT', message: `product ${id}: ${reason}` });
  switch (refusal.refused) {
    case 'unknown-product':
      return { code: 'NOT_FOUND', message: `product ${id}: it was deleted meanwhile` };
    case 'too-many-tags':
      return invalid(`it would have more than ${refusal.most} tags`);
    case 'price-too-large':
      return invalid(`the price of ${refusal.sku} would be too large`);
    case 'stray-attribute':
      return invalid(`products of this type have no attribute ${refusal.code}, of which it has a value`);
    case 'attribute-missing':
      return invalid(`to be for sale it needs a value of the attribute ${refusal.code}`);
    default:
      return refusal satisfies never;
  }
}
