import type pg from 'pg';
import { words } from './words.ts';

/** What requests ask for, a different one each time. */
export interface Samples {
  /** Two frequent words and a rarer one, as people search. */
  searches: string[];
  /** Slugs of categories with nothing below them. */
  leaves: string[];
  /** The title and id of the last product of page 99 by title, of 20 products each. */
  beforePage100: { titleKey: string; id: string };
}

const wanted = 50;

export async function readSamples(sql: pg.Client): Promise<Samples> {
  const categories = await sql.query<{ slug: string }>(
    `SELECT slug FROM category WHERE slug LIKE 'shelf-3-%' ORDER BY id LIMIT ${wanted}`,
  );
  const place = await sql.query<{ titleKey: string; id: string }>(
    `SELECT title_key AS "titleKey", id FROM product WHERE status = 'ACTIVE' ORDER BY title_key, id OFFSET least(1979, (SELECT count(*) / 2 FROM product)) LIMIT 1`,
  );
  const [beforePage100] = place.rows;
  if (!beforePage100) throw new Error('the catalogue is empty');
  const searches = Array.from({ length: wanted }, (_, index) => `${words[60 + index * 7]} ${words[20 + index * 3]}`);
  return { searches, leaves: categories.rows.map(({ slug }) => slug), beforePage100 };
}
