import type { User } from '../domain/user.ts';

/** The part of an account that says on which channels its owner wants to hear of what. */
export interface CommunicationPreferencesParent extends Pick<User, 'orderUpdates' | 'marketing'> {
  userId: string;
}
