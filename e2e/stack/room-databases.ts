import pg from 'pg';
import { testStack } from '#packages/test-stack/test-stack.ts';

export type Room = 'auth' | 'product' | 'inventory' | 'order' | 'analytics';

export interface RoomDatabases extends AsyncDisposable {
  /** The rows of a statement in the database of a room. */
  rows<Row extends pg.QueryResultRow>(room: Room, statement: string, values?: unknown[]): Promise<Row[]>;
}

/** The rooms' databases as each room's own role sees them: what a test compares with what the graph says. */
export function openRoomDatabases(): RoomDatabases {
  const pools = new Map<Room, pg.Pool>();
  const poolOf = (room: Room) => {
    const pool = pools.get(room) ?? new pg.Pool({ connectionString: testStack().rooms[room]?.databaseUrl, max: 2 });
    pools.set(room, pool);
    return pool;
  };
  return {
    async rows<Row extends pg.QueryResultRow>(room: Room, statement: string, values: unknown[] = []) {
      return (await poolOf(room).query<Row>(statement, values)).rows;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}
