import { mutation } from '#packages/mutations/mutation.ts';
import { addCustomers } from '../../use-cases/customer-groups/add-customers.ts';
import type { MutationResolvers } from '../generated.ts';
import { customersOfGroup } from '../inputs/customers-of-group.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { faultyCustomers, unknownGroup } from '../user-errors.ts';

export const addCustomersToGroup = mutation<MutationResolvers['addCustomersToGroup']>()({
  input: customersOfGroup,
  perform: (customers, context) => addCustomers(context.dependencies, customers, occurrenceOf(context)),
  type: 'CustomerGroup',
  refusals: { 'unknown-group': unknownGroup, 'faulty-customers': faultyCustomers },
});
