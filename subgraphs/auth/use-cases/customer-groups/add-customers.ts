import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../../dependencies.ts';
import { mostGroupsOfCustomer } from '../../domain/customer-group.ts';
import { type CustomersOfGroup, changeCustomers } from './change-members.ts';

/** Puts customers into a group: all of them or none. Who is in it stays. */
export function addCustomers(dependencies: Dependencies, customers: CustomersOfGroup, occurrence: Occurrence) {
  const faultOf = ({ groups, isMember }: { groups: number; isMember: boolean }) =>
    !isMember && groups >= mostGroupsOfCustomer ? 'TOO_MANY_GROUPS' : null;
  return changeCustomers(dependencies, customers, { kind: 'MEMBERS_ADDED', faultOf }, occurrence);
}
