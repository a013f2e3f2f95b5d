import { z } from 'zod';
import { id } from '#packages/user-errors/input-fields.ts';
import { mostCustomers } from '../../domain/customer-group.ts';

const expected = `expected 1 to ${mostCustomers} accounts`;

/** Customers to put into a group, or to take out of it. */
export const customersOfGroup = z.object({
  groupId: id,
  userIds: z.array(id).min(1, expected).max(mostCustomers, expected),
});
