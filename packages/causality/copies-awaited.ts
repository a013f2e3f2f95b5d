/** What a subgraph tells of its copies when a request named events that they have to reach. */
export interface CopiesAwaited {
  /** How long the request waited for them, in milliseconds. */
  ms: number;
  /** Whether they got there. */
  reached: boolean;
}

/** Header of responses that carries it: `<milliseconds>;reached` or `<milliseconds>;behind`. */
export const copiesAwaitedHeader = 'x-copies-awaited';

export const formatCopiesAwaited = ({ ms, reached }: CopiesAwaited): string =>
  `${ms.toFixed(1)};${reached ? 'reached' : 'behind'}`;

/** Reads the header; null when it is absent or not valid. */
export function parseCopiesAwaited(header: string | undefined): CopiesAwaited | null {
  const [, ms, state] = /^(\d+(?:\.\d+)?);(reached|behind)$/.exec(header ?? '') ?? [];
  return ms === undefined ? null : { ms: Number(ms), reached: state === 'reached' };
}
