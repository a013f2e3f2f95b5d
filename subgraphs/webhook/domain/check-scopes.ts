import { type Refusal, refuse } from '#packages/refusals/refusal.ts';

/** `missing`: the scopes that the caller lacks, sorted. */
export type EventTypesForbidden = Refusal<'event-types-forbidden', { missing: string[] }>;

/** Nobody has others told what they may not see themselves. Null when the caller holds these scopes. */
export function checkScopes(
  caller: { scopes: readonly string[] },
  needed: readonly string[],
): EventTypesForbidden | null {
  const missing = needed.filter((scope) => !caller.scopes.includes(scope));
  return missing.length === 0 ? null : refuse('event-types-forbidden', { missing });
}
