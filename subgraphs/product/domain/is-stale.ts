/** Whether something has changed since it had the version that was expected; null expects none. */
export const isStale = (expectedVersion: number | null, { version }: { version: number }): boolean =>
  expectedVersion !== null && expectedVersion !== version;
