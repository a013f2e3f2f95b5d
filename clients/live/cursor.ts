/** `<sequence>.<epoch>`, and how many entities of the state to begin with were told while that is not complete. */
const pattern = /^(\d+)\.(\d+)(?:\.(\d+))?$/;

/**
 * Whether a cursor is behind another one, nearer to the present. Of a stream that took another one's place (its epoch is
 * later), every cursor is. Those of any other form are taken to be told in order.
 */
export function isAfter(cursor: string, other: string): boolean {
  const [mine, others] = [read(cursor), read(other)];
  if (!mine || !others) return cursor !== other;
  const difference = mine.epoch - others.epoch || mine.sequence - others.sequence || mine.initial - others.initial;
  return difference > 0;
}

/** A cursor without what only the subscription it was told to can make use of. */
export function positionOf(cursor: string): string {
  const [, sequence, epoch] = pattern.exec(cursor) ?? [];
  return sequence === undefined ? cursor : `${sequence}.${epoch}`;
}

/** The cursor that `extensions`, or the payload of a `connection_ack`, tells; undefined when there is none. */
export function cursorOf(payload: unknown): string | undefined {
  const cursor = (payload as { cursor?: unknown } | null | undefined)?.cursor;
  return typeof cursor === 'string' ? cursor : undefined;
}

function read(cursor: string) {
  const [, sequence, epoch, initial] = pattern.exec(cursor) ?? [];
  if (sequence === undefined) return null;
  return {
    sequence: Number(sequence),
    epoch: Number(epoch),
    initial: initial === undefined ? Number.MAX_SAFE_INTEGER : Number(initial),
  };
}
