import type { Scope } from './scopes.ts';

/** An API key that a service of the shop has from its configuration. */
export interface ServiceKey {
  /** As it is called among the other keys. */
  name: string;
  scopes: readonly Scope[];
}

/** Asks what messages say. */
export const notificationKey: ServiceKey = {
  name: 'Notification',
  scopes: ['messages:deliver', 'orders:read', 'reports:read', 'stock:read', 'users:read'],
};
