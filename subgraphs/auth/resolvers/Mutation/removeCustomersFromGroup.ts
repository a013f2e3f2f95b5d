import { mutation } from '#packages/mutations/mutation.ts';
import { removeCustomers } from '../../use-cases/customer-groups/remove-customers.ts';
import type { MutationResolvers } from '../generated.ts';
import { customersOfGroup } from '../inputs/customers-of-group.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { faultyCustomers, unknownGroup } from '../user-errors.ts';

export const removeCustomersFromGroup = mutation<MutationResolvers['removeCustomersFromGroup']>()({
  input: customersOfGroup,
  perform: (customers, context) => removeCustomers(context.dependencies, customers, occurrenceOf(context)),
  type: 'CustomerGroup',
  refusals: { 'unknown-group': unknownGroup, 'faulty-customers': faultyCustomers },
});
