import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { productSalesChanged } from '../publishes/product-sales-changed.ts';
import type { Tx } from '../store/database.ts';
import { lockSalesWindow, replaceProductSales, updateSalesWindow } from '../store/product-sales.ts';

const day = 24 * 3_600_000;

/** Tells which products were sold more or less often in the last days than was told before. */
export async function tellProductSales(tx: Tx, { at, cause }: Occurrence): Promise<void> {
  const { days, version } = await lockSalesWindow(tx);
  const changed = await replaceProductSales(tx, { from: new Date(at.getTime() - days * day), to: at });
  const contents = productSalesChanged(days, changed);
  if (contents.length === 0) return;
  await updateSalesWindow(tx, { days, version: version + contents.length });
  await appendEvents(tx, eventsAbout({ id: `${days}-days`, version: version + 1 }, contents, { at, cause }));
}
