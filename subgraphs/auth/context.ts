import type DataLoader from 'dataloader';
import { loadMany, loadOne } from '#packages/loaders/loaders.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { CustomerGroup } from './domain/customer-group.ts';
import type { SavedAddress } from './domain/saved-address.ts';
import type { User } from './domain/user.ts';
import { listGroupsOfUsers } from './store/customer-group-members.ts';
import { listAddresses } from './store/saved-addresses.ts';
import { findUsers } from './store/users.ts';

/** What resolvers know: the request, and what lives as long as the process. */
export interface Context extends SubgraphRequest {
  dependencies: Dependencies;
  /** Accounts by id; null where there is none. Does not ask who may see them. */
  users: DataLoader<string, User | null>;
  /** The addresses an account keeps, the oldest first. */
  addresses: DataLoader<string, SavedAddress[]>;
  /** The groups a customer is in, by code. */
  groupsOfUser: DataLoader<string, CustomerGroup[]>;
}

/** Makes the context of one operation. */
export function createContext(dependencies: Dependencies): (request: SubgraphRequest) => Context {
  const { prisma } = dependencies.database;
  const loaders = {
    users: loadOne(
      (ids) => findUsers(prisma, ids),
      ({ id }) => id,
    ),
    addresses: loadMany(
      (userIds) => listAddresses(prisma, userIds),
      ({ userId }) => userId,
    ),
    groupsOfUser: loadMany(
      (userIds) => listGroupsOfUsers(prisma, userIds),
      ({ userId }) => userId,
    ),
  };
  return (request) => ({ ...request, ...loaders, dependencies });
}
