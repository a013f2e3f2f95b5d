import DataLoader from 'dataloader';
import { isUuid } from '#packages/ids/uuidv7.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { User } from './domain/user.ts';
import type { Room } from './room.ts';
import { findUsers } from './store/users.ts';

/** What resolvers know: the request, and what lives as long as the process. */
export interface Context extends SubgraphRequest {
  room: Room;
  /** Accounts by id; null where there is none. Does not ask who may see them. */
  users: DataLoader<string, User | null>;
}

/** Makes the context of one operation. */
export const createContext =
  (room: Room) =>
  (request: SubgraphRequest): Context => ({ ...request, room, users: new DataLoader((ids) => loadUsers(room, ids)) });

async function loadUsers({ database }: Room, ids: readonly string[]): Promise<(User | null)[]> {
  const found = await findUsers(database.prisma, ids.filter(isUuid));
  const byId = new Map(found.map((user) => [user.id, user]));
  return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
}
