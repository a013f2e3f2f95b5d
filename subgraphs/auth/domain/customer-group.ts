import { z } from 'zod';

/** Customers who have something in common, such as prices. */
export interface CustomerGroup {
  id: string;
  /** How price lists name it: it never changes. */
  code: string;
  name: string;
  /** Of its last event. */
  version: number;
  createdAt: Date;
  /** When its name or its members last changed. */
  updatedAt: Date;
}

/** What was done to a group. */
export interface CustomerGroupChange {
  groupId: string;
  /** That the group had after it. */
  version: number;
  kind: 'CREATED' | 'RENAMED' | 'MEMBERS_ADDED' | 'MEMBERS_REMOVED' | 'DELETED';
  /** The name of the group after it. */
  name: string;
  /** Whom it brought into the group, or took out of it. */
  userIds: string[];
  at: Date;
  actorType: string;
  /** An account, or a service's API key. */
  actorId: string | null;
}

/** Most groups of the shop. */
export const mostGroups = 1_000;

/** Most groups that a customer is in: each is looked at for each price. */
export const mostGroupsOfCustomer = 50;

/** Most customers of one call. */
export const mostCustomers = 1_000;

/** What clients and price lists call a group. */
export const groupCode = z
  .string()
  .max(100, 'expected at most 100 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters and digits, in words joined by single hyphens');

/** Why a customer cannot be put into a group or taken out of it. */
export interface CustomerFault {
  /** The place in the list that was given. */
  index: number;
  userId: string;
  code: 'UNKNOWN_CUSTOMER' | 'TOO_MANY_GROUPS';
}
