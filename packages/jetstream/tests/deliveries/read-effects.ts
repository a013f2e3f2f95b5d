import type pg from 'pg';

/** What took effect, and what the inbox says did: generation, aggregate and version of each, in one order. */
export async function readEffects(pool: pg.Pool, consumer: string, run: string) {
  const client = await pool.connect();
  try {
    // At one moment, since what was killed may still commit.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const written = await client.query<{ text: string }>('SELECT text FROM taken_note WHERE text LIKE $1', [
      `% ${run}-%`,
    ]);
    const recorded = await client.query<{ text: string }>(
      `SELECT concat_ws(' ', generation, aggregate_type, aggregate_id, version) AS text
       FROM inbox_versions, unnest(versions) AS those, generate_series(lower(those), upper(those) - 1) AS version
       WHERE consumer = $1`,
      [consumer],
    );
    await client.query('COMMIT');
    const textsOf = ({ rows }: typeof written) => rows.map(({ text }) => text).sort();
    return { written: textsOf(written), recorded: textsOf(recorded) };
  } finally {
    client.release();
  }
}
