/** A consumer of this process. It receives, or leaves that to another process. */
export interface Part {
  /** Has it begin or end to receive. */
  set(isAssigned: boolean): void;
  /** Has it end for good; resolves when nothing that it received is under way any more. */
  close(): Promise<void>;
}

export function receiveWhileAssigned(receive: () => { close(): Promise<void> }): Part {
  let receiving: { close(): Promise<void> } | null = null;
  let isClosed = false;
  /** What has ended to receive, and finishes what it has begun. */
  const ending = new Set<Promise<void>>();
  const end = (ended: { close(): Promise<void> }) => {
    const closing = ended.close().finally(() => ending.delete(closing));
    ending.add(closing);
  };
  const set = (isAssigned: boolean) => {
    if (isAssigned && !isClosed) {
      receiving ??= receive();
    } else if (receiving !== null) {
      end(receiving);
      receiving = null;
    }
  };
  return {
    set,
    async close() {
      isClosed = true;
      set(false);
      await Promise.all(ending);
    },
  };
}
