import type { Database } from './store/database.ts';

/** What lives as long as the process. */
export interface Dependencies {
  database: Database;
  clock: () => Date;
}
