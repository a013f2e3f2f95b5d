import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { lastly } from '#packages/sql/lastly.ts';
import { type CountedSale, changesOfDays, salesDayId, salesDayOf } from '../domain/sales-day.ts';
import { salesChanged } from '../publishes/sales-changed.ts';
import type { Tx } from '../store/database.ts';
import { saveSalesDays } from '../store/sales-days.ts';

/**
 * Counts a sale into its day, or out again. All sales of a transaction are counted together as its last thing, since every
 * order of a day changes one row; whoever follows a day is told once what its numbers are then, because of the last of them.
 */
export const countSale = lastly(async (tx: Tx, counted: readonly (CountedSale & { cause: Cause })[]) => {
  const causes = new Map(counted.map(({ sale, cause }) => [salesDayId(salesDayOf(sale)), cause]));
  const days = await saveSalesDays(tx, changesOfDays(counted));
  await appendEvents(
    tx,
    days.flatMap((day) => {
      const id = salesDayId(day);
      const cause = causes.get(id);
      if (!cause) throw new Error('a day was saved without a sale of it');
      return eventsAbout({ id, version: day.version }, [salesChanged(day)], { at: day.updatedAt, cause });
    }),
  );
});
