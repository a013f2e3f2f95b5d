import type { SubgraphResponse } from '../execution/execution.ts';

/** Whether a response that came later held only until a moment that had passed when it was asked for: it was read before that. */
export const isOver = (response: SubgraphResponse | undefined, askedAt: number): boolean =>
  response?.validUntil !== undefined && response.validUntil <= askedAt;
