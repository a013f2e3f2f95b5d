import DataLoader from 'dataloader';
import { isUuid } from '#packages/ids/uuidv7.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { SavedAddress } from './domain/saved-address.ts';
import type { User } from './domain/user.ts';
import { findAddressesOf } from './store/saved-addresses.ts';
import { findUsers } from './store/users.ts';

/** What resolvers know: the request, and what lives as long as the process. */
export interface Context extends SubgraphRequest {
  dependencies: Dependencies;
  /** Accounts by id; null where there is none. Does not ask who may see them. */
  users: DataLoader<string, User | null>;
  /** The addresses an account keeps. */
  addresses: DataLoader<string, SavedAddress[]>;
}

/** Batches only: a mutation may change what the one before it in the same operation has read. */
const options = { cache: false };

/** Makes the context of one operation. */
export const createContext =
  (dependencies: Dependencies) =>
  (request: SubgraphRequest): Context => ({
    ...request,
    dependencies,
    users: new DataLoader((ids) => loadUsers(dependencies, ids), options),
    addresses: new DataLoader((ids) => loadAddresses(dependencies, ids), options),
  });

async function loadUsers({ database }: Dependencies, ids: readonly string[]): Promise<(User | null)[]> {
  const found = await findUsers(database.prisma, ids.filter(isUuid));
  const byId = new Map(found.map((user) => [user.id, user]));
  return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
}

async function loadAddresses({ database }: Dependencies, userIds: readonly string[]): Promise<SavedAddress[][]> {
  const byUser = Map.groupBy(await findAddressesOf(database.prisma, userIds), ({ userId }) => userId);
  return userIds.map((userId) => byUser.get(userId) ?? []);
}
