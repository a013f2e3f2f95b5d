/** What a transaction tells those who wait for it: the type of an event, or a word of their own, and which aggregate it is about. */
export interface CommitNotice {
  type: string;
  aggregateId: string;
}

/** Transactions of one database that this process commits. */
export interface Commits {
  /** Calls a listener with the notices of each transaction that has some. Returns what ends it. */
  listen(listener: (notices: readonly CommitNotice[]) => void): () => void;
}

/** What is told of transactions that are not over. Those that roll back are forgotten with their transaction. */
const noted = new WeakMap<object, CommitNotice[]>();

/** Has a transaction tell something when it commits. */
export function noteForCommit(transaction: object, notices: readonly CommitNotice[]): void {
  const known = noted.get(transaction);
  if (known) known.push(...notices);
  else noted.set(transaction, [...notices]);
}

/** The commits of a database, and the function to be called with each transaction that has committed there. */
export function createCommits(): { commits: Commits; tell(transaction: object): void } {
  const listeners = new Set<(notices: readonly CommitNotice[]) => void>();
  return {
    commits: {
      listen(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    tell(transaction) {
      const notices = noted.get(transaction);
      if (!notices) return;
      noted.delete(transaction);
      for (const listener of listeners) listener(notices);
    },
  };
}
