/**
 * Channel of PostgreSQL on which relays of one database tell each other of commits: a line `<type> <aggregateId>` for each
 * notice, or nothing when only the outbox is to be looked at.
 */
export const outboxChannel = 'outbox';
