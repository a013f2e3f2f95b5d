import type { Sql } from '#packages/sql/sql.ts';

/**
 * Where an open job stands.
 * - `waiting`: for its time, a place or its turn.
 * - `running`: somebody performs it.
 * - `stuck`: nobody has begun it a minute after it was due, or whoever performs it gave no sign of life for half a minute.
 * - `dead`: it failed too often, and nothing happens unless it is replayed.
 */
export const openJobStates = ['waiting', 'running', 'stuck', 'dead'] as const;
export type OpenJobState = (typeof openJobStates)[number];

export interface OpenJob {
  id: string;
  /** Of its kind. */
  name: string;
  state: OpenJobState;
  /** Attempts begun. */
  attempts: number;
  /** When it is or was due; of a dead one when it died. */
  at: Date;
  correlationId: string | null;
  /** Of the last attempt that failed; null when none has. */
  error: string | null;
}

const statement = `
  SELECT * FROM (
    SELECT id, name,
      CASE
        WHEN state = 'failed' THEN 'dead'
        WHEN state = 'active' AND heartbeat_on < now() - interval '30 seconds' THEN 'stuck'
        WHEN state = 'active' THEN 'running'
        WHEN start_after < now() - interval '1 minute' THEN 'stuck'
        ELSE 'waiting'
      END AS state,
      retry_count + CASE WHEN started_on IS NULL THEN 0 ELSE 1 END AS attempts,
      CASE WHEN state = 'failed' THEN completed_on ELSE start_after END AS at,
      data->'cause'->>'correlationId' AS "correlationId", output->>'error' AS error
    FROM jobs.job_common WHERE (state < 'completed' OR state = 'failed') AND name NOT LIKE '\\_\\_pgboss\\_\\_%'
  ) AS job
  WHERE state = ANY($1::text[]) ORDER BY at, id LIMIT $2::int`;

/** The open jobs of a subgraph that stand so, the oldest first. */
export const listJobs = (sql: Sql, states: readonly OpenJobState[], most: number): PromiseLike<OpenJob[]> =>
  sql.$queryRawUnsafe<OpenJob[]>(statement, states, most);
