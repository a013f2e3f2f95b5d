import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type CustomersOfGroup, changeCustomers } from './change-members.ts';

/** Takes customers out of a group: all of them or none. Who is not in it stays out. */
export function removeCustomers(dependencies: Dependencies, customers: CustomersOfGroup, occurrence: Occurrence) {
  return changeCustomers(dependencies, customers, { kind: 'MEMBERS_REMOVED', faultOf: () => null }, occurrence);
}
