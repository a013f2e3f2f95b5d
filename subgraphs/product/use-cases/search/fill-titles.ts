import { enqueue } from '#packages/jobs/enqueue.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { fillTitlesJob } from '../../jobs/search-jobs.ts';
import { productRankingChanged } from '../../publishes/product-ranking-changed.ts';
import type { Tx } from '../../store/database.ts';
import { lockProductsAfter, saveTitlesOf } from '../../store/product-titles.ts';
import {
  awaitWritersWithoutIt,
  lockIncompleteLanguage,
  noteOwnLanguage,
  updateTitleLanguage,
} from '../../store/title-languages.ts';

/** Products whose titles are written by one transaction: who changes one of them waits for it. */
const partSize = 500;

const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * Writes the next titles in a language that was noted, and has the rest written by a job that follows. What has a title in it by then is
 * written with its product. That lists are in its order from now on is told once.
 */
export async function fillTitlesPart(tx: Tx, own: string, occurrence: Occurrence): Promise<void> {
  await noteOwnLanguage(tx, own);
  const found = await lockIncompleteLanguage(tx);
  if (!found) return;
  const { language, filledTo } = found;
  if (filledTo === null) {
    await awaitWritersWithoutIt(tx);
    await updateTitleLanguage(tx, language, { filledTo: beforeAll });
  } else {
    const ids = await lockProductsAfter(tx, filledTo, partSize);
    await saveTitlesOf(tx, ids);
    const last = ids.at(-1);
    if (last !== undefined && ids.length === partSize) await updateTitleLanguage(tx, language, { filledTo: last });
    else {
      await updateTitleLanguage(tx, language, { isComplete: true });
      const order = { id: `title-${language}`, version: 1 };
      await appendEvents(tx, eventsAbout(order, [productRankingChanged('TITLE')], occurrence));
    }
  }
  await enqueue(tx, fillTitlesJob, {}, { cause: occurrence.cause, key: 'rest' });
}
